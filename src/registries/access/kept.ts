/** What the schema of kept clients cannot say: asked of those that come from elsewhere than a request. */
import { validators } from '../../../generated/access/validators.js';
import type { Grant } from '../../auth/caller.js';
import { fail } from '../../errors.js';
import { faultOf } from '../../http/validation.js';
import type { KeptRules } from '../../http/registry.js';
import { requireGrant, type Scopes } from '../../records/grants.js';

/** Grants are judged as those that are sent. */
const VALIDATOR = 'patchClient request application/merge-patch+json';

/**
 * Refuses with `invalid-record` a client's stored form whose `grants`, which its schema only knows as a text, are no
 * grants, or would admit nothing.
 */
function requireKeptGrants(client: Readonly<Record<string, unknown>>, scopes: Scopes): void {
  const grants = parsed(client['grants']);
  const fault = faultOf(validators[VALIDATOR]!, { grants });
  if (fault) fail('invalid-record', fault.detail);
  (grants as Grant[]).forEach((grant, i) => requireGrant(grant, scopes, `/grants/${i}`));
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(text as string);
  } catch {
    return fail('invalid-record', '/grants is no JSON');
  }
}

export const kept = { clients: requireKeptGrants } satisfies KeptRules;
