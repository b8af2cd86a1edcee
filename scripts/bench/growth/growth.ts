/** Cadastre as its records grow: on both engines, the same requests at each size, in one run. */
import type { Load } from '../load.js';
import { scaleOf } from '../records.js';
import type { Memory } from '../server-process.js';
import { folderOf } from '../seeding.js';
import { measureStartups, type Startup } from '../startup.js';
import { type Coalescing, measureCoalescing } from './coalescing.js';
import { nameOf, prepare, takeRounds, type GrowthSample, type Prepared, type Rounds } from './rounds.js';
import { stream, wholeOf, type Streamed } from './streaming.js';
import { dropMongo, ownerOf, startEmbedded, startMongo, uriOf, type EngineName, type Subject } from './subjects.js';

/** Where the server for MongoDB mode is. */
const MONGODB = process.env.MONGODB_TEST_URI;

export interface GrowthPlan {
  readonly scales: readonly number[];
  readonly turns: number;
  readonly seconds: number;
  readonly startups: number;
}

/** One reading of the whole registry. */
export interface StreamSample extends Streamed {
  readonly engine: EngineName;
  readonly records: number;
  readonly bytes: number;
}

/** A server's memory after everything. */
export interface MemorySample extends Memory {
  readonly engine: EngineName;
  readonly records: number;
}

/** Everything that was found. */
export interface Growth {
  readonly samples: readonly GrowthSample[];
  readonly streams: readonly StreamSample[];
  readonly memories: readonly MemorySample[];
  /** Embedded, the largest number of records, with what was created. */
  readonly startups: readonly Startup[];
  /** MongoDB mode, the fewest records; empty where it was not measured. */
  readonly coalescing: readonly Coalescing[];
  /** What was not measured, and why. */
  readonly leftOut: readonly string[];
}

/** Measures both engines; MongoDB mode where the environment names a server. */
export async function measureGrowth(plan: GrowthPlan, load: Load, tell: (what: string) => void): Promise<Growth> {
  const leftOut: string[] = [];
  const leaveOut = (what: string): void => {
    leftOut.push(what);
    tell(`left out: ${what}`);
  };
  const rounds = { load, turns: plan.turns, seconds: plan.seconds, tell, leaveOut };
  const embedded = await measureEngine(plan, { ...rounds, engine: 'embedded' }, (records) =>
    startEmbedded(records, tell),
  );
  const largest = plan.scales.at(-1)!;
  tell(`starts with ${largest} records`);
  const startups = await measureStartups(folderOf(ownerOf(largest)), scaleOf(largest), plan.startups);
  const mongodb = await measureMongo(plan, { ...rounds, engine: 'mongodb' });
  return { ...joined(embedded, mongodb), coalescing: mongodb.coalescing, startups, leftOut };
}

type OfEngine = Pick<Growth, 'samples' | 'streams' | 'memories'>;

const joined = (one: OfEngine, other: OfEngine): OfEngine => ({
  samples: [...one.samples, ...other.samples],
  streams: [...one.streams, ...other.streams],
  memories: [...one.memories, ...other.memories],
});

async function measureMongo(plan: GrowthPlan, rounds: Rounds): Promise<OfEngine & Pick<Growth, 'coalescing'>> {
  if (MONGODB === undefined) {
    rounds.leaveOut('mongodb: MONGODB_TEST_URI names no server');
    return { samples: [], streams: [], memories: [], coalescing: [] };
  }
  await dropMongo(MONGODB, plan.scales);
  try {
    let coalescing: Coalescing[] = [];
    const measured = await measureEngine(plan, rounds, async (records) => {
      rounds.tell(`mongodb: loading ${records} records`);
      const subject = await startMongo(MONGODB, records);
      if (records === plan.scales[0]) coalescing = await measureCoalescing(rounds, subject, uriOf(MONGODB, records));
      return subject;
    });
    return { ...measured, coalescing };
  } finally {
    await dropMongo(MONGODB, plan.scales);
  }
}

async function measureEngine(
  { scales }: GrowthPlan,
  rounds: Rounds,
  start: (records: number) => Promise<Subject>,
): Promise<OfEngine> {
  const prepared = new Map<Subject, Prepared>();
  const started: Subject[] = [];
  try {
    for (const records of scales)
      await attempt(rounds, `${records} records`, async () => {
        const subject = await start(records);
        started.push(subject);
        rounds.tell(`${nameOf(subject)}: verifying`);
        prepared.set(subject, await prepare(subject, rounds.leaveOut));
      });
    const streams = await takeStreams(rounds, [...prepared.keys()]);
    const samples = await takeRounds(rounds, prepared);
    const memories = [...prepared.keys()].map(({ engine, scale, server }) => {
      return { engine, records: scale.records, ...server.memory };
    });
    return { samples, streams, memories };
  } finally {
    await Promise.all(started.map(({ server }) => server.stop()));
  }
}

/** Characters of a reason for leaving something out. */
const MOST_OF_REASON = 200;

/** What a MongoDB server cannot do is left out by name; whatever goes wrong in our own engine ends the run. */
async function attempt(rounds: Rounds, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (rounds.engine === 'embedded') throw error;
    rounds.leaveOut(`${rounds.engine}, ${what}: ${(error as Error).message.slice(0, MOST_OF_REASON)}`);
  }
}

/** The first reading of each is verified byte by byte and not counted. */
async function takeStreams(rounds: Rounds, subjects: readonly Subject[]): Promise<StreamSample[]> {
  const samples: StreamSample[] = [];
  for (const subject of subjects) {
    const { engine, scale, server } = subject;
    rounds.tell(`${nameOf(subject)}: stream`);
    const whole = wholeOf(scale);
    await attempt(rounds, `stream of ${whole.records} records`, async () => {
      await stream(server, whole, true);
      for (let turn = 0; turn < rounds.turns; turn++)
        samples.push({ engine, records: scale.records, bytes: whole.bytes, ...(await stream(server, whole, false)) });
    });
  }
  return samples;
}
