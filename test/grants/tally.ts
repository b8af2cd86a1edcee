/** What a run of sequences asked and was answered, so that none can agree on nothing. */
import type { StoredRecord } from '../../src/store/contract.js';
import { naivelyMatches } from '../filter/naive.js';
import type { Received } from '../support/server.js';
import type { Question } from './expectation.js';
import type { Shape } from './keys.js';
import { sees } from './servers.js';

interface Queried {
  readonly shape: Shape;
  readonly filter: unknown;
  readonly client: number;
  readonly held: ReadonlyMap<string, StoredRecord>;
}

export class Tally {
  requests = 0;
  readonly statuses: Record<string, number> = {};
  readonly kinds: Record<string, number> = {};

  add(kind: string): void {
    this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
  }

  answered({ status }: Received): void {
    this.requests += 1;
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
  }

  compared({ request, shape, before, kind, client }: Question, got: Received): void {
    this.answered(got);
    this.add(`${shape.definition.name} ${request.do}`);
    if (kind !== 'create') return;
    if (got.status === 403) this.add('a create outside of the grants');
    if (got.status !== 409) return;
    const isSeen = before !== undefined && sees(client, shape, before);
    this.add(isSeen ? 'a key is taken by a record that is seen' : 'a key is taken by a record that is not seen');
  }

  /** Whether the grants kept something back that the filter asks for. */
  queried(answer: Received, { shape, filter, client, held }: Queried): void {
    if (answer.status !== 200) return;
    const { collection, filterable } = shape.definition;
    const matching = [...held]
      .filter(([name, one]) => name.startsWith(`${collection}/`) && naivelyMatches(filter as never, one, filterable))
      .map(([, one]) => one);
    const seen = matching.filter((one) => sees(client, shape, one)).length;
    if (seen > 0 && seen < matching.length) this.add('a query of which the grants keep some back');
    if (seen === 0 && matching.length > 0) this.add('a query of which the grants keep all back');
    if (answer.headers['transfer-encoding'] === 'chunked') this.add('a stream');
  }
}
