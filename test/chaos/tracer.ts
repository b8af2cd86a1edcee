/** Faults of system calls, by strace: which calls of a running process fail, and how. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

/** What fails. */
export interface Injection {
  /** System calls, with commas. */
  readonly calls: string;
  readonly error: 'EIO' | 'ENOSPC';
  /** Which of each thread's calls, as strace has it: `1`, `2+`, `1..3`. */
  readonly when: string;
  /** Only calls on this file. */
  readonly path?: string | undefined;
}

const ATTACH_MS = 10_000;

export class Tracer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly output: string,
  ) {}

  /** Attaches to a process and all its threads; resolves when calls begin to fail. */
  static async attach(pid: number, { calls, error, when, path }: Injection, output: string): Promise<Tracer> {
    const only = path === undefined ? [] : ['-P', path];
    const inject = `inject=${calls}:error=${error}:when=${when}`;
    const args = ['-f', '-p', String(pid), '-o', output, ...only, '-e', `trace=${calls}`, '-e', inject];
    const child = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    const attached = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`strace did not attach: ${said}`)), ATTACH_MS);
      child.once('exit', () => reject(new Error(`strace ended: ${said}`)));
      child.stderr.on('data', (text: Buffer) => {
        said += text.toString();
        if (!said.includes(' attached')) return;
        clearTimeout(late);
        resolve();
      });
    });
    await attached.catch((reason: Error) => {
      child.kill('SIGKILL');
      throw reason;
    });
    return new Tracer(child, output);
  }

  /** Lets the process go on alone; answers how many calls failed. */
  async detach(): Promise<number> {
    const exited = once(this.child, 'exit');
    this.child.kill('SIGINT');
    if (this.child.exitCode === null && this.child.signalCode === null) await exited;
    return (await readFile(this.output, 'utf8')).split('(INJECTED)').length - 1;
  }
}

/** What this machine lacks for it; undefined where it works. */
export async function lacksTracing(): Promise<string | undefined> {
  const child = spawn('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve('missing'));
    child.once('exit', resolve);
  });
  return status === 0 ? undefined : status === 'missing' ? 'strace' : 'the right to trace (strace)';
}
