/** Load on a server: by wrk where it is installed, else by autocannon from the development dependencies. */
import { execFileSync } from 'node:child_process';
import type { Asked, Scale } from './records.js';
import { autocannonLoad } from './load-autocannon.js';
import { wrkLoad } from './load-wrk.js';

/** Requests under way at any time unless a load says otherwise, each on its own connection. */
export const CONNECTIONS = 32;

export interface LoadRequest {
  readonly port: number;
  readonly question: Asked;
  readonly scale: Scale;
  readonly seconds: number;
  /** The first number of those that go up by one. */
  readonly from: number;
  /** Default `CONNECTIONS`. */
  readonly connections?: number;
  /** Header fields that every request has besides. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Answers other than 2xx, and requests without an answer. */
  readonly errors: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface Load {
  /** Which program, for the table. */
  readonly name: string;
  run(request: LoadRequest): Promise<LoadResult>;
}

/** The header fields of a request with a body. */
export const BODY_FIELDS = { 'Content-Type': 'application/json' } as const;

export function openLoad(): Load {
  try {
    // It prints its version and ends with 1.
    execFileSync('wrk', ['-v'], { stdio: 'ignore' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { name: 'autocannon', run: autocannonLoad };
  }
  return { name: 'wrk', run: wrkLoad };
}
