/** The first connection: waited for, so that Cadastre and its database may be started in any order. */
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient, type MongoClientOptions } from 'mongodb';
import { isUnavailable } from '../faults.js';
import type { Report } from '../report.js';

/** Milliseconds between two lines of waiting; one attempt takes up to 2 s. */
const REPORT_MS = 5_000;
const PAUSE_MS = 250;
/** A server that is there answers before this, so that a usual start says nothing. */
const FIRST_REPORT_MS = 1_000;

/** What is connected to, and how long it is waited for. */
export interface Connecting {
  readonly uri: string;
  readonly settings: MongoClientOptions;
  /** The address as people may see it. */
  readonly location: string;
  /** Milliseconds; 0 makes one attempt. */
  readonly waitMs: number;
  readonly report: Report;
}

/**
 * A connected client. Rejects with one sentence when no server answers in time, and at once where waiting would not
 * help: a connection string that cannot be read, a user who is refused, a certificate that is not there.
 */
export async function connect({ uri, settings, location, waitMs, report }: Connecting): Promise<MongoClient> {
  const started = Date.now();
  const deadline = started + waitMs;
  let reported = 0;
  const tell = (): void => {
    if (waitMs === 0 || Date.now() - reported < REPORT_MS) return;
    reported = Date.now();
    report(
      {},
      `waiting for a MongoDB server at ${location}, for another ${Math.round((deadline - reported) / 1000)} s`,
    );
  };
  const early = setTimeout(tell, FIRST_REPORT_MS);
  try {
    for (;;) {
      const client = clientOf(uri, settings);
      try {
        await client.connect();
        if (reported > 0) report({}, `the MongoDB server at ${location} answers`);
        return client;
      } catch (cause) {
        await client.close();
        if (!isAbsence(cause)) throw new Error(`the MongoDB server at ${location} ${refused(cause)}`, { cause });
        if (Date.now() + PAUSE_MS >= deadline) throw new Error(absent(location, waitMs), { cause });
      }
      tell();
      await pause(PAUSE_MS);
    }
  } finally {
    clearTimeout(early);
  }
}

function clientOf(uri: string, settings: MongoClientOptions): MongoClient {
  try {
    return new MongoClient(uri, settings);
  } catch (cause) {
    throw new Error('the MongoDB connection string cannot be read: mongodb://host:port/database', { cause });
  }
}

/** Unauthorized, AuthenticationFailed, and Atlas's error of authentication. */
const NOT_LET_IN = new Set<unknown>([13, 18, 8000]);

const refused = (cause: unknown): string =>
  NOT_LET_IN.has((cause as { code?: unknown }).code)
    ? 'does not let Cadastre in: are user and password right?'
    : `cannot be connected to: ${(cause as Error).message}`;

const absent = (location: string, waitMs: number): string =>
  `no MongoDB server answers at ${location}${waitMs === 0 ? '' : ` after ${waitMs / 1000} s`}: is it running, and is the address right?`;

/** No answer, or none yet: a name that is not known yet, too, as where containers start together. */
function isAbsence(error: unknown): boolean {
  return (
    isUnavailable(error) ||
    ['ENOTFOUND', 'ENODATA', 'ESERVFAIL', 'ETIMEOUT', 'EAI_AGAIN'].includes(String((error as { code?: unknown }).code))
  );
}
