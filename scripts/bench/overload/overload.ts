/** More than the server can do: what is answered, how the rest is refused, and whether others notice. */
import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { makeKey } from '../access/callers.js';
import { configurations, programOf, startCadastre } from '../configurations.js';
import { MEASURE_FROM, MOST_IN_A_TURN, WARM_UP_FROM } from '../measurement.js';
import { questions, scaleOf, type Asked, type Scale } from '../records.js';
import { median } from '../results.js';
import { copyOf, keptSeed } from '../seeding.js';
import type { ServerProcess } from '../server-process.js';
import { countOf, isGood, messageOf, type Tally, type Task } from './tally.js';

export interface OverloadPlan {
  readonly records: number;
  readonly turns: number;
  readonly seconds: number;
}

/** Connections that find the capacity, and those that overload. */
const FEW = 32;
const MANY = 1000;

interface Subject extends Asked {
  readonly name: string;
}

/** The row of bare `node:http`, which no goal is judged by. */
export const BARE = 'get, bare node:http';

/** What is asked: a read, an indexed query, a write, and a scan that is slow. */
const SUBJECTS: readonly Subject[] = [
  ...questions.map((question) => ({ ...question, name: String(question.name) })),
  {
    name: 'scan',
    method: 'POST',
    path: '/networks?limit=10',
    body: '{"metadata.contact":"rack-none"}',
    numbers: 'random',
  },
];

export interface Overload {
  readonly name: string;
  /** Good answers a second with few connections, and with many. */
  readonly capacity: number;
  readonly good: number;
  /** The second as a part of the first: the median of the turns. */
  readonly part: number;
  /** Microseconds of the server's CPU time for each good answer, refusals in it, where it was least; and that ratio. */
  readonly cpuOfFew: number;
  readonly cpuOfMany: number;
  readonly cpuPart: number;
  /** Refusals with 429 or 503, and answers with any other status. */
  readonly refused: number;
  readonly others: number;
  readonly withoutRetryAfter: number;
  readonly socketErrors: number;
  readonly late: number;
  readonly p50: number;
  readonly p99: number;
  /** Seconds from the end of the load until answers come as before it; the longest of the turns. */
  readonly recovery: number;
}

/** A client that sends little beside one that sends all it can. */
export interface Beside {
  readonly name: string;
  readonly requests: number;
  /** Part of its requests that had a good answer within two seconds. */
  readonly success: number;
  readonly p50: number;
  readonly p99: number;
  /** Good answers a second of the other one. */
  readonly greedy: number;
}

export interface OverloadFigures {
  readonly overloads: readonly Overload[];
  readonly beside: readonly Beside[];
}

type Tell = (what: string) => void;

export async function measureOverload(plan: OverloadPlan, tell: Tell): Promise<OverloadFigures> {
  const scale = scaleOf(plan.records);
  const seeded = await keptSeed(scale, tell);
  return {
    overloads: await overloadOpen(plan, scale, { seeded, tell }),
    beside: await besideGreedy(plan, scale, { seeded, tell }),
  };
}

interface Place {
  readonly seeded: string;
  readonly tell: Tell;
}

/** Cadastre with each request, and what Node itself makes of so many connections. */
async function overloadOpen(plan: OverloadPlan, scale: Scale, { seeded, tell }: Place): Promise<Overload[]> {
  const bare = await configurations[0]!.start(await copyOf(seeded, 'overload-bare'), scale);
  const server = await startCadastre(await copyOf(seeded, 'overload'));
  try {
    const overloads: Overload[] = [];
    for (const subject of SUBJECTS) {
      tell(`overload: ${subject.name}`);
      overloads.push(await overloadOn(server, subject, { plan, scale }));
    }
    return [await overloadOn(bare, { ...SUBJECTS[0]!, name: BARE }, { plan, scale }), ...overloads];
  } finally {
    await Promise.all([bare.stop(), server.stop()]);
  }
}

async function overloadOn(
  server: ServerProcess,
  subject: Subject,
  { plan, scale }: { readonly plan: OverloadPlan; readonly scale: Scale },
): Promise<Overload> {
  const about = { port: server.port, question: subject, scale, seconds: plan.seconds };
  await load({ ...about, connections: FEW, seconds: 2, from: WARM_UP_FROM });
  const turns: Turn[] = [];
  for (let turn = 0; turn < plan.turns; turn++) {
    const from = MEASURE_FROM + 2 * turn * MOST_IN_A_TURN;
    turns.push({
      few: await loadOn(server, { ...about, connections: FEW, from }),
      many: await loadOn(server, { ...about, connections: MANY, from: from + MOST_IN_A_TURN }),
      recovery: await recoveryOf(server.port, messageOf({ question: SUBJECTS[0]!, scale }, 0)),
    });
  }
  return overloadOf(subject.name, turns);
}

interface Turn {
  readonly few: Loaded;
  readonly many: Loaded;
  readonly recovery: number;
}

/** A load, and the server's CPU time in microseconds for each good answer. */
interface Loaded extends Tally {
  readonly cpu: number;
}

async function loadOn(server: ServerProcess, task: Task): Promise<Loaded> {
  const before = server.cpu;
  const tally = await load(task);
  return { ...tally, cpu: (server.cpu - before) / countOf(tally, isGood) };
}

const rateOf = (tally: Tally): number => countOf(tally, isGood) / tally.seconds;

function overloadOf(name: string, turns: readonly Turn[]): Overload {
  const cpuOfFew = Math.min(...turns.map(({ few }) => few.cpu));
  const cpuOfMany = Math.min(...turns.map(({ many }) => many.cpu));
  const sum = (of: (tally: Tally) => number): number => turns.reduce((all, { many }) => all + of(many), 0);
  return {
    name,
    capacity: median(turns.map(({ few }) => rateOf(few))),
    good: median(turns.map(({ many }) => rateOf(many))),
    part: median(turns.map(({ few, many }) => rateOf(many) / rateOf(few))),
    cpuOfFew,
    cpuOfMany,
    cpuPart: cpuOfFew / cpuOfMany,
    refused: sum((tally) => countOf(tally, (status) => status === 429 || status === 503)),
    others: sum((tally) => countOf(tally, (status) => !isGood(status) && status !== 429 && status !== 503)),
    withoutRetryAfter: sum((tally) => tally.withoutRetryAfter),
    socketErrors: sum((tally) => tally.socketErrors),
    late: sum((tally) => tally.late),
    p50: median(turns.map(({ many }) => many.p50)),
    p99: median(turns.map(({ many }) => many.p99)),
    recovery: Math.max(...turns.map(({ recovery }) => recovery)),
  };
}

async function besideGreedy(plan: OverloadPlan, scale: Scale, { seeded, tell }: Place): Promise<Beside[]> {
  const folder = await copyOf(seeded, 'overload-known');
  const server = await startCadastre(folder, '--access', 'required', '--audit', 'off');
  try {
    const [quiet, greedy] = [await makeKey(folder, 'quiet'), await makeKey(folder, 'greedy')];
    const rows: Beside[] = [];
    for (const subject of SUBJECTS) {
      tell(`quiet beside greedy: ${subject.name}`);
      const about = { port: server.port, scale, seconds: plan.seconds * plan.turns, from: MEASURE_FROM };
      const [other, own] = await Promise.all([
        load({ ...about, connections: MANY, question: subject, fields: { 'X-API-Key': greedy } }),
        load({ ...about, connections: 4, question: SUBJECTS[0]!, fields: { 'X-API-Key': quiet }, pauseMs: 20 }),
      ]);
      rows.push(besideOf(subject.name, own, other));
    }
    return rows;
  } finally {
    await server.stop();
  }
}

function besideOf(name: string, own: Tally, other: Tally): Beside {
  const requests = countOf(own, () => true) + own.socketErrors;
  const success = Math.max(0, countOf(own, isGood) - own.late) / requests;
  return { name, requests, success, p50: own.p50, p99: own.p99, greedy: rateOf(other) };
}

const CLIENT = programOf('client');

/** Runs the load in a process of its own. */
async function load(task: Task): Promise<Tally> {
  const options = { timeout: (task.seconds + 20) * 1000 };
  const { stdout } = await promisify(execFile)(process.execPath, [CLIENT, JSON.stringify(task)], options);
  return JSON.parse(stdout) as Tally;
}

const RECOVERED_MS = 50;
const IN_A_ROW = 20;

/** Seconds until so many answers in a row were good and came soon, each on a connection of its own. */
async function recoveryOf(port: number, request: string): Promise<number> {
  const started = performance.now();
  let first = started;
  for (let row = 0; row < IN_A_ROW && performance.now() - started < 20_000;) {
    const asked = performance.now();
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(request);
    const [answer] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [unknown];
    const isGoodAnswer = Buffer.isBuffer(answer) && isGood(Number(answer.subarray(9, 12).toString()));
    socket.destroy();
    if (isGoodAnswer && performance.now() - asked < RECOVERED_MS) row += 1;
    else [row, first] = [0, performance.now()];
  }
  return (first - started) / 1000;
}
