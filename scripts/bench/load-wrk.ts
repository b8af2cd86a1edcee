/** Load by wrk, with a script that asks for another record each time. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BODY_FIELDS, CONNECTIONS, type LoadRequest, type LoadResult } from './load.js';
import { fill, luaNumbers, toLua } from './records.js';

const FOLDER = join('.cache', 'bench');
/** How much longer than asked for it may take before it is ended. */
const GRACE_MS = 10000;

/** wrk counts whole seconds only. */
export async function wrkLoad(request: LoadRequest): Promise<LoadResult> {
  const { port, seconds, connections = CONNECTIONS } = request;
  const script = join(FOLDER, 'load.lua');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(script, scriptOf(request));
  const parameters = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, `http://127.0.0.1:${port}`];
  const { stdout } = await promisify(execFile)('wrk', parameters, { timeout: seconds * 1000 + GRACE_MS });
  const result = /^result (.*)$/m.exec(stdout)?.[1];
  if (result === undefined) throw new Error(`wrk gave no result:\n${stdout}`);
  return JSON.parse(result) as LoadResult;
}

function scriptOf(request: LoadRequest): string {
  const { question, scale, from } = request;
  const [next, first] =
    question.numbers === 'sequence' ? ['i + 1', from - 1] : [`math.random(0, ${scale.records - 1})`, 0];
  // Its own counts: answers from 400 on are "status"; nothing here is answered with 1xx or 3xx.
  return `math.randomseed(${from})
local i = ${first}
function request()
  i = ${next}${luaNumbers(scale)}
  return ${toLua(messageOf(request))}
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('\\nresult {"requests":%d,"seconds":%f,"errors":%d,"p50":%f,"p99":%f}\\n', summary.requests,
    summary.duration / 1e6, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
`;
}

/** The whole request, so that nothing is put together but the numbers. */
function messageOf({ question: { method, path, body }, scale, port, from, fields = {} }: LoadRequest): string {
  const own = Object.entries(fields).map((field) => field.join(': '));
  const lines = [`${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...own];
  if (body !== undefined) {
    lines.push(...Object.entries(BODY_FIELDS).map((field) => field.join(': ')));
    lines.push(`Content-Length: ${Buffer.byteLength(fill(body, from, scale))}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}
