/** A stop of a server whose disk hangs comes to an end. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { inFolder } from './command.js';

test(
  'what hangs is ended after nine seconds, and said',
  () =>
    inFolder(async (folder) => {
      // Nobody writes to it: who reads it waits in a call to the system, as on a disk that hangs.
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      const program = ['--import', 'tsx', resolve('test/chaos/faulty-server.ts'), 'hang-at-close'];
      const flags = ['--port', '0', '--extra-ports', 'false', '--data-dir', folder];
      const server = spawn(process.execPath, [...program, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
      const late = setTimeout(() => server.kill('SIGKILL'), 30_000);
      let out = '';
      let toldAt = Infinity;
      server.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        if (toldAt < Infinity || !out.includes('Cadastre is ready')) return;
        toldAt = performance.now();
        server.kill('SIGTERM');
      });
      await once(server, 'close');
      clearTimeout(late);
      expect(performance.now() - toldAt).toBeLessThan(14_000);
      expect(out).toContain('not stopped in time');
    }),
  40_000,
);
