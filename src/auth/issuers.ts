/** Outside issuers of tokens: the file that says whom to trust, and their verifiers. */
import { importJWK, type JWK } from 'jose';
import { ConfigError, type Config } from '../config.js';
import { isLoopback } from '../exposure.js';
import type { Log } from '../observe/log.js';
import { requireGrant, type Scopes } from '../records/grants.js';
import { Refusal } from '../errors.js';
import { readRule, sampleOf, type GrantRule } from './claim-grants.js';
import { ConfigPart } from './config-part.js';
import { RemoteKeys, staticKeys, type IssuerKeys } from './issuer-keys.js';
import { outsideIssuer, type IssuerRules } from './outside-issuer.js';
import type { TokenIssuer } from './token-issuer.js';

/** Algorithms that may be asked for: signatures by private keys only, so that no public key is ever a secret. */
const ALGORITHMS = [
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
];

const DEFAULT_ALGORITHMS = ['ES256', 'RS256', 'EdDSA', 'PS256'];

/** RFC 9068 §2.1, and what issuers wrote before it. */
const DEFAULT_TYPES = ['at+jwt', 'jwt'];

/** Seconds. */
const DAY = 24 * 60 * 60;
const YEAR = 366 * DAY;

export interface IssuersParts {
  /** `issuers-file` may be empty: there are no issuers. */
  readonly config: Pick<Config, 'access' | 'issuers-file'>;
  /** The server's own URL: it is an issuer too, of which there can be no second. */
  readonly baseUrl: string;
  /** What may be granted. */
  readonly scopes: Scopes;
  readonly log: Pick<Log, 'warn'>;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * The issuers of a file, their keys asked for but not waited for: a start goes on while an issuer is down. Throws
 * `ConfigError` with a sentence that names the place in the file.
 */
export async function openIssuers({ config, ...parts }: IssuersParts): Promise<TokenIssuer[]> {
  const path = config['issuers-file'];
  if (path === '') return [];
  if (config.access === 'open')
    throw new ConfigError(
      'CADASTRE_ISSUERS_FILE is of no use while everybody may do everything: set CADASTRE_ACCESS=required',
    );
  const list = ConfigPart.ofFile(path, 'CADASTRE_ISSUERS_FILE (--issuers-file)').list('a list of one issuer or more');
  const names = new Set([parts.baseUrl]);
  const issuers: TokenIssuer[] = [];
  for (const part of list) {
    const issuer = await openIssuer(part, parts);
    if (names.has(issuer.issuer)) part.refuseAs(`${part.pointer} is a second one of ${issuer.issuer}`);
    names.add(issuer.issuer);
    issuers.push(issuer);
  }
  return issuers;
}

async function openIssuer(part: ConfigPart, parts: Pick<IssuersParts, 'scopes' | 'log' | 'now'>): Promise<TokenIssuer> {
  const { now = Date.now, log, scopes } = parts;
  const members = part.members(['issuer', 'audience', 'jwks', 'grants'], ['algorithms', 'types', 'maxTokenAge']);
  const { algorithms, types, maxTokenAge } = members;
  const rules: IssuerRules = {
    issuer: readUrl(members.issuer, 'the URL of the issuer as its tokens have it, without a fragment'),
    audience: readTexts(members.audience),
    algorithms: algorithms ? algorithms.list().map(readAlgorithm) : DEFAULT_ALGORITHMS,
    types: types ? types.list().map(readType) : DEFAULT_TYPES,
    maxTokenAge: maxTokenAge ? maxTokenAge.wholeNumber(1, YEAR) : DAY,
    grants: members.grants.list().map((grant) => readGrant(grant, scopes)),
  };
  const report = (error: Error): void =>
    log.warn({ issuer: rules.issuer, cause: reasonOf(error) }, 'the keys of an issuer cannot be fetched');
  const keys = await openKeys(members.jwks, rules.algorithms, report);
  return outsideIssuer(rules, { keys, now });
}

/** `fetch` says why in its error's cause alone. */
function reasonOf({ message, cause }: Error): string {
  const { code, message: why } = (cause ?? {}) as NodeJS.ErrnoException;
  return [message, code ?? why].filter(Boolean).join(': ');
}

async function openKeys(
  part: ConfigPart,
  algorithms: readonly string[],
  report: (cause: Error) => void,
): Promise<IssuerKeys> {
  if (typeof part.value !== 'string') {
    const keys = part.members(['keys']).keys.list();
    for (const key of keys) await requirePublicKey(key, algorithms);
    return staticKeys({ keys: keys.map(({ value }) => value as JWK) });
  }
  const keys = new RemoteKeys({ url: readUrl(part, 'an https URL, or {"keys": […]}', true), report });
  void keys.renewed();
  return keys;
}

/** A key that is one of no pinned algorithm, or is private, is a mistake that should not wait for the first token. */
async function requirePublicKey(part: ConfigPart, algorithms: readonly string[]): Promise<void> {
  const takes = `a public JWK of ${algorithms.join(', ')}; RSA of 2048 bits or more`;
  const jwk = Object.fromEntries(part.entries(takes).map(([name, { value }]) => [name, value])) as JWK;
  const fitting = await Promise.all(
    algorithms.filter((alg) => (jwk.alg ?? alg) === alg).map((alg) => isPublic(jwk, alg)),
  );
  if (!fitting.includes(true)) part.refuse(takes);
}

async function isPublic(jwk: JWK, alg: string): Promise<boolean> {
  const key = await importJWK(jwk, alg).catch(() => undefined);
  if (key === undefined || key instanceof Uint8Array || key.type !== 'public') return false;
  const { modulusLength = 2048 } = key.algorithm as { modulusLength?: number };
  return modulusLength >= 2048;
}

/** An absolute URL without fragment, user or password, as it is written; on other hosts than this one https. */
function readUrl(part: ConfigPart, takes: string, needsHttps = false): string {
  const text = part.text(takes);
  if (!URL.canParse(text)) return part.refuse(takes);
  const { protocol, hostname, username, password } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && (!needsHttps || isLoopback(hostname)));
  return isSafe && !text.includes('#') && username + password === '' ? text : part.refuse(takes);
}

const readTexts = (part: ConfigPart): string[] =>
  Array.isArray(part.value) ? part.list().map((one) => one.text()) : [part.text('a text, or a list of texts')];

function readAlgorithm(part: ConfigPart): string {
  const takes = `one of ${ALGORITHMS.join(', ')}`;
  const name = part.text(takes);
  return ALGORITHMS.includes(name) ? name : part.refuse(takes);
}

/** An empty text: tokens without `typ`. */
const readType = (part: ConfigPart): string =>
  part.value === ''
    ? ''
    : part
        .text('a typ of tokens')
        .toLowerCase()
        .replace(/^application\//, '');

/** Values that a claim may have: a field that takes none of them takes no claim. */
const SAMPLES = ['x', 1, true] as const;

function readGrant(part: ConfigPart, scopes: Scopes): GrantRule {
  const rule = readRule(part);
  const faults = SAMPLES.map((sample) => faultOf(rule, { sample, scopes, at: `${part.pointer}/grant` }));
  return faults.includes(undefined) ? rule : part.refuseAs(faults[0]!);
}

function faultOf(
  rule: GrantRule,
  { sample, scopes, at }: { readonly sample: string | number | boolean; readonly scopes: Scopes; readonly at: string },
): string | undefined {
  try {
    requireGrant(sampleOf(rule, sample), scopes, at);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.detail;
  }
}
