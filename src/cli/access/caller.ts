/** `cadastre access me`. */
import type { Command } from 'commander';
import type { components } from '../../../generated/access/types.js';
import type { Grant } from '../../auth/caller.js';
import { jsonOf, tableOf, type Row } from '../output.js';
import { ask, asking, type AccessForm, type Given } from './asking.js';
import { grantText, plain } from './client-text.js';

export const addCallerCommand = (access: Command): void =>
  asking(access.command('me').description('who the server takes you for, and what you may do'), runMe);

async function runMe({ server, options }: Given<{ readonly output: AccessForm }>): Promise<void> {
  const { value } = await ask(server, { method: 'GET', path: '/access/me' });
  const { caller, grants } = value as components['schemas']['Caller'];
  const rows: Row[] = [
    ['caller', plain(caller)],
    ...grants.map((grant): Row => ['grant', plain(grantText(grant as Grant))]),
  ];
  const text = { table: tableOf(rows), json: jsonOf(value), name: `${plain(caller)}\n` };
  process.stdout.write(text[options.output]);
}
