/** Files that hold secrets: none is read that everybody on the machine may open. */
import { statSync } from 'node:fs';

/** What others than owner and group may do: read, write, run. */
const OTHERS = 0o007;

/**
 * What is wrong with the mode of a file that holds a secret, in a sentence that begins with the setting; undefined where
 * nothing is, where it is no file (a pipe) or not there, and on Windows. Links are followed. A container is no exception:
 * its platform can give a secret the mode 0400.
 */
export function modeFault(path: string, setting: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || (stats.mode & OTHERS) === 0) return undefined;
  return `${setting} names a file that everybody on this machine may open; chmod 600 it`;
}
