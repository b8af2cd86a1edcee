/** The Keystone of the settings. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext, type SecureContext } from 'node:tls';
import { ConfigError, type Config } from '../config.js';
import { isLoopback } from '../exposure.js';
import type { Log } from '../observe/log.js';
import type { Scopes } from '../records/grants.js';
import type { Grant } from './caller.js';
import { Keystone } from './keystone.js';
import type { RoleGrants } from './keystone-answer.js';
import { keystoneAt } from './keystone-api.js';
import { keystoneLog } from './keystone-log.js';

type Name = Extract<keyof Config, `keystone-${string}`>;

export type KeystoneConfig = Pick<Config, 'access' | Name>;

export interface KeystoneSettings {
  /** `keystone-url` may be empty: there is none. */
  readonly config: KeystoneConfig;
  /** What may be granted. */
  readonly scopes: Scopes;
  readonly log: Pick<Log, 'warn' | 'info'>;
  readonly now?: (() => number) | undefined;
}

/**
 * The Keystone that the settings name; it is asked when the first token comes, so that a start goes on while it is down.
 * Throws `ConfigError` with a sentence that names the setting.
 */
export function openKeystone({ config, scopes, log, now }: KeystoneSettings): Keystone | undefined {
  if (config['keystone-url'] === '') return withoutKeystone(config);
  if (config.access === 'open')
    throw new ConfigError(
      'CADASTRE_KEYSTONE_URL is of no use while everybody may do everything: set CADASTRE_ACCESS=required',
    );
  for (const name of ['username', 'password', 'project'] as const)
    if (config[`keystone-${name}`] === '')
      throw new ConfigError(`CADASTRE_KEYSTONE_URL needs CADASTRE_KEYSTONE_${name.toUpperCase()} too`);
  const url = readUrl(config['keystone-url']);
  return new Keystone({
    url,
    call: keystoneAt({ url: url.replace(/\/v3$/, ''), secureContext: readAuthorities(config['keystone-ca'], url) }),
    user: {
      username: config['keystone-username'],
      password: config['keystone-password'],
      userDomain: config['keystone-user-domain'],
      project: config['keystone-project'],
      projectDomain: config['keystone-project-domain'],
    },
    roles: readRoles(config['keystone-roles'], scopes),
    checksRegions: config['keystone-regions'],
    ...keystoneLog({ log, url, clock: now ?? (() => performance.now()) }),
    now,
  });
}

/** What is said of a Keystone that is not named is a mistake that should not go unseen. */
function withoutKeystone(config: KeystoneConfig): undefined {
  const names = ['ca', 'username', 'password', 'regions'] as const;
  const idle = names.find((name) => config[`keystone-${name}`] !== '' && config[`keystone-${name}`] !== false);
  if (idle !== undefined)
    throw new ConfigError(`CADASTRE_KEYSTONE_${idle.toUpperCase()} is of no use without CADASTRE_KEYSTONE_URL`);
}

/** Visible ASCII without what begins a query, or would end the quotes of the challenge. */
const PLAIN = /^(?![^]*["\\?#])[\x21-\x7e]+$/;

/** As it is written, without a slash at its end. Passwords and tokens go there: on other hosts than this one https. */
function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!isWeb || url.username + url.password !== '' || !PLAIN.test(text))
    throw new ConfigError(
      'CADASTRE_KEYSTONE_URL (--keystone-url) takes an address such as https://keystone.example.org:5000; http only on this machine',
    );
  return text.replace(/\/+$/, '');
}

/** Read once: such a file may have hundreds of certificates. */
function readAuthorities(path: string, url: string): SecureContext | undefined {
  if (path === '') return undefined;
  if (!url.startsWith('https:')) throw new ConfigError('CADASTRE_KEYSTONE_CA is of no use without https');
  try {
    const text = readFileSync(path, 'utf8');
    // A file without any would mean those of nobody.
    new X509Certificate(text);
    return createSecureContext({ ca: text });
  } catch {
    throw new ConfigError('CADASTRE_KEYSTONE_CA (--keystone-ca) names a file without a certificate in PEM');
  }
}

/** `<role>=<scope>` with commas. Names of roles are compared in any case, as OpenStack's own rules compare them. */
function readRoles(text: string, scopes: Scopes): RoleGrants {
  const roles = new Map<string, Grant[]>();
  for (const part of text.split(',').map((part) => part.trim())) {
    const at = part.lastIndexOf('=');
    const role = part.slice(0, Math.max(at, 0)).trim().toLowerCase();
    const scope = part.slice(at + 1).trim();
    if (role === '')
      throw new ConfigError('CADASTRE_KEYSTONE_ROLES (--keystone-roles) takes <role>=<scope> with commas');
    if (!scopes.has(scope))
      throw new ConfigError(
        `CADASTRE_KEYSTONE_ROLES (--keystone-roles) names the unknown scope ${scope}; there are ${[...scopes.keys()].join(', ')}`,
      );
    roles.set(role, [...(roles.get(role) ?? []), { scope }]);
  }
  return roles;
}
