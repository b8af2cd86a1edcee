/** What the MongoDB-protocol stand-in for tests (mongo-java-server) is known to answer unlike MongoDB. */
import type { MongoClient } from 'mongodb';

/** The stand-in gives itself away: a MongoDB server names the commit it was built from. */
export async function isStandIn(client: MongoClient): Promise<boolean> {
  const info = await client.db('admin').command({ buildInfo: 1 });
  return info['gitVersion'] === undefined;
}

const perElement = 'all operators of one object must hold for one element';
const existsInLists = '$exists asks each element of a list, and false matches when one lacks the name';
const utf16 = 'text is ordered by UTF-16 units';
const allOnLists = '$all looks into lists only, and at their elements only';
const positions = 'a number in a path is a position wherever there is a list, and never a name';

const asText = 'values of any type are matched as text';

/** Rows of `answers.ts` by name, and why. */
export const standInErrs: Readonly<Record<string, string>> = {
  'different elements satisfy a range': perElement,
  '$not of a range on a list': perElement,
  '$exists false through a list where one has it': existsInLists,
  '$exists false below an empty list': existsInLists,
  'text by code point': utf16,
  'text by code point, the other way': utf16,
  '$all on a scalar': allOnLists,
  '$all with a list as a value': allOnLists,
  '$all with null on missing': allOnLists,
  'a number as a name in a list of objects': positions,
  'a position with a leading zero is a name': positions,
  'null at a position that an object also lacks as a name': positions,
  'a path does not pass a list in a list': 'a path passes lists in lists',
  'null below a list without objects': 'a path below a scalar in a list counts as missing',
  '$regex on a number': asText,
};

interface Asked {
  path: string;
  operator: string;
  operand: unknown;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsOf = (value: unknown): Json[] => {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isObject(value) ? [value] : []), ...Object.values(value).flatMap(objectsOf)];
};

/** Every operator that a filter asks, at any depth, with the path it is asked of. */
function askedIn(filter: Json): Asked[] {
  return Object.entries(filter).flatMap(([path, condition]) => {
    if (path.startsWith('$')) return (condition as Json[]).flatMap(askedIn);
    return askedOf(path, condition);
  });
}

function askedOf(path: string, condition: unknown): Asked[] {
  if (!isObject(condition) || !Object.keys(condition).some((name) => name.startsWith('$')))
    return [{ path, operator: '$eq', operand: condition }];
  return Object.entries(condition).flatMap(([operator, operand]) => {
    const inner =
      operator === '$not'
        ? askedOf(path, operand)
        : operator === '$elemMatch'
          ? askedIn(elementFilter(operand as Json))
          : [];
    return [{ path, operator, operand }, ...inner];
  });
}

const elementFilter = (operand: Json): Json =>
  Object.keys(operand).some((name) => name.startsWith('$') && !['$and', '$or', '$nor'].includes(name))
    ? { element: operand }
    : operand;

const listsIn = (value: unknown): unknown[][] => {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [value as unknown[]] : []), ...Object.values(value).flatMap(listsIn)];
};
const holdsLists = ({ metadata, _ }: Json): boolean => listsIn([metadata, _]).length > 1;
const holdsListsInLists = ({ metadata }: Json): boolean => listsIn(metadata).some((list) => list.some(Array.isArray));
const holdsMixedLists = ({ metadata }: Json): boolean =>
  listsIn(metadata).some((list) => list.length === 0 || !list.every(isObject));

const asks =
  (test: (asked: Asked) => boolean) =>
  (filter: Json): boolean =>
    askedIn(filter).some(test);
const asksSeveral = (filter: Json): boolean =>
  objectsOf(filter).some((one) => Object.keys(one).filter((name) => name.startsWith('$')).length > 1);
const asksExists = asks(({ path, operator }) => operator === '$exists' && path.includes('.'));
const asksAll = asks(({ operator }) => operator === '$all');
const asksPositions = asks(({ path }) => /(^|\.)[01](\.|$)/.test(path));
const asksOrder = asks(
  ({ operator, operand }) => /^\$[gl]te?$/.test(operator) && /[\uffff\u{1f600}]/u.test(String(operand)),
);
const asksAmong = asks(
  ({ operator, operand }) => operator === '$in' || operator === '$nin' || listsIn(operand).length > 0,
);
const asksListsAmong = asks(
  ({ operator, operand }) => (operator === '$in' || operator === '$nin') && listsIn(operand).length > 1,
);
const asksEmptyObject = asks(({ operand }) => JSON.stringify(operand).includes('{}'));
const asksPattern = asks(
  ({ path, operator }) => operator === '$regex' && path !== 'network_id' && path !== 'network_name',
);
const asksBelow = asks(({ path }) => path.split('.').length > 2 || !/^metadata|^[a-z]+_/.test(path));

/** Kinds of filters, and the records on which the stand-in answers them unlike MongoDB. */
export const standInDifferences: { name: string; applies: (filter: Json, record: Json) => boolean }[] = [
  { name: perElement, applies: (filter, record) => asksSeveral(filter) && holdsLists(record) },
  { name: existsInLists, applies: (filter, record) => asksExists(filter) && holdsLists(record) },
  { name: allOnLists, applies: asksAll },
  { name: positions, applies: (filter, record) => asksPositions(filter) && holdsLists(record) },
  { name: utf16, applies: asksOrder },
  {
    name: '$in looks into lists in lists, and no list is equal to one there',
    applies: (filter, record) => asksAmong(filter) && holdsListsInLists(record),
  },
  { name: '$in compares a list with elements only', applies: asksListsAmong },
  { name: 'the empty object is equal to null and missing', applies: asksEmptyObject },
  { name: asText, applies: asksPattern },
  {
    name: 'paths below lists that hold other than objects',
    applies: (filter, record) => asksBelow(filter) && holdsMixedLists(record),
  },
];
