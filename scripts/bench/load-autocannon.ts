/** Load by autocannon: slower than wrk and in this process, so the figures of the two do not compare. */
import { createRequire } from 'node:module';
import { BODY_FIELDS, CONNECTIONS, type LoadRequest, type LoadResult } from './load.js';
import { fill } from './records.js';

/** It goes on where a server says that it will take no more requests on a connection, so it has to stop before. */
const REQUESTS_PER_CONNECTION = 900;

interface Sent {
  path?: string;
  body?: string;
}

/** What is used of autocannon, which has no types. */
type Autocannon = (options: {
  url: string;
  connections: number;
  duration: number;
  reconnectRate: number;
  requests: { method: string; headers: Readonly<Record<string, string>>; setupRequest: (sent: Sent) => Sent }[];
}) => Promise<{
  requests: { total: number };
  latency: { p50: number; p99: number };
  duration: number;
  errors: number;
  non2xx: number;
}>;

export async function autocannonLoad(request: LoadRequest): Promise<LoadResult> {
  const { port, question, scale, seconds, from, connections = CONNECTIONS, fields } = request;
  const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;
  const { method, path, body, numbers } = question;
  let last = from - 1;
  const next = (): number => (numbers === 'sequence' ? ++last : Math.floor(Math.random() * scale.records));
  const setupRequest = (sent: Sent): Sent => {
    const number = next();
    const target = { ...sent, path: fill(path, number, scale) };
    return body === undefined ? target : { ...target, body: fill(body, number, scale) };
  };
  const { requests, duration, latency, errors, non2xx } = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    reconnectRate: REQUESTS_PER_CONNECTION,
    requests: [{ method, headers: { ...fields, ...(body === undefined ? {} : BODY_FIELDS) }, setupRequest }],
  });
  return { requests: requests.total, seconds: duration, errors: errors + non2xx, p50: latency.p50, p99: latency.p99 };
}
