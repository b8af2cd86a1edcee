/** The Keystone of the settings. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext, type SecureContext } from 'node:tls';
import { ConfigError, environmentName, settings, type Config } from '../config.js';
import { isLoopback } from '../exposure.js';
import type { Registry } from '../http/registry.js';
import type { Log } from '../observe/log.js';
import type { Grant } from './caller.js';
import { Keystone } from './keystone.js';
import type { RoleGrants } from './keystone-answer.js';
import { keystoneAt } from './keystone-api.js';
import { keystoneLog } from './keystone-log.js';
import { scopesOffering } from './scopes.js';

type Name = Extract<keyof Config, `keystone-${string}`>;

export type KeystoneConfig = Pick<Config, 'access' | Name>;

export interface KeystoneSettings {
  /** `keystone-url` may be empty: there is none. */
  readonly config: KeystoneConfig;
  /** Roles may grant the scopes of their operations that take tokens of Keystone. */
  readonly registries: readonly Pick<Registry, 'operations'>[];
  readonly log: Pick<Log, 'warn' | 'info'>;
  readonly now?: (() => number) | undefined;
}

/**
 * The Keystone that the settings name; it is asked when the first token comes, so that a start goes on while it is down.
 * Throws `ConfigError` with a sentence that names the setting.
 */
export function openKeystone({ config, registries, log, now }: KeystoneSettings): Keystone | undefined {
  if (config['keystone-url'] === '') return withoutKeystone(config);
  if (config.access === 'open')
    throw new ConfigError(
      'CADASTRE_KEYSTONE_URL is of no use while everybody may do everything: set CADASTRE_ACCESS=required',
    );
  for (const name of ['keystone-username', 'keystone-password'] as const)
    if (config[name] === '') throw new ConfigError(`CADASTRE_KEYSTONE_URL needs ${environmentName(name)} too`);
  const url = readUrl(config, 'keystone-url');
  return new Keystone({
    url: config['keystone-public-url'] === '' ? url : readUrl(config, 'keystone-public-url'),
    call: keystoneAt({ url: url.replace(/\/v3$/, ''), secureContext: readAuthorities(config['keystone-ca'], url) }),
    user: {
      username: config['keystone-username'],
      password: config['keystone-password'],
      userDomain: config['keystone-user-domain'],
      project: config['keystone-project'],
      projectDomain: config['keystone-project-domain'],
    },
    roles: readRoles(config['keystone-roles'], scopesOffering('keystone', registries)),
    checksRegions: config['keystone-regions'],
    ...keystoneLog({ log, url, clock: now ?? (() => performance.now()) }),
    now,
  });
}

/** What is said of a Keystone that is not named is a mistake that should not go unseen. */
function withoutKeystone(config: KeystoneConfig): undefined {
  const names = Object.keys(settings).filter((name): name is Name => name.startsWith('keystone-'));
  const idle = names.find((name) => String(config[name]) !== settings[name].default);
  if (idle !== undefined) throw new ConfigError(`${environmentName(idle)} is of no use without CADASTRE_KEYSTONE_URL`);
}

/** Visible ASCII without what begins a query, or would end the quotes of the challenge. */
const PLAIN = /^https?:\/\/(?![^]*["\\?#])[\x21-\x7e]+$/i;

/** The root of a host, or Keystone's version 3 wherever it is. */
const PATH = /^(.*\/v3)?$/;

/** As URLs are normalised, without a slash at its end. Passwords and tokens go there: on other hosts than this one https. */
function readUrl(config: KeystoneConfig, name: 'keystone-url' | 'keystone-public-url'): string {
  const url = PLAIN.test(config[name]) && URL.canParse(config[name]) ? new URL(config[name]) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  const path = url?.pathname.replace(/\/+$/, '') ?? '';
  if (!url || !isSafe || url.username + url.password !== '' || !PATH.test(path))
    throw new ConfigError(
      `${environmentName(name)} (--${name}) takes an address such as https://keystone.example.org:5000, with nothing after it or a path that ends in /v3; http only on this machine`,
    );
  return url.origin + path;
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
function readRoles(text: string, scopes: ReadonlySet<string>): RoleGrants {
  const roles = new Map<string, Grant[]>();
  for (const part of text.split(',').map((part) => part.trim())) {
    const at = part.lastIndexOf('=');
    const role = part.slice(0, Math.max(at, 0)).trim().toLowerCase();
    const scope = part.slice(at + 1).trim();
    if (role === '')
      throw new ConfigError('CADASTRE_KEYSTONE_ROLES (--keystone-roles) takes <role>=<scope> with commas');
    if (!scopes.has(scope))
      throw new ConfigError(
        `CADASTRE_KEYSTONE_ROLES (--keystone-roles) names the scope ${scope}, which no operation that takes tokens of Keystone has; there are ${[...scopes].join(', ')}`,
      );
    roles.set(role, [...(roles.get(role) ?? []), { scope }]);
  }
  return roles;
}
