/** `cadastre access key …`. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { components } from '../../../generated/access/types.js';
import { jsonOf, tableOf } from '../output.js';
import { DASH_HINT, ask, asking, clientPath, remove, type AccessForm, type Given } from './asking.js';
import { readTime } from './time-flag.js';

interface IssueOptions {
  readonly name?: string;
  readonly expires?: string;
  readonly output?: 'table' | 'json' | 'key';
}

const EXAMPLE = `
Where standard output is no terminal it is the key and nothing else:
  (umask 077; cadastre access key issue ops --expires 90d > ops.key)
  cadastre access me --url http://localhost:8000 --key-file ops.key`;

export function addKeyCommands(access: Command): void {
  const key = access.command('key').description('API keys of a client');
  const issue = key
    .command('issue <id>')
    .description('make an API key, which is shown this once')
    .option('--name <name>', 'what it is for')
    .option(
      '--expires <time>',
      'from when on it is refused: 2027-06-30, a time, or 30d, 12h; never unless said',
      readExpiry,
    )
    .addHelpText('after', EXAMPLE);
  const forms = new Option('-o, --output <form>', 'table at a terminal unless said, else key');
  asking(issue, runIssue, forms.choices(['table', 'json', 'key']));
  const revoke = key
    .command('revoke <id> <key-id>')
    .description('refuse a key, within a second on every process')
    .addHelpText('after', DASH_HINT);
  asking(revoke, ({ server, args: [id = '', keyId = ''], options }: Given<{ readonly output: AccessForm }>) =>
    remove(server, clientPath(id, 'keys', keyId), { name: keyId, form: options.output }),
  );
}

/** When a key ends, as `readTime`; what is over is refused. */
export function readExpiry(text: string, _before?: unknown, now = Date.now()): string {
  const time = readTime(text, { direction: 1, now });
  if (Date.parse(time) <= now) throw new InvalidArgumentError('That is over already.');
  return time;
}

async function runIssue({ server, args: [id = ''], options }: Given<IssueOptions>): Promise<void> {
  const { name, expires, output = process.stdout.isTTY ? 'table' : 'key' } = options;
  const answer = await ask(server, { method: 'POST', path: clientPath(id, 'keys'), body: { name, expires } });
  const issued = answer.value as components['schemas']['IssuedKey'];
  const until = issued.expires ?? 'never';
  const rows = [['client', id], ['key id', issued.key_id], ['expires', until], ['key', issued.key]] as const; // prettier-ignore
  const text = { table: tableOf(rows), json: jsonOf(issued), key: `${issued.key}\n` };
  process.stdout.write(text[output]);
  process.stderr.write('cadastre: this key is shown only now; keep it as you keep a password\n');
}
