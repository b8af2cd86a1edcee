/** `cadastre access grant …`. */
import { isDeepStrictEqual } from 'node:util';
import type { Command } from 'commander';
import type { Grant } from '../../auth/caller.js';
import type { ServerClient } from '../../control/client.js';
import { ask, asking, clientPath, requireSuccess, type AccessForm, type Given } from './asking.js';
import { grantText, plain, printClient, type Client } from './client-text.js';
import { readWhere } from './grant-flag.js';

interface Options {
  readonly where?: Record<string, unknown>;
  readonly output: AccessForm;
}

/** How often a change is made anew that another one overtook. */
const ATTEMPTS = 20;

const EXAMPLE = `
For one owner's networks alone; the filter is in the language of the registry's queries, without $regex:
  cadastre access grant add ops network:write --where '{"metadata.owner": "ops@acme.io"}'`;

export function addGrantCommands(access: Command): void {
  const grant = access.command('grant').description('what a client may do; each grant is an alternative');
  const add = grant.command('add <id> <scope>').description('let a client use operations of a scope');
  asking(
    withWhere(add, 'only for records that this filter finds').addHelpText('after', EXAMPLE),
    (given: Given<Options>) => runChange(given, including),
  );
  const remove = grant.command('remove <id> <scope>').description('take one grant away');
  asking(withWhere(remove, 'the filter of the grant that is meant'), (given: Given<Options>) =>
    runChange(given, without),
  );
}

const withWhere = (command: Command, meaning: string): Command => command.option('--where <json>', meaning, readWhere);

async function runChange(
  { server, args: [id = '', scope = ''], options: { where, output } }: Given<Options>,
  change: (grants: readonly Grant[], one: Grant) => Grant[],
): Promise<void> {
  const one = where === undefined ? { scope } : { scope, where };
  printClient(await changeGrants(server, id, (grants) => change(grants, one)), output);
}

/**
 * Changes a client's grants from what they are, and again where somebody else did in between: of two changes at once
 * none is lost. Rejects with the server's sentence.
 */
export async function changeGrants(
  server: ServerClient,
  id: string,
  change: (grants: readonly Grant[]) => Grant[],
): Promise<Client> {
  const path = clientPath(id);
  for (let attempt = 1; ; attempt += 1) {
    const { value, headers: read } = await ask(server, { method: 'GET', path });
    const body = { grants: change((value as Client).grants) };
    const headers = { 'Content-Type': 'application/merge-patch+json', 'If-Match': String(read.etag) };
    const answer = await server.send({ method: 'PATCH', path, headers, body });
    if (answer.status !== 412 || attempt === ATTEMPTS) return requireSuccess(answer).value as Client;
  }
}

/** The grants with one more, unless it is there. */
export const including = (grants: readonly Grant[], one: Grant): Grant[] =>
  grants.some((other) => isDeepStrictEqual(other, one)) ? [...grants] : [...grants, one];

/** The grants without one. Throws in words where it is not there: another of its scope may be meant. */
export function without(grants: readonly Grant[], one: Grant): Grant[] {
  const rest = grants.filter((other) => !isDeepStrictEqual(other, one));
  if (rest.length < grants.length) return rest;
  const there = grants.map((grant) => `\n  ${plain(grantText(grant))}`).join('');
  throw new Error(`there is no grant ${plain(grantText(one))}${there === '' ? '' : `, but there are:${there}`}`);
}
