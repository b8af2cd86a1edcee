/**
 * Express and openapi-backend wired as its README says, on the document and the engine of the network registry. Only
 * `quick` is added: without it a 3.1 document is refused and has no routes.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { OpenAPIBackend, type Context, type Document, type Request as ApiRequest } from 'openapi-backend';
import { registry } from '../../../generated/network/operations.js';
import type { StoredRecord } from '../../../src/store/contract.js';
import { openStore } from '../../../src/store/open.js';

const store = await openStore({ dataDir: process.argv[2] });
const networks = store.collection<StoredRecord>(registry.records.networks.collection);

const sent = ({ _id, _rev, _created, _updated, ...record }: StoredRecord) => record;

async function readNetwork(context: Context, _request: Request, response: Response) {
  const { network_id: _id } = context.request.params as { network_id: string };
  const record = await networks.findOne({ _id });
  if (!record) return response.status(404).json({ success: false, error: 'network not found' });
  return response
    .set('ETag', `"${record._rev}"`)
    .status(200)
    .json({ success: true, data: sent(record) });
}

async function createNetwork(context: Context, _request: Request, response: Response) {
  const fields = context.request.requestBody as { network_id: string };
  const _updated = new Date().toISOString();
  const _rev = randomBytes(12).toString('base64url');
  await networks.insertOne({ _id: fields.network_id, ...fields, _rev, _created: _updated, _updated });
  response.location(`/network/${encodeURIComponent(fields.network_id)}`);
  return response.status(201).json({ success: true, data: { message: 'Network created', id: fields.network_id } });
}

async function queryNetworks(context: Context, _request: Request, response: Response) {
  const filter = context.request.requestBody as Record<string, unknown>;
  const found = await networks.find(filter, { sort: { _id: 1 }, batchSize: 100, maxTimeMS: 60000 }).toArray();
  return response.status(200).json({ success: true, data: found.map(sent) });
}

const api = new OpenAPIBackend({
  definition: JSON.parse(readFileSync('generated/network/openapi.json', 'utf8')) as Document,
  quick: true,
  handlers: {
    readNetwork,
    createNetwork,
    queryNetworks,
    validationFail: (context: Context, _request: Request, response: Response) =>
      response.status(400).json({ err: context.validation.errors }),
    notFound: (_context: Context, _request: Request, response: Response) =>
      response.status(404).json({ err: 'not found' }),
  },
  securityHandlers: { apiKey: () => true },
});
await api.init();

const app = express();
app.use(express.json());
app.use((request, response) => api.handleRequest(request as unknown as ApiRequest, request, response));
const server = app.listen(0, '127.0.0.1', () =>
  console.log(`http://localhost:${(server.address() as AddressInfo).port}`),
);
process.once('SIGTERM', () => void store.close().then(() => process.exit(0)));
