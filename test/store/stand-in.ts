/** What the MongoDB-protocol stand-in (mongo-java-server) cannot do; `MONGODB_TEST_SERVER=stand-in` says it is one. */
export const standIn: Record<string, string> = {
  'explain names the index': 'it has no explain',
  'a hint that names no index is refused': 'it ignores hints',
  'maxTimeMS ends a long read with code 50': 'it ignores maxTimeMS',
  'text is ordered by UTF-8, types by rank': 'it orders text by UTF-16',
  'a range on an array may be met by two of its elements': 'it wants one element to meet both bounds',
  'a duplicate names the fields of its index': 'its error has a code and no keyPattern',
};
