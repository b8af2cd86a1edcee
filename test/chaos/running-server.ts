/** One server process on a folder, to be killed, stopped and started again. */
import { Agent } from 'node:http';
import { type Ended, ServerProcess } from '../../scripts/bench/server-process.js';
import { type Received, type Sent, sendTo } from '../support/server.js';
import { CADASTRE, faultyProgram } from './faulty-program.js';

export interface Starting {
  /** A fault of `faulty-server.ts`; absent: the real server. */
  readonly fault?: string | undefined;
  /** Further flags of `serve`. */
  readonly flags?: readonly string[];
  /** Given every line that the server writes. */
  readonly onLine?: (line: string) => void;
}

/** A server that is not ready by then never will be. */
const MOST_MS = 60000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class RunningServer {
  // Idle connections end here first: a request on one that the server is just closing would meet a reset.
  private readonly agent = new Agent({ keepAlive: true, maxFreeSockets: 256, timeout: 2000 });

  private constructor(
    readonly process: ServerProcess,
    /** Milliseconds from the start of the process to the first 200 of `/readyz`. */
    readonly readyMs: number,
    /** Milliseconds of these in which others had the processors. */
    readonly waitedMs: number,
    /** How often `/readyz` was asked, each time on a connection of its own. */
    readonly polls: number,
  ) {}

  /** Starts a server on a folder; resolves when it is ready. */
  static async start(folder: string, { fault, flags = [], onLine }: Starting = {}): Promise<RunningServer> {
    const program = fault === undefined ? [CADASTRE, 'serve'] : [await faultyProgram(), fault];
    const all = ['--port', '0', '--extra-ports', 'false', '--log-level', 'info', '--data-dir', folder, ...flags];
    const started = performance.now();
    const process = await ServerProcess.start([...program, ...all], onLine);
    const isReady = async (): Promise<boolean> =>
      (await sendTo(`http://127.0.0.1:${process.port}`, { path: '/readyz' }, new Agent())).status === 200;
    let polls = 1;
    for (; !(await isReady()); polls += 1) {
      if (performance.now() - started > MOST_MS) throw new Error(`a server is not ready after ${MOST_MS} ms`);
      await pause(5);
    }
    return new RunningServer(process, performance.now() - started, process.waited || 0, polls);
  }

  get port(): number {
    return this.process.port;
  }

  /** Sends a request and reads the whole answer. Rejects when the connection breaks. */
  send(sent: Sent): Promise<Received> {
    return sendTo(`http://127.0.0.1:${this.port}`, sent, this.agent);
  }

  /** Sends it a signal; resolves when it has ended. */
  async end(signal: NodeJS.Signals): Promise<Ended> {
    const ended = await this.process.end(signal);
    this.agent.destroy();
    return ended;
  }
}
