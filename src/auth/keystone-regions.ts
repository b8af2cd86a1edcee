/** The regions of a Keystone's catalogue. */
import { fail } from '../errors.js';
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

interface Regions {
  readonly ids: ReadonlySet<string>;
  /** Whether Keystone told all that there are. */
  readonly isWhole: boolean;
}

export class KeystoneRegions {
  private known: Regions = { ids: new Set(), isWhole: true };
  private freshUntil = -Infinity;
  private asking: Promise<Regions> | undefined;

  constructor(private readonly parts: RegionsParts) {}

  /** Whether there is a region of that id, as one that is new may be known. Refuses with `keystone-unavailable`. */
  async has(name: string): Promise<boolean> {
    if (this.parts.clock() < this.freshUntil && this.known.ids.has(name)) return true;
    const { ids, isWhole } = await (this.asking ??= this.ask().finally(() => (this.asking = undefined)));
    if (ids.has(name)) return true;
    // A part of them tells nothing of the others.
    return isWhole ? false : fail('keystone-unavailable', undefined, { cause: 'Keystone told a part of its regions' });
  }

  private async ask(): Promise<Regions> {
    const { session, line, clock } = this.parts;
    const asked = clock();
    const work = async (ask: Ask) => regionsOf(await session.question({ path: '/v3/regions' }, ask));
    // Only callers that are known ask. A Keystone that has no regions to tell may still tell of tokens.
    this.known = await line.run(work, { isFirst: true, counts: false });
    this.freshUntil = asked + FRESH_MS;
    return this.known;
  }
}

function regionsOf({ status, body }: KeystoneAnswer): Regions {
  const regions = memberOf(body, 'regions');
  if (status !== 200 || !Array.isArray(regions)) throw new Error(`it answered ${status} without regions`);
  const next = memberOf(memberOf(body, 'links'), 'next') ?? undefined;
  return { ids: new Set(regions.map((region) => textOf(region, 'id'))), isWhole: next === undefined };
}
