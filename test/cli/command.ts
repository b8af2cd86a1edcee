/** Runs `cadastre …` in a process of its own, in a folder of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const main = resolve('src/main.ts');
const tsx = import.meta.resolve('tsx');

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command; of settings it has those given, and none of the caller's. */
export function start(
  args: readonly string[],
  cwd: string,
  settings: Readonly<Record<string, string>> = {},
): ReturnType<typeof spawn> {
  const others = Object.entries(process.env).filter(
    ([name]) => !/^(CADASTRE_|PORT$|MONGODB_URI$|NODE_OPTIONS$)/.test(name),
  );
  const env = { ...Object.fromEntries(others), ...settings };
  return spawn(process.execPath, ['--import', tsx, main, ...args], { cwd, env, stdio: 'pipe' });
}

/** Runs it to its end. */
export async function cadastre(args: readonly string[], cwd: string, input = ''): Promise<Ended> {
  const child = start(args, cwd);
  child.stdin!.end(input);
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  return { status: child.exitCode, out, err };
}

/** A folder that is removed after the work. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cadastre-cli-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
