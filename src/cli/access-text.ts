/** What a start says of who may do what. */
import { CLIENTS } from '../auth/kept-client.js';
import type { Config } from '../config.js';
import type { Store } from '../store/contract.js';

/** A start does not wait longer for a number. */
const COUNT_MS = 500;

/** Registered clients; undefined where the store does not say in time. */
export const clientCount = (store: Store): Promise<number | undefined> =>
  store
    .collection(CLIENTS)
    .estimatedDocumentCount({ maxTimeMS: COUNT_MS })
    .catch(() => undefined);

/** Who may do what, in one line, and what to do where that is probably not meant. */
export function accessText(
  {
    access,
    'issuers-file': issuers,
    'keystone-url': keystone,
    'cors-origins': origins,
  }: Pick<Config, 'access' | 'issuers-file' | 'keystone-url' | 'cors-origins'>,
  clients: number | undefined,
): string {
  const count = clients === 1 ? '1 client is' : `${clients} clients are`;
  if (access === 'open') {
    const pages = origins.length === 0 ? '' : ` and to pages of ${origins.join(', ')} in its browsers`;
    if (!clients) return `open to every program on this machine${pages} (loopback only)`;
    return `open to every program on this machine${pages}, although ${count} registered: set CADASTRE_ACCESS=required`;
  }
  const taken = [...(issuers === '' ? [] : ['of other issuers']), ...(keystone === '' ? [] : ['of Keystone'])];
  const others = taken.length === 0 ? '' : `, and tokens ${taken.join(' and ')} are taken`;
  if (clients === undefined) return `required${others}`;
  if (clients > 0 || taken.length > 0) return `required; ${count} registered${others}`;
  return 'required; no client is registered yet: cadastre access client create --help';
}
