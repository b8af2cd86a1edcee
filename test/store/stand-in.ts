/** What the MongoDB-protocol stand-in (mongo-java-server) cannot do; `MONGODB_TEST_SERVER=stand-in` says it is one. */
export const standIn: Record<string, string> = {
  'explain names the index': 'it has no explain',
};
