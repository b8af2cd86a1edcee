/**
 * What MongoDB answers, row by row, from its manual ("Query Predicates", "Query for Null or Missing Fields", "Query an
 * Array", "Query an Array of Embedded Documents", "Comparison/Sort Order") and, for the last group, from the server's
 * own path tests (`matcher/path_test.cpp`). The document is given without its `_id`.
 */
export interface Answer {
  name: string;
  filter: Record<string, unknown>;
  document: Record<string, unknown>;
  matches: boolean;
}

type Row = [name: string, filter: Record<string, unknown>, document: Record<string, unknown>, matches: boolean];

const nullsAndMissing: Row[] = [
  ['null matches null', { a: null }, { a: null }, true],
  ['null matches missing', { a: null }, {}, true],
  ['null matches a list that holds null', { a: null }, { a: [1, null] }, true],
  ['null does not match an empty list', { a: null }, { a: [] }, false],
  ['null does not match 0', { a: null }, { a: 0 }, false],
  ['$ne null needs a value', { a: { $ne: null } }, {}, false],
  ['$ne null takes false', { a: { $ne: null } }, { a: false }, true],
  ['$ne matches missing', { a: { $ne: 1 } }, {}, true],
  ['$nin matches missing', { a: { $nin: [1, 2] } }, {}, true],
  ['$nin with null needs a value', { a: { $nin: [null] } }, {}, false],
  ['$in with null matches missing', { a: { $in: [1, null] } }, {}, true],
  ['$in of nothing matches nothing', { a: { $in: [] } }, { a: 1 }, false],
  ['$nin of nothing matches all', { a: { $nin: [] } }, {}, true],
  ['$exists true takes null', { a: { $exists: true } }, { a: null }, true],
  ['$exists false refuses null', { a: { $exists: false } }, { a: null }, false],
  ['$exists true takes an empty list', { a: { $exists: true } }, { a: [] }, true],
  ['$not matches missing', { a: { $not: { $gt: 1 } } }, {}, true],
  ['$not matches another type', { a: { $not: { $gt: 1 } } }, { a: 'x' }, true],
  ['null below missing', { 'a.b': null }, {}, true],
  ['null below a scalar', { 'a.b': null }, { a: 1 }, true],
  ['null below a list without objects', { 'a.b': null }, { a: [1, 2] }, false],
  ['null below an empty list', { 'a.b': null }, { a: [] }, false],
  ['null below a list where one object lacks it', { 'a.b': null }, { a: [{ b: 1 }, {}] }, true],
  ['$ne null below an empty list', { 'a.b': { $ne: null } }, { a: [] }, true],
];

const lists: Row[] = [
  ['a value in a list', { a: 'x' }, { a: ['x', 'y'] }, true],
  ['a value not in a list', { a: 'z' }, { a: ['x', 'y'] }, false],
  ['a value in a list in a list', { a: 'x' }, { a: [['x']] }, false],
  ['a list as a whole', { a: { $eq: ['x', 'y'] } }, { a: ['x', 'y'] }, true],
  ['a list in another order', { a: { $eq: ['y', 'x'] } }, { a: ['x', 'y'] }, false],
  ['a list as an element', { a: { $eq: ['x'] } }, { a: [['x'], 'y'] }, true],
  ['a list as part of a list', { a: { $eq: ['x'] } }, { a: ['x', 'y'] }, false],
  ['an empty list', { a: { $eq: [] } }, { a: [] }, true],
  ['an empty list as an element', { a: { $eq: [] } }, { a: [[]] }, true],
  ['$ne refuses when any element is equal', { a: { $ne: 1 } }, { a: [1, 2] }, false],
  ['$ne takes when none is', { a: { $ne: 3 } }, { a: [1, 2] }, true],
  ['$nin refuses when any element is listed', { a: { $nin: [2, 5] } }, { a: [1, 2] }, false],
  ['$in takes when any element is listed', { a: { $in: [2, 5] } }, { a: [1, 2] }, true],
  ['$in with a list as a value', { a: { $in: [[1, 2]] } }, { a: [1, 2] }, true],
  ['different elements satisfy a range', { a: { $gt: 4, $lt: 6 } }, { a: [1, 10] }, true],
  ['one element must satisfy $elemMatch', { a: { $elemMatch: { $gt: 4, $lt: 6 } } }, { a: [1, 10] }, false],
  ['one element satisfies $elemMatch', { a: { $elemMatch: { $gt: 4, $lt: 6 } } }, { a: [1, 5] }, true],
  ['$not of a range on a list', { a: { $not: { $gt: 4, $lt: 6 } } }, { a: [1, 10] }, false],
  ['$elemMatch on a scalar', { a: { $elemMatch: { $gt: 1 } } }, { a: 5 }, false],
  ['$elemMatch on an empty list', { a: { $elemMatch: { $ne: 1 } } }, { a: [] }, false],
  ['$elemMatch on objects', { a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1, c: 2 }] }, true],
  ['$elemMatch wants one object', { a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1 }, { c: 2 }] }, false],
  ['two paths take two objects', { 'a.b': 1, 'a.c': 2 }, { a: [{ b: 1 }, { c: 2 }] }, true],
  ['$elemMatch with $or', { a: { $elemMatch: { $or: [{ b: 1 }, { c: 2 }] } } }, { a: [{ c: 2 }] }, true],
  ['$elemMatch in $elemMatch', { a: { $elemMatch: { $elemMatch: { $gt: 1 } } } }, { a: [[0], [2]] }, true],
  ['$elemMatch does not look into inner lists', { a: { $elemMatch: { $gt: 1 } } }, { a: [[2]] }, false],
  ['$elemMatch through a path', { 'a.b': { $elemMatch: { $gt: 4, $lt: 6 } } }, { a: [{ b: [1] }, { b: [5] }] }, true],
  [
    '$elemMatch through a path, one list at a time',
    { 'a.b': { $elemMatch: { $eq: 5 } } },
    { a: [{ b: 5 }, { b: [6] }] },
    false,
  ],
  ['$size', { a: { $size: 2 } }, { a: [1, 2] }, true],
  ['$size of a scalar', { a: { $size: 1 } }, { a: 1 }, false],
  ['$size of an empty list', { a: { $size: 0 } }, { a: [] }, true],
  ['$size does not look into inner lists', { a: { $size: 2 } }, { a: [[1, 2]] }, false],
  ['$size through a path', { 'a.b': { $size: 1 } }, { a: [{ b: [1, 2] }, { b: [3] }] }, true],
  ['$all', { a: { $all: ['x', 'y'] } }, { a: ['y', 'z', 'x'] }, true],
  ['$all with one missing', { a: { $all: ['x', 'q'] } }, { a: ['x', 'y'] }, false],
  ['$all on a scalar', { a: { $all: ['x'] } }, { a: 'x' }, true],
  ['$all with null on missing', { a: { $all: [null] } }, {}, true],
  ['$all of nothing matches nothing', { a: { $all: [] } }, { a: [] }, false],
  ['$all with a list as a value', { a: { $all: [['x', 'y']] } }, { a: ['x', 'y'] }, true],
  ['$all through a path', { 'a.b': { $all: [1, 2] } }, { a: [{ b: 1 }, { b: 2 }] }, true],
  ['$regex on an element', { a: { $regex: '^x' } }, { a: ['y', 'xy'] }, true],
  ['$regex on a number', { a: { $regex: '1' } }, { a: 1 }, false],
];

const paths: Row[] = [
  ['a path through objects', { 'a.b.c': 1 }, { a: { b: { c: 1 } } }, true],
  ['a path through a list', { 'a.b': 1 }, { a: [{ b: 2 }, { b: 1 }] }, true],
  ['a path through two lists', { 'a.b.c': 1 }, { a: [{ b: [{ c: 2 }, { c: 1 }] }] }, true],
  ['a path does not pass a list in a list', { 'a.b': 1 }, { a: [[{ b: 1 }]] }, false],
  ['a path to a list in a list of objects', { 'a.b': 1 }, { a: [{ b: [1, 2] }] }, true],
  ['$exists through a list', { 'a.b': { $exists: true } }, { a: [{ b: 1 }, {}] }, true],
  ['$exists false through a list where one has it', { 'a.b': { $exists: false } }, { a: [{ b: 1 }, {}] }, false],
  ['$exists false through a list where none has it', { 'a.b': { $exists: false } }, { a: [{}, 1] }, true],
  ['$exists false below an empty list', { 'a.b': { $exists: false } }, { a: [] }, true],
  ['$ne through a list', { 'a.b': { $ne: 1 } }, { a: [{ b: 1 }, { b: 2 }] }, false],
  ['a position', { 'a.0': 'x' }, { a: ['x', 'y'] }, true],
  ['another position', { 'a.1': 'x' }, { a: ['x', 'y'] }, false],
  ['a position on the way', { 'a.1.b': 1 }, { a: [{ b: 2 }, { b: 1 }] }, true],
  ['a position beyond the end', { 'a.2': { $exists: true } }, { a: [1, 2] }, false],
  ['a number as a name', { 'a.0': 1 }, { a: { 0: 1 } }, true],
  ['a number as a name in a list of objects', { 'a.0': 1 }, { a: [{ 5: 1 }, { 0: 1 }] }, true],
  ['a position with a leading zero is a name', { 'a.00': 'x' }, { a: ['x'] }, false],
  ['a position in a list in a list', { 'a.0.1': 2 }, { a: [[1, 2]] }, true],
  ['a position that holds a list is not looked into', { 'a.0': 1 }, { a: [[1, 2]] }, false],
  ['a position passes one list in a list', { 'a.0.b': 1 }, { a: [[{ b: 1 }]] }, true],
  ['$size at a position', { 'a.0': { $size: 2 } }, { a: [[1, 2]] }, true],
  ['null at a position that an object also lacks as a name', { 'a.0': null }, { a: [{ b: 1 }] }, true],
  ['length is no member of a list', { 'a.length': 1 }, { a: [1] }, false],
  ['a list in $elemMatch counts as a document', { a: { $elemMatch: { 0: 1 } } }, { a: [[1]] }, true],
  ['a list in $elemMatch has no other names', { a: { $elemMatch: { length: 1 } } }, { a: [[1]] }, false],
];

const typesAndOrder: Row[] = [
  ['a number is no text', { a: 1 }, { a: '1' }, false],
  ['true is no number', { a: 1 }, { a: true }, false],
  ['$gt stays within the type', { a: { $gt: 1 } }, { a: 'x' }, false],
  ['$lt stays within the type', { a: { $lt: 'x' } }, { a: 1 }, false],
  ['$gte on missing', { a: { $gte: 0 } }, {}, false],
  ['$lte on null', { a: { $lte: 0 } }, { a: null }, false],
  ['numbers by value', { a: { $gte: 2.5 } }, { a: 10 }, true],
  ['text by code point', { a: { $gt: '\uffff' } }, { a: '\u{1f600}' }, true],
  ['text by code point, the other way', { a: { $lt: '\u{1f600}' } }, { a: '\uffff' }, true],
  ['text is compared case by case', { a: { $lt: 'a' } }, { a: 'Z' }, true],
  ['a shorter text comes first', { a: { $gt: 'ab' } }, { a: 'abc' }, true],
  ['the empty text comes first', { a: { $gte: '' } }, { a: 'x' }, true],
  ['accents are not folded', { a: 'é' }, { a: 'e\u0301' }, false],
  ['-0 is 0', { a: 0 }, { a: -0 }, true],
  ['an object as a whole', { a: { $eq: { b: 1 } } }, { a: { b: 1 } }, true],
  ['an object with more members', { a: { $eq: { b: 1 } } }, { a: { b: 1, c: 2 } }, false],
  ['the order of members counts', { a: { $eq: { c: 2, b: 1 } } }, { a: { b: 1, c: 2 } }, false],
  ['the empty object', { a: { $eq: {} } }, { a: {} }, true],
  ['the empty object is not null', { a: { $eq: {} } }, { a: null }, false],
  ['an object in a list', { a: { $eq: { b: 1 } } }, { a: [{ b: 1 }] }, true],
];

const logic: Row[] = [
  ['the empty filter', {}, { a: 1 }, true],
  ['$and', { $and: [{ a: 1 }, { b: 2 }] }, { a: 1, b: 2 }, true],
  ['$or', { $or: [{ a: 2 }, { b: 2 }] }, { a: 1, b: 2 }, true],
  ['$nor', { $nor: [{ a: 2 }, { b: 3 }] }, { a: 1, b: 2 }, true],
  ['$nor with one that holds', { $nor: [{ a: 1 }, { b: 3 }] }, { a: 1, b: 2 }, false],
  ['$not of $regex', { a: { $not: { $regex: '^x' } } }, { a: 'y' }, true],
  ['$not of $in', { a: { $not: { $in: [1] } } }, { a: [1, 2] }, false],
  ['$not of $not', { a: { $not: { $not: { $gt: 1 } } } }, { a: 2 }, true],
  ['$not of two operators is true when one fails', { a: { $not: { $gt: 1, $lt: 3 } } }, { a: 5 }, true],
  ['$exists beside a comparison', { a: { $exists: true, $ne: 1 } }, { a: 2 }, true],
  ['$regex is not anchored', { a: { $regex: 'b' } }, { a: 'abc' }, true],
  ['$regex ignores case where told', { a: { $regex: '(?i)B' } }, { a: 'abc' }, true],
  ['$regex \\z is the very end', { a: { $regex: 'c\\z' } }, { a: 'abc\n' }, false],
];

export const answers: readonly Answer[] = [...nullsAndMissing, ...lists, ...paths, ...typesAndOrder, ...logic].map(
  ([name, filter, document, matches]) => ({ name, filter, document, matches }),
);
