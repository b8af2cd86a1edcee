/** Stage 3, *negotiate*: what the answer may look like (RFC 9110 §12.5.1). */
import { fail } from '../errors.js';
import type { Exchange } from './exchange.js';

const PROBLEM = 'application/problem+json';
const MAX_RANGES = 64;

/** One media range of an Accept header; `quality` from 0 to 1. */
interface Range {
  readonly range: string;
  readonly quality: number;
}

/**
 * Decides between the registry's own errors and problem details, and refuses with `not-acceptable` when no success
 * could be sent. `application/problem+json` alone never makes a success 406; a wildcard never selects it.
 */
export function negotiate(exchange: Exchange): void {
  const accept = exchange.request.headers.accept;
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return;
  const { successTypes, operation } = exchange.plan!;
  const ranges = readRanges(accept);
  const problem = ranges.find(({ range }) => range === PROBLEM)?.quality ?? 0;
  const best = Math.max(0, ...successTypes.map((type) => qualityOf(type, ranges)));
  exchange.wantsProblem = problem > 0 && problem >= explicitQuality(successTypes, ranges);
  const problemAlone = problem > 0 && ranges.length === 1;
  const hasBody = successTypes.length > 0 && !operation.bodyIfNamed;
  if (hasBody && best === 0 && !problemAlone) fail('not-acceptable', `ask for ${successTypes.join(', ')}`);
}

/** Whether the header names problem details, for refusals that belong to no operation or came before this stage. */
export const asksForProblem = (accept: string | undefined): boolean =>
  accept !== undefined &&
  accept.includes(PROBLEM) &&
  readRanges(accept).some(({ range, quality }) => range === PROBLEM && quality > 0);

/** Whether the header names a media type itself, by no wildcard, and does not exclude it. */
export const isNamed = (type: string, accept: string | undefined): boolean =>
  accept !== undefined && explicitQuality([type], readRanges(accept)) > 0;

function readRanges(accept: string): Range[] {
  return accept
    .split(',', MAX_RANGES)
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      const quality = q === undefined ? 1 : /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q.slice(2)) : 0;
      return { range, quality };
    })
    .filter(({ range }) => range !== '');
}

/** The quality of a media type: the most specific range decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  for (const wanted of [type, `${type.slice(0, type.indexOf('/'))}/*`, '*/*']) {
    const found = ranges.find(({ range }) => range === wanted);
    if (found) return found.quality;
  }
  return 0;
}

const explicitQuality = (types: readonly string[], ranges: readonly Range[]): number =>
  Math.max(0, ...ranges.filter(({ range }) => types.includes(range)).map(({ quality }) => quality));
