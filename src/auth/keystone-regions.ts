/** The regions of a Keystone's catalogue. */
import { memberOf, textOf } from './keystone-answer.js';
import type { KeystoneAnswer } from './keystone-api.js';
import type { Ask, KeystoneLine } from './keystone-line.js';
import type { KeystoneSession } from './keystone-session.js';

/** How long a region is known without another look, in milliseconds. */
const FRESH_MS = 60_000;

export interface RegionsParts {
  readonly session: KeystoneSession;
  readonly line: KeystoneLine;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
}

export class KeystoneRegions {
  private ids: ReadonlySet<string> = new Set();
  private freshUntil = -Infinity;
  private asking: Promise<ReadonlySet<string>> | undefined;

  constructor(private readonly parts: RegionsParts) {}

  /** Whether there is a region of that id, as one that is new may be known. Refuses with `keystone-unavailable`. */
  async has(name: string): Promise<boolean> {
    if (this.parts.clock() < this.freshUntil && this.ids.has(name)) return true;
    const ids = await (this.asking ??= this.ask().finally(() => (this.asking = undefined)));
    return ids.has(name);
  }

  private async ask(): Promise<ReadonlySet<string>> {
    const { session, line, clock } = this.parts;
    const asked = clock();
    const work = async (ask: Ask) => idsOf(await session.question({ path: '/v3/regions' }, ask));
    // Only callers that are known ask. A Keystone that has no regions to tell may still tell of tokens.
    this.ids = await line.run(work, { isFirst: true, counts: false });
    this.freshUntil = asked + FRESH_MS;
    return this.ids;
  }
}

function idsOf({ status, body }: KeystoneAnswer): ReadonlySet<string> {
  const regions = memberOf(body, 'regions');
  if (status !== 200 || !Array.isArray(regions)) throw new Error(`it answered ${status} without regions`);
  return new Set(regions.map((region) => textOf(region, 'id')));
}
