/** `cadastre access audit`: who changed what, as the running server tells it. */
import { InvalidArgumentError, type Command } from 'commander';
import type { components } from '../../../generated/access/types.js';
import { jsonOf } from '../output.js';
import { asking, pagesOf, type AccessForm, type Given } from './asking.js';
import { plain } from './client-text.js';
import { readTime } from './time-flag.js';

type Change = components['schemas']['Change'];

interface Options {
  readonly caller?: string;
  readonly operation?: string;
  readonly registry?: string;
  readonly record?: string;
  readonly requestId?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly output: AccessForm;
}

const EXAMPLE = `
  cadastre access audit --caller client:ops --since 7d
  cadastre access audit --registry network --record net-001 -o json

An outcome is unknown where the server ended before it could tell. Whether the log is whole says \`cadastre audit verify\`.`;

export function addAuditCommand(access: Command): void {
  const audit = access
    .command('audit')
    .description('who changed what, the newest first')
    .option('--caller <id>', 'whose changes: client:ops, administrator')
    .option('--operation <name>', 'of this operation: createNetwork')
    .option('--registry <name>', "of this registry's records")
    .option('--record <id>', 'of the record with this id')
    .option('--request-id <id>', 'of the request with this X-Request-Id')
    .option('--since <time>', 'from a day, a time, or 7d or 12h ago', ago)
    .option('--until <time>', 'before then', ago)
    .option('--limit <number>', 'at most so many', countOf, 100)
    .addHelpText('after', EXAMPLE);
  asking(audit, runAudit);
}

const ago = (text: string): string => readTime(text, { direction: -1 });

function countOf(text: string): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return count;
}

async function runAudit({ server, options }: Given<Options>): Promise<void> {
  const changes: Change[] = [];
  for await (const page of pagesOf<Change>(server, pathOf(options))) {
    changes.push(...page);
    if (changes.length >= options.limit) break;
  }
  const wanted = changes.slice(0, options.limit);
  const lineOf = options.output === 'name' ? ({ entry_id }: Change): string => entry_id : changeText;
  process.stdout.write(
    options.output === 'json' ? jsonOf(wanted) : wanted.map((change) => `${plain(lineOf(change))}\n`).join(''),
  );
}

const MOST_AT_ONCE = 1000;

function pathOf({ record, requestId, limit, output: _output, ...same }: Options): string {
  const { caller, operation, registry, since, until } = same;
  const given = { caller, operation, registry, key: record, request_id: requestId, since, until };
  const query = new URLSearchParams({ limit: String(Math.min(limit, MOST_AT_ONCE)) });
  for (const [name, value] of Object.entries(given)) if (value !== undefined) query.set(name, value);
  return `/access/audit?${query.toString()}`;
}

const changeText = ({ time, caller, operation, key, outcome, reason, request_id }: Change): string =>
  `${time}  ${caller}  ${operation} ${key}  ${outcome}${reason === null ? '' : ` (${reason})`}  ${request_id}`;
