/** The three requests on the same engine as somebody would write them by hand who wants them fast and nothing else. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { registry } from '../../../generated/network/operations.js';
import { recordText, type StoredRecord } from '../../../src/store/contract.js';
import { openStore } from '../../../src/store/open.js';
import { readBody } from './request-body.js';

const store = await openStore({ dataDir: process.argv[2] });
const networks = store.collection<StoredRecord>(registry.records.networks.collection);
const PREFIX = '/network/';

interface Answer {
  readonly status: number;
  readonly body: string;
  /** One more header field. */
  readonly field?: readonly [string, string];
}

const failure = (status: number, error: string): Answer => ({
  status,
  body: JSON.stringify({ success: false, error }),
});
const textOf = (record: StoredRecord): string => (record as { [recordText]?: string })[recordText]!;

async function read(path: string): Promise<Answer> {
  const record = await networks.findOne({ _id: decodeURIComponent(path.slice(PREFIX.length)) });
  if (!record) return failure(404, 'network not found');
  const body = `{"success":true,"data":${textOf(record)}}`;
  return { status: 200, body, field: ['ETag', `"${record._rev}"`] };
}

async function create(request: IncomingMessage): Promise<Answer> {
  const fields = (await readBody(request)) as Record<string, unknown>;
  const id = fields.network_id;
  if (typeof id !== 'string' || id === '' || typeof fields.network_name !== 'string') return failure(400, 'no network');
  const _updated = new Date().toISOString();
  const _rev = randomBytes(12).toString('base64url');
  try {
    await networks.insertOne({ _id: id, ...fields, _rev, _created: _updated, _updated });
  } catch (error) {
    if ((error as { code?: unknown }).code === 11000) return failure(409, 'duplicate network_id');
    throw error;
  }
  const body = JSON.stringify({ success: true, data: { message: 'Network created', id } });
  return { status: 201, body, field: ['Location', PREFIX + encodeURIComponent(id)] };
}

async function find(request: IncomingMessage): Promise<Answer> {
  const filter = (await readBody(request)) as Record<string, unknown>;
  if (Object.values(filter).some((value) => typeof value !== 'string')) return failure(400, 'equality only');
  const found = await networks.find(filter, { sort: { _id: 1 }, batchSize: 100, maxTimeMS: 60000 }).toArray();
  return { status: 200, body: `{"success":true,"data":[${found.map(textOf).join(',')}]}` };
}

async function answer(request: IncomingMessage): Promise<Answer> {
  const { method, url = '/' } = request;
  if (method === 'GET' && url.startsWith(PREFIX)) return read(url);
  if (method === 'POST' && url === '/network') return create(request);
  if (method === 'POST' && url === '/networks') return find(request);
  return failure(404, 'no such route');
}

function send(response: ServerResponse, { status, body, field }: Answer): void {
  const fields = ['Content-Type', 'application/json', 'Content-Length', String(Buffer.byteLength(body))];
  if (field) fields.push(...field);
  response.writeHead(status, fields).end(body);
}

const server = createServer((request, response) => {
  answer(request).then(
    (right) => send(response, right),
    () => send(response, failure(500, 'internal error')),
  );
});
server.listen(0, '127.0.0.1', () => console.log(`http://localhost:${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', () => void store.close().then(() => process.exit(0)));
