/** `node:http` and nothing else: what any server on it pays. Answers have the size of the right ones. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerTo, FIRST_CREATED, questions, scaleOf } from '../records.js';
import { readBody } from './request-body.js';

const scale = scaleOf(Number(process.argv[3]));
const [read, filter, create] = questions.map((question) =>
  answerTo(question, question.name === 'create' ? FIRST_CREATED : 0, scale),
);

const send = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
};

const server = createServer((request, response) => {
  if (request.method === 'GET') return send(response, 200, read!);
  const finds = request.url === '/networks';
  readBody(request).then(
    () => send(response, finds ? 200 : 201, finds ? filter! : create!),
    () => send(response, 400, '{}'),
  );
});
server.listen(0, '127.0.0.1', () => console.log(`http://localhost:${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', () => process.exit(0));
