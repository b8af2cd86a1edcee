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
  '$regex on a number': 'numbers are matched as text',
};
