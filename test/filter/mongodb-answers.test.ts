/** MongoDB's documented answers, from the matcher and – with MONGODB_TEST_URI – from the server there. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Collection, Document, MongoClient } from 'mongodb';
import { matcher } from '../../src/filter/matching.js';
import { answers } from './answers.js';
import { isStandIn, standInErrs } from './stand-in.js';

describe('the matcher', () => {
  test.each(answers)('$name', ({ filter, document, matches }) => {
    expect(matcher(filter)({ _id: '1', ...document })).toBe(matches);
  });

  test('an operator outside the language is a fault of ours', () => {
    expect(() => matcher({ a: { $where: '1' } })).toThrow(TypeError);
    expect(() => matcher({ $where: '1' })).toThrow(TypeError);
    expect(() => matcher({ a: { $toString: 1 } })).toThrow(TypeError);
  });
});

test('rows have names of their own, and the rows that the stand-in gets wrong exist', () => {
  const names = new Set(answers.map(({ name }) => name));
  expect(names.size).toBe(answers.length);
  expect(Object.keys(standInErrs).filter((name) => !names.has(name))).toEqual([]);
});

const uri = process.env['MONGODB_TEST_URI'];
(uri === undefined ? describe.skip : describe)('the server at MONGODB_TEST_URI', () => {
  let client: MongoClient;
  let collection: Collection<Document & { _id: string }>;
  let imitation = false;

  beforeAll(async () => {
    const { MongoClient: Client } = await import('mongodb');
    client = await Client.connect(uri as string, { serverSelectionTimeoutMS: 5000 });
    imitation = await isStandIn(client);
    collection = client.db(`answers_${process.pid}`).collection('rows');
  }, 30_000);
  afterAll(async () => {
    await client.db(`answers_${process.pid}`).dropDatabase();
    await client.close();
  });

  test.each(answers)('$name', async ({ name, filter, document, matches }) => {
    await collection.deleteMany({});
    await collection.insertOne({ _id: '1', ...document });
    const found = (await collection.countDocuments(filter)) === 1;
    // A row that the stand-in is listed to get wrong must still be wrong there: a list that is out of date is red.
    expect(found).toBe(imitation && name in standInErrs ? !matches : matches);
  });
});
