/** The servers that a row works on: processes of the real thing, or of the one with a fault, in places of their own. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../../scripts/bench/server-process.js';
import { type Received, type Sent, sendTo } from '../support/server.js';

/** What is started. */
export interface Starting {
  /** A MongoDB-protocol server's address without a database; absent: the embedded store. */
  readonly mongodb?: string | undefined;
  /** Default 1; more share one database. */
  readonly processes?: number;
  /** A fault of `faulty-server.ts`. */
  readonly fault?: string | undefined;
  readonly flags?: readonly string[];
}

/** Servers on one store. */
export class Servers {
  /** Idle connections are left before the server ends them (5 s): a request on one just ended would be lost. */
  private readonly agent = new Agent({ keepAlive: true, maxFreeSockets: 256, timeout: 3000 });
  private turn = 0;

  private constructor(
    private readonly processes: readonly ServerProcess[],
    private readonly folder: string,
    /** The database, where there is one. */
    readonly database: string,
  ) {}

  /** Starts them on an empty store. */
  static async start({ mongodb, processes = 1, fault, flags = [] }: Starting): Promise<Servers> {
    const folder = await mkdtemp(join(tmpdir(), 'cadastre-chaos-'));
    const database = `cadastre_${randomBytes(6).toString('hex')}`;
    const place = mongodb === undefined ? ['--data-dir', folder] : ['--mongodb-uri', `${mongodb}/${database}`];
    const all = ['--port', '0', '--extra-ports', 'false', '--log-level', 'fatal', ...place, ...flags];
    const program = fault === undefined ? ['dist/src/main.js', 'serve'] : ['--import', 'tsx', FAULTY, fault];
    const starts = Array.from({ length: processes }, () => ServerProcess.start([...program, ...all]));
    try {
      return new Servers(await Promise.all(starts), folder, database);
    } catch (error) {
      await Promise.all(starts.map((start) => start.then((one) => one.stop()).catch(() => undefined)));
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Sends a request to one of them, in turn. */
  send(sent: Sent): Promise<Received> {
    const { port } = this.processes[(this.turn = (this.turn + 1) % this.processes.length)]!;
    return sendTo(`http://localhost:${port}`, sent, this.agent);
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    await Promise.all(this.processes.map((one) => one.stop()));
    await rm(this.folder, { recursive: true, force: true });
  }
}

const FAULTY = join(import.meta.dirname, 'faulty-server.ts');

/** Why the rows on MongoDB cannot be run here; undefined where they can. */
export const lacksMongo = (): string | undefined =>
  process.env['MONGODB_TEST_URI'] ? undefined : 'a MongoDB-protocol server (MONGODB_TEST_URI)';
