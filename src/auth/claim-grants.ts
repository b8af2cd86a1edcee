/** From the claims of an outside issuer's token to grants, by rules of the configuration. */
import { isPlain } from '../filter/values.js';
import type { Grant } from './caller.js';
import type { ConfigPart } from './config-part.js';

export type Claims = Readonly<Record<string, unknown>>;

type Scalar = string | number | boolean;

/** Gives a grant to whoever's claims fit. */
export interface GrantRule {
  /** All must hold: the claim at a path is one of these values, or a list that has one of them. */
  readonly when: readonly (readonly [path: string, values: readonly Scalar[]])[];
  /** A text `{path}` in `where` stands for the value of the claim there. */
  readonly grant: Grant;
}

/** Claims whose text is a list, words with spaces between (RFC 8693 §4.2). */
const WORDS: ReadonlySet<string> = new Set(['scope', 'scp']);

/** Operators whose operand is a list: a claim that is a list may stand there. */
const LISTS: ReadonlySet<string> = new Set(['$in', '$nin']);

const PLACEHOLDER = /^\{([^{}]+)\}$/;

/** Reads one rule: `{"when": {claim: value or values}, "grant": {"scope": …, "where": {…}}}`. */
export function readRule(part: ConfigPart): GrantRule {
  const { when, grant } = part.members(['grant'], ['when']);
  const { scope, where } = grant.members(['scope'], ['where']);
  if (where) requirePlaceholders(where);
  return {
    when: when ? when.entries('an object of claims and their values').map(readCondition) : [],
    grant: { scope: scope.text(), ...(where ? { where: where.value as Claims } : {}) },
  };
}

function readCondition([path, part]: [string, ConfigPart]): GrantRule['when'][number] {
  const parts = Array.isArray(part.value) ? part.list() : [part];
  return [path, parts.map((one) => (isScalar(one.value) ? one.value : one.refuse('a text, a number, true or false')))];
}

/** Braces in a text of `where` mean a claim and nothing else, so that no misspelt one becomes a value. */
function requirePlaceholders(part: ConfigPart): void {
  const { value } = part;
  if (typeof value === 'string' && /[{}]/.test(value) && !PLACEHOLDER.test(value))
    part.refuse('{claim} as the whole text, or a text without braces');
  if (Array.isArray(value)) for (const element of part.list()) requirePlaceholders(element);
  else if (typeof value === 'object' && value !== null)
    for (const [, member] of part.entries()) requirePlaceholders(member);
}

/**
 * The grants of whoever has these claims. A rule whose claims are missing, or have no value that could stand in its
 * `where`, gives nothing.
 */
export function grantsOf(rules: readonly GrantRule[], claims: Claims): Grant[] {
  return rules.flatMap(({ when, grant: { scope, where } }) => {
    if (!when.every(([path, values]) => wordsAt(claims, path).some((word) => values.includes(word as Scalar))))
      return [];
    if (where === undefined) return [{ scope }];
    const filled = fill(where, { claims, takesList: false });
    return filled === undefined ? [] : [{ scope, where: filled as Claims }];
  });
}

/** A copy of a rule's `where` with samples in place of claims: what `grantsOf` may make of it. */
export const sampleOf = ({ grant }: GrantRule, sample: Scalar): Grant =>
  grant.where === undefined ? grant : { ...grant, where: fill(grant.where, { sample, takesList: false }) as Claims };

interface Filling {
  readonly claims?: Claims;
  /** Stands for every claim. */
  readonly sample?: Scalar;
  /** The place is an operand that is a list. */
  readonly takesList: boolean;
}

/** Values only: names and operators come from the configuration. Undefined where a claim is missing or does not fit. */
function fill(template: unknown, filling: Filling): unknown {
  if (typeof template === 'string') {
    const path = PLACEHOLDER.exec(template)?.[1];
    return path === undefined ? template : valueAt(path, filling);
  }
  if (Array.isArray(template)) {
    const values = template.map((one) => fill(one, { ...filling, takesList: false }));
    return values.includes(undefined) ? undefined : values;
  }
  if (!isPlain(template)) return template;
  const entries = Object.entries(template).map(
    ([name, value]) => [name, fill(value, { ...filling, takesList: LISTS.has(name) })] as const,
  );
  return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
}

function valueAt(path: string, { claims, sample, takesList }: Filling): unknown {
  if (claims === undefined) return takesList ? [sample] : sample;
  if (!takesList) return usable(claimAt(claims, path));
  const values = wordsAt(claims, path).map(usable);
  return values.length === 0 || values.includes(undefined) ? undefined : values;
}

const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value);

/** An empty text is as good as none: it would admit what belongs to nobody. */
const usable = (value: unknown): Scalar | undefined => (isScalar(value) && value !== '' ? value : undefined);

/** The values of a claim, of one as of many. */
function wordsAt(claims: Claims, path: string): readonly unknown[] {
  const claim = claimAt(claims, path);
  if (Array.isArray(claim)) return claim;
  if (typeof claim === 'string' && WORDS.has(path)) return claim.split(' ').filter((word) => word !== '');
  return claim === undefined ? [] : [claim];
}

/** The claim at a dotted path; names may hold dots themselves (`https://example.com/roles`), the longest is tried first. */
function claimAt(claims: unknown, path: string): unknown {
  if (!isPlain(claims)) return undefined;
  if (Object.hasOwn(claims, path)) return claims[path];
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const name = path.slice(0, dot);
    const found = Object.hasOwn(claims, name) ? claimAt(claims[name], path.slice(dot + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
