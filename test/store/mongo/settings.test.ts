/** What the server is told and how long it is waited for, whatever the connection string says. */
import { afterEach, expect, it } from '@jest/globals';
import { Long } from 'mongodb';
import type { Store } from '../../../src/store/contract.js';
import { openMongo } from '../../../src/store/mongo.js';
import { record } from '../fixture.js';
import { ScriptedServer, type Command, type Script } from './scripted-server.js';

const usual: Script = (name) =>
  name === 'find'
    ? { ok: 1, cursor: { id: Long.ZERO, ns: 'x.a', firstBatch: [] } }
    : name === 'count'
      ? { ok: 1, n: 3 }
      : { ok: 1, n: 1 };

let server: ScriptedServer | undefined;
let store: Store | undefined;

async function open(script: Script, query = ''): Promise<{ server: ScriptedServer; store: Store }> {
  server = await ScriptedServer.open(script);
  store = await openMongo({ uri: `mongodb://${server.host}/x${query}` });
  return { server, store };
}

afterEach(async () => {
  await server?.close();
  await store?.close();
  server = store = undefined;
});

it.each(['journal=false', 'readConcernLevel=local', 'readPreference=secondary', 'w=1&journal=false&wtimeoutMS=5'])(
  'with %s, too, writes are of a majority and journaled, reads of a majority',
  async (query) => {
    const { server, store } = await open(usual, `?${query}`);
    const collection = store.collection('a');
    await collection.insertOne(record('a', {}));
    await collection.findOne({ _id: 'a' });
    await collection.estimatedDocumentCount();
    const sent = (wanted: string): Command => server.commands.find((command) => wanted in command)!;
    expect(sent('insert')['writeConcern']).toEqual({ w: 'majority', j: true });
    for (const name of ['find', 'count']) expect(sent(name)['readConcern']).toEqual({ level: 'majority' });
    expect(JSON.stringify(sent('find')['$readPreference'] ?? {})).not.toContain('secondary');
  },
);

it('a count that is asked for in time ends in time although the server is silent', async () => {
  const { server, store } = await open(usual);
  const collection = store.collection('a');
  expect(await collection.estimatedDocumentCount({ maxTimeMS: 300 })).toBe(3);
  server.isSilent = true;
  const started = Date.now();
  await expect(collection.estimatedDocumentCount({ maxTimeMS: 300 })).rejects.toMatchObject({ code: 89 });
  expect(Date.now() - started).toBeLessThan(2000);
});

it('an index that takes longer than any other answer may is asked for once', async () => {
  let finish: (() => void) | undefined;
  const begun = new Promise<void>((resolve) => (finish = resolve));
  const { server, store } = await open((name, command) => {
    if (name !== 'createIndexes') return usual(name, command);
    finish!();
    return undefined;
  });
  const making = store.collection('a').createIndexes([{ name: 'by-name', key: { name: 1 } }]);
  making.catch(() => undefined);
  await begun;
  const outcome = await Promise.race([
    making.then(String, String),
    new Promise((resolve) => setTimeout(resolve, 6500, 'still waiting')),
  ]);
  expect(outcome).toBe('still waiting');
  expect(server.names.filter((name) => name === 'createIndexes')).toHaveLength(1);
  // A store that closes does not wait for it.
  const started = Date.now();
  await store.close();
  await expect(making).rejects.toThrow();
  expect(Date.now() - started).toBeLessThan(1000);
}, 15_000);
