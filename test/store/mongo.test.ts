import { MongoClient } from 'mongodb';
import { testStore } from './suite.js';
import { standIn } from './stand-in.js';

const uri = process.env['MONGODB_TEST_URI'];
const isStandIn = process.env['MONGODB_TEST_SERVER'] === 'stand-in';
const at = (database: string): string => (uri ?? '').replace(/^([a-z+]+:\/\/[^/?]*)\/?[^?]*/, `$1/${database}`);
const drop = async (client: MongoClient): Promise<unknown> => client.db().dropDatabase();

testStore({
  name: 'mongodb',
  options: (place) => ({ mongodbUri: at(place) }),
  // The stand-in cannot drop a database in which an index was dropped; it keeps nothing anyway.
  remove: async (place) =>
    void (isStandIn || (await MongoClient.connect(at(place)).then((c) => drop(c).finally(() => c.close())))),
  cannot: isStandIn ? standIn : {},
  skip: uri === undefined ? 'MONGODB_TEST_URI names no server' : undefined,
});
