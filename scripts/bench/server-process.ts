/** A server as its own process: started, found, its CPU time read, stopped by its id. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline';

const START_MS = 20000;
const STOP_MS = 5000;
/** What does not end by a signal for so long is killed: longer than a server gives itself. */
const END_MS = 15000;

/** Characters of a server's standard error that are kept, for the case that it fails. */
const COMPLAINTS = 4000;

/** What was started and has not ended. Whatever way the run ends, none of them outlives it. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Settings of whoever runs this must not change what is measured. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^CADASTRE_|^NODE_|^MONGODB_|^PORT$/.test(name)),
  ),
  NODE_ENV: 'production',
});

const ticksPerSecond = (): number => {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  } catch {
    return 100;
  }
};
const MICROSECONDS_PER_TICK = 1e6 / ticksPerSecond();

/** How a process ended: its status, or the signal that ended it. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Memory of a process in bytes. */
export interface Memory {
  readonly resident: number;
  readonly own: number;
}

export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /**
   * Runs `node <parameters>`; resolves when it has written its address, `http://localhost:<port>`. `onLine` is given
   * every line of its standard output; `variables` are set in its environment.
   */
  static async start(
    parameters: readonly string[],
    onLine?: (line: string) => void,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<ServerProcess> {
    const env = { ...environment(), ...variables };
    const child = spawn(process.execPath, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let complaints = '';
    child.stderr.on('data', (text: Buffer) => (complaints = (complaints + text.toString()).slice(-COMPLAINTS)));
    running.add(child);
    child.once('exit', () => running.delete(child));
    const lines = createInterface({ input: child.stdout });
    if (onLine) lines.on('line', onLine);
    const port = await portOf(child, lines).catch((error: Error) => {
      child.kill('SIGKILL');
      throw new Error(`node ${parameters.join(' ')}: ${error.message}\n${complaints}`);
    });
    return new ServerProcess(child, port);
  }

  /** User and system time of all its threads in microseconds; NaN where the system does not tell (no /proc). */
  get cpu(): number {
    try {
      const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
      // The name, in parentheses, may hold anything; utime and stime are the 12th and 13th field behind it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11]) + Number(fields[12])) * MICROSECONDS_PER_TICK;
    } catch {
      return NaN;
    }
  }

  /** Milliseconds that its main thread could have run and had no processor; NaN where the system does not tell. */
  get waited(): number {
    try {
      return Number(readFileSync(`/proc/${this.child.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
    } catch {
      return NaN;
    }
  }

  /** Bytes in RAM: all, and without its part of the system's file cache; NaN where the system does not tell. */
  get memory(): Memory {
    const status = ((): string => {
      try {
        return readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
      } catch {
        return '';
      }
    })();
    const of = (name: string): number =>
      Number(new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1] ?? NaN) * 1024;
    return { resident: of('VmRSS'), own: of('RssAnon') };
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Sends it a signal; resolves when it has ended, which SIGKILL makes of it where it does not. */
  end(signal: NodeJS.Signals): Promise<Ended> {
    const { child } = this;
    const ended = (): Ended => ({ code: child.exitCode, signal: child.signalCode });
    if (!running.has(child)) return Promise.resolve(ended());
    return new Promise((resolve) => {
      const cut = setTimeout(() => {
        process.stderr.write(`a server did not end within ${END_MS} ms of ${signal}, it is killed\n`);
        child.kill('SIGKILL');
      }, END_MS);
      child.once('exit', () => {
        clearTimeout(cut);
        resolve(ended());
      });
      child.kill(signal);
    });
  }

  /** Asks it to end, and ends it when it does not. */
  stop(): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      const cut = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      child.once('exit', () => {
        clearTimeout(cut);
        resolve();
      });
      child.kill('SIGTERM');
    });
  }
}

function portOf(child: ChildProcess, lines: Interface): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address within ${START_MS} ms`)), START_MS);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)));
    lines.on('line', (line) => {
      const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    });
  });
}
