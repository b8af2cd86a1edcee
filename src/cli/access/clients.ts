/** `cadastre access client …`. */
import type { Command } from 'commander';
import type { Grant } from '../../auth/caller.js';
import type { Question, ServerClient } from '../../control/client.js';
import { ask, asking, clientPath, pagesOf, remove, type AccessForm, type Given } from './asking.js';
import { printClient, printClients, type Client } from './client-text.js';
import { readGrant } from './grant-flag.js';

interface Options {
  readonly output: AccessForm;
}

type CreateOptions = Options & { readonly name: string; readonly grant?: Grant[]; readonly disabled?: boolean };

const EXAMPLE = `
A grant is a scope, perhaps with a filter on the records that it is for:
  cadastre access client create ops --name 'Operations' --grant backbone:read \\
    --grant 'network:write {"metadata.owner": "ops@acme.io"}'`;

export function addClientCommands(access: Command): void {
  const client = access.command('client').description('who may use this server');
  const create = client
    .command('create <id>')
    .description('register a client; it has no credentials until it is issued some')
    .requiredOption('--name <name>', 'for people')
    .option('--grant <spec>', 'what it may do; may be given several times', collected)
    .option('--disabled', 'its credentials are refused until it is enabled')
    .addHelpText('after', EXAMPLE);
  asking(create, runCreate);
  asking(client.command('list').description('all clients, by id'), runList);
  asking(client.command('show <id>').description('a client with its grants and credentials'), runShow);
  asking(
    client.command('disable <id>').description('refuse its credentials, within a second on every process'),
    (given: Given<Options>) => setEnabled(given, false),
  );
  asking(client.command('enable <id>').description('take its credentials again'), (given: Given<Options>) =>
    setEnabled(given, true),
  );
  asking(
    client.command('remove <id>').description('remove it with all its credentials'),
    ({ server, args: [id = ''], options }: Given<Options>) =>
      remove(server, clientPath(id), { name: id, form: options.output }),
  );
}

const collected = (text: string, before: readonly Grant[] = []): Grant[] => [...before, readGrant(text)];

async function runCreate({ server, args, options }: Given<CreateOptions>): Promise<void> {
  const { name, grant: grants = [], disabled, output } = options;
  const body = { client_id: args[0], name, grants, enabled: disabled !== true };
  printClient(await clientOf(server, { method: 'POST', path: clientPath(), body }), output);
}

async function runList({ server, options }: Given<Options>): Promise<void> {
  const clients: Client[] = [];
  for await (const page of pagesOf<Client>(server, clientPath())) clients.push(...page);
  printClients(clients, options.output);
}

const runShow = async ({ server, args: [id = ''], options }: Given<Options>): Promise<void> =>
  printClient(await clientOf(server, { method: 'GET', path: clientPath(id) }), options.output);

async function setEnabled({ server, args: [id = ''], options }: Given<Options>, enabled: boolean): Promise<void> {
  const headers = { 'Content-Type': 'application/merge-patch+json' };
  const question = { method: 'PATCH', path: clientPath(id), headers, body: { enabled } };
  printClient(await clientOf(server, question), options.output);
}

const clientOf = async (server: ServerClient, question: Question): Promise<Client> =>
  (await ask(server, question)).value as Client;
