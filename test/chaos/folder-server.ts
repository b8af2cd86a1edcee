/** One server process on a data folder, to be ended and started again. */
import { Agent } from 'node:http';
import { join } from 'node:path';
import { ServerProcess } from '../../scripts/bench/server-process.js';
import { type Received, type Sent, sendTo } from '../support/server.js';

export interface FolderServerOptions {
  /** A fault of `faulty-server.ts`; absent: the real server. */
  readonly fault?: string | undefined;
  readonly flags?: readonly string[];
}

export class FolderServer {
  private readonly agent = new Agent({ keepAlive: true });

  private constructor(
    readonly folder: string,
    private readonly options: FolderServerOptions,
    private process: ServerProcess,
  ) {}

  static async start(folder: string, options: FolderServerOptions = {}): Promise<FolderServer> {
    return new FolderServer(folder, options, await processOn(folder, options));
  }

  get pid(): number {
    return this.process.pid;
  }

  send(sent: Sent): Promise<Received> {
    return sendTo(`http://localhost:${this.process.port}`, sent, this.agent);
  }

  async restart(signal: NodeJS.Signals): Promise<void> {
    await this.end(signal);
    this.process = await processOn(this.folder, this.options);
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    await this.process.end(signal);
  }
}

function processOn(folder: string, { fault, flags = [] }: FolderServerOptions): Promise<ServerProcess> {
  const program = fault === undefined ? ['dist/src/main.js', 'serve'] : ['--import', 'tsx', FAULTY, fault];
  const all = ['--port', '0', '--extra-ports', 'false', '--log-level', 'fatal', '--data-dir', folder, ...flags];
  return ServerProcess.start([...program, ...all]);
}

const FAULTY = join(import.meta.dirname, 'faulty-server.ts');
