/**
 * A program of its own: keeps connections busy with requests and counts what becomes of them. wrk counts neither each
 * status nor what a refusal says, and takes a connection that is made late for a slow answer.
 */
import { connect, type Socket } from 'node:net';
import { messageOf, type Tally, type Task } from './tally.js';

/** An answer that takes longer counts as late; so long a client waits for the last answers. */
const LATE_MS = 2000;
const NEVER = -1;

const task = JSON.parse(process.argv[2]!) as Task;
const statuses: Record<string, number> = {};
const waits: number[] = [];
const sockets = new Set<Socket>();
let withoutRetryAfter = 0;
let socketErrors = 0;
let late = 0;
let sent = 0;
let isOver = false;

/** Any of a thousand records, or the next one of those that go up by one. */
const prepared = task.question.numbers === 'random' ? Array.from({ length: 1000 }, (_, i) => messageOf(task, (i * 7919) % task.scale.records)) : undefined; // prettier-ignore
const next = (): string => prepared?.[sent++ % prepared.length] ?? messageOf(task, task.from + sent++);

function open(): void {
  const socket = connect({ port: task.port, host: '127.0.0.1', noDelay: true });
  sockets.add(socket);
  let since = performance.now();
  let text = '';
  const send = (): void => {
    if (isOver) return void socket.end();
    since = performance.now();
    socket.write(next());
  };
  socket.setEncoding('latin1');
  socket.on('connect', () => {
    // The wait for the connection is part of the wait for the first answer.
    const before = since;
    send();
    since = before;
  });
  socket.on('data', (chunk: string) => {
    text += chunk;
    const end = endOfAnswer(text);
    if (end === NEVER || text.length < end) return;
    count(text, performance.now() - since);
    const closes = /^connection: close/im.test(text.slice(0, text.indexOf('\r\n\r\n')));
    text = '';
    since = NEVER;
    if (closes) return void socket.end();
    if (task.pauseMs === undefined) send();
    else setTimeout(send, task.pauseMs);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    sockets.delete(socket);
    if (since !== NEVER) fault(performance.now() - since);
    if (!isOver) open();
  });
}

/** Where the answer at the start of the text ends; `NEVER` while that is not known. */
function endOfAnswer(text: string): number {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return NEVER;
  const length = /^content-length: (\d+)/im.exec(text.slice(0, head))?.[1];
  return length === undefined ? NEVER : head + 4 + Number(length);
}

function count(answer: string, wait: number): void {
  const status = answer.slice(9, 12);
  statuses[status] = (statuses[status] ?? 0) + 1;
  if (wait > LATE_MS) late += 1;
  if (status < '300') waits.push(wait);
  else if ((status === '429' || status === '503') && !/^retry-after: \d/im.test(answer)) withoutRetryAfter += 1;
}

/** A connection that ended, or did not end, while an answer was due. */
function fault(wait: number): void {
  if (!isOver) socketErrors += 1;
  else if (wait > LATE_MS) late += 1;
}

const started = performance.now();
for (let i = 0; i < task.connections; i++) open();
setTimeout(() => {
  isOver = true;
  const seconds = (performance.now() - started) / 1000;
  sockets.forEach((socket) => socket.destroy());
  setTimeout(() => {
    waits.sort((a, b) => a - b);
    const at = (part: number): number => waits[Math.floor(waits.length * part)] ?? NaN;
    const tally: Tally = { seconds, statuses, withoutRetryAfter, socketErrors, late, p50: at(0.5), p99: at(0.99) };
    process.stdout.write(JSON.stringify(tally), () => process.exit(0));
  }, 100);
}, task.seconds * 1000);
