import { MongoClient } from 'mongodb';
import { testStore } from './suite.js';
import { standIn } from './stand-in.js';

const uri = process.env['MONGODB_TEST_URI'];
const at = (database: string): string => (uri ?? '').replace(/^([a-z+]+:\/\/[^/?]*)\/?[^?]*/, `$1/${database}`);

testStore({
  name: 'mongodb',
  options: (place) => ({ mongodbUri: at(place) }),
  async remove(place) {
    const client = new MongoClient(at(place));
    await client.db(place).dropDatabase();
    await client.close();
  },
  cannot: process.env['MONGODB_TEST_SERVER'] === 'stand-in' ? standIn : {},
  skip: uri === undefined ? 'MONGODB_TEST_URI names no server' : undefined,
});
