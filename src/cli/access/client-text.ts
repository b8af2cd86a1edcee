/** Clients as `cadastre access` prints them. */
import type { components } from '../../../generated/access/types.js';
import type { Grant } from '../../auth/caller.js';
import { jsonOf, tableOf, type Row } from '../output.js';
import type { AccessForm } from './asking.js';

export type Client = Omit<components['schemas']['Client'], 'grants'> & { readonly grants: readonly Grant[] };

/** A grant as it may be typed after `--grant`. */
export const grantText = ({ scope, where }: Grant): string =>
  where === undefined ? scope : `${scope} ${JSON.stringify(where)}`;

/** Names are anybody's text: what would move a terminal's cursor is shown as its code. */
export const plain = (text: string): string =>
  text.replace(/\p{Cc}/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function printClient(client: Client, form: AccessForm): void {
  const { client_id: id } = client;
  process.stdout.write(form === 'json' ? jsonOf(client) : form === 'name' ? `${id}\n` : tableOf(rowsOf(client)));
}

function rowsOf({ client_id, name, enabled, grants, ...credentials }: Client): Row[] {
  const { api_keys, public_keys, certificates } = credentials;
  return [
    ['client', client_id],
    ['name', plain(name)],
    ['enabled', enabled ? 'yes' : 'no'],
    ...grants.map((grant): Row => ['grant', plain(grantText(grant))]),
    ...api_keys.map((key): Row => ['API key', keyText(key)]),
    ...public_keys.map(({ kid, alg }): Row => ['public key', `${kid} ${alg}`]),
    ...certificates.map(({ fingerprint, algorithm }): Row => ['certificate', `${fingerprint} ${algorithm}`]),
  ];
}

function keyText({ key_id, name, expires, last_used }: components['schemas']['ApiKey']): string {
  const said = [
    name === '' ? [] : plain(name),
    expires === undefined ? 'never expires' : `expires ${expires}`,
    last_used === undefined ? 'never used' : `last used ${last_used}`,
  ];
  return `${key_id} ${said.flat().join(', ')}`;
}

export function printClients(clients: readonly Client[], form: AccessForm): void {
  if (form === 'json') return void process.stdout.write(jsonOf(clients));
  const lines = form === 'name' ? clients.map(({ client_id }) => client_id) : linesOf(clients);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function linesOf(clients: readonly Client[]): string[] {
  const width = Math.max(...clients.map(({ client_id }) => client_id.length));
  return clients.map(({ client_id, enabled, grants, api_keys, public_keys, certificates, name }) => {
    const counts = [
      counted(grants, 'grant'),
      counted(api_keys, 'API key'),
      counted(public_keys, 'public key'),
      counted(certificates, 'certificate'),
    ].flat();
    const said = counts.length === 0 ? 'nothing yet' : counts.join(', ');
    return `${client_id.padEnd(width)}  ${enabled ? 'enabled ' : 'disabled'}  ${plain(name)} (${said})`;
  });
}

const counted = ({ length }: readonly unknown[], noun: string): string[] =>
  length === 0 ? [] : [`${length} ${noun}${length === 1 ? '' : 's'}`];
