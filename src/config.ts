/**
 * Every setting: name, type, default, meaning. Flags win over the environment, the environment over the file named by
 * `CADASTRE_CONFIG_FILE`; names that are not in the table are refused, so that a misspelt one is never ignored.
 */
import { readFileSync } from 'node:fs';
import { modeFault } from './private-file.js';
import { valueOf, type Kind, type ValueOf } from './setting-kinds.js';

interface Setting {
  readonly kind: Kind;
  readonly default: string;
  readonly meaning: string;
  /** Another environment variable that is read when the setting's own is not set. */
  readonly alias?: string;
  /** Of commands that ask a running server; `serve` has no flag for it. */
  readonly forCommands?: true;
  /** Never printed; may come from a file named by `<NAME>_FILE`. */
  readonly secret?: boolean;
  /** There is no flag for it, since every process list shows flags. */
  readonly flagless?: true;
}

/** By flag name; `CADASTRE_DATA_DIR` is `--data-dir`. */
export const settings = {
  host: { kind: 'text', default: 'localhost', meaning: 'address to listen on; localhost means 127.0.0.1 and ::1' },
  port: {
    kind: 'port',
    default: '8000',
    meaning: 'port that serves every registry, the portal and health',
    alias: 'PORT',
  },
  access: {
    kind: ['open', 'required'],
    default: 'open',
    meaning: 'required: every caller needs credentials and grants; open: nobody does, which only loopback may be',
  },
  'control-socket': {
    kind: 'text',
    default: '',
    meaning: 'path of the control socket; in the data folder unless said, with MongoDB none unless said',
  },
  'key-file': {
    kind: 'text',
    default: '',
    meaning: 'file with the API key or token that access, export and import send with --url',
    forCommands: true,
  },
  'extra-ports': { kind: 'switch', default: 'true', meaning: "open the documents' own ports too, on loopback" },
  'base-url': {
    kind: 'origin',
    default: '',
    meaning: 'address under which clients reach the server, without a path; needed beyond loopback and behind proxies',
  },
  hosts: { kind: 'names', default: '', meaning: 'further names that a Host field may have, with commas' },
  'tls-cert': { kind: 'text', default: '', meaning: 'file of the certificate, PEM; with tls-key the port speaks TLS' },
  'tls-key': { kind: 'text', default: '', meaning: "file of the certificate's private key, PEM, for the owner alone" },
  'tls-client-ca': {
    kind: 'text',
    default: '',
    meaning: 'file of the authorities whose client certificates count, PEM; then no others do',
  },
  'tls-client-crl': { kind: 'text', default: '', meaning: 'file of their revoked certificates, PEM' },
  proxies: {
    kind: 'networks',
    default: '',
    meaning: 'addresses and networks of proxies in front, with commas; what they say of the client is believed',
  },
  'cors-origins': {
    kind: 'origins',
    default: '',
    meaning: 'origins whose pages may call the registries from a browser, with commas; none unless said',
  },
  'data-dir': { kind: 'text', default: './data', meaning: 'folder of the embedded store; created when missing' },
  'disk-reserve': {
    kind: 'mebibytes',
    default: 'auto',
    meaning: 'MiB that writes leave free on the disk of the embedded store; auto: 256 or 5 % of it, the lesser',
  },
  'mongodb-uri': {
    kind: 'text',
    default: '',
    meaning:
      'keep records in MongoDB instead; mongodb://… with the database; use the variable for credentials, process lists show flags',
    alias: 'MONGODB_URI',
    secret: true,
  },
  'mongodb-wait-ms': {
    kind: 'count',
    default: '30000',
    meaning: 'milliseconds a start waits for a MongoDB server that does not answer yet',
  },
  'signing-secret': {
    kind: 'text',
    default: '',
    meaning: 'what the private keys of our own tokens are encrypted with; at least 16 characters',
    secret: true,
    flagless: true,
  },
  'issuers-file': {
    kind: 'text',
    default: '',
    meaning: 'JSON file of the outside issuers whose tokens are taken, with keys and grants',
  },
  'keystone-url': {
    kind: 'text',
    default: '',
    meaning: 'address of the OpenStack Keystone that is asked of tokens in X-Auth-Token; none unless said',
  },
  'keystone-public-url': {
    kind: 'text',
    default: '',
    meaning: 'address of Keystone that callers are told, where it is another than keystone-url',
  },
  'keystone-ca': {
    kind: 'text',
    default: '',
    meaning: "file of the authorities that Keystone's certificate may be of, PEM; those of Node.js unless said",
  },
  'keystone-username': { kind: 'text', default: '', meaning: 'user by which Keystone is asked' },
  'keystone-password': { kind: 'text', default: '', meaning: "that user's password", secret: true, flagless: true },
  'keystone-project': { kind: 'text', default: 'service', meaning: 'project that the user has its role in' },
  'keystone-user-domain': { kind: 'text', default: 'Default', meaning: 'name of the domain of the user' },
  'keystone-project-domain': { kind: 'text', default: 'Default', meaning: 'name of the domain of the project' },
  'keystone-roles': {
    kind: 'text',
    default: 'admin=tricircle:admin',
    meaning: 'what the roles of Keystone grant, <role>=<scope> with commas',
  },
  'keystone-regions': { kind: 'switch', default: 'false', meaning: 'pods must be named as regions of Keystone' },
  audit: {
    kind: ['auto', 'on', 'off'],
    default: 'auto',
    meaning: 'whether every change of a record is entered in the audit log; auto: where callers have to be known',
  },
  'log-level': {
    kind: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    default: 'info',
    meaning: 'least level that is logged',
  },
  'log-requests': {
    kind: ['all', 'failures', 'none'],
    default: 'failures',
    meaning: 'which requests get a log line; failures: answers from 500, unknown callers, queries no index serves',
  },
  'check-answers': {
    kind: 'switch',
    default: 'false',
    meaning: 'hold every answer against the documents (development); a wrong one is 500',
  },
  'query-first-byte-ms': {
    kind: 'count',
    default: '2000',
    meaning: 'milliseconds a query may run before its first byte',
  },
  'stream-ms': { kind: 'count', default: '60000', meaning: 'milliseconds a streamed result may take in all' },
  rate: { kind: 'rate', default: 'off', meaning: 'requests a minute that one caller may send, or off' },
  streams: { kind: 'count', default: '8', meaning: 'streamed results at once' },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

export type Config = { readonly [N in SettingName]: ValueOf<(typeof settings)[N]['kind']> };

/** Whether every change is entered in the audit log. */
export const isAudited = ({ audit, access }: Pick<Config, 'audit' | 'access'>): boolean =>
  audit === 'auto' ? access === 'required' : audit === 'on';

/** A setting that cannot be used; the process exits with 2 and this sentence. */
export class ConfigError extends Error {}

/** The variable of a setting. */
export const environmentName = (name: string): string => `CADASTRE_${name.toUpperCase().replaceAll('-', '_')}`;
const names = Object.keys(settings) as SettingName[];

/** The effective settings. Throws `ConfigError` with a sentence that names the setting and what it takes. */
export function readConfig(
  flags: Readonly<Record<string, string | undefined>>,
  environment: NodeJS.ProcessEnv,
): Config {
  requireKnown(environment);
  const file = readFile(environment.CADASTRE_CONFIG_FILE);
  const entries = names.map((name) => {
    const setting: Setting = settings[name];
    const text = flags[name] ?? fromEnvironment(name, environment) ?? file[name] ?? setting.default;
    return [name, valueOf(setting, text, (takes) => refuse(name, takes))];
  });
  return Object.fromEntries(entries) as Config;
}

function refuse(name: SettingName, takes: string): never {
  const flag = 'flagless' in settings[name] ? '' : ` (--${name})`;
  throw new ConfigError(`${environmentName(name)}${flag} takes ${takes}`);
}

function fromEnvironment(name: SettingName, environment: NodeJS.ProcessEnv): string | undefined {
  const setting: Setting = settings[name];
  const path = setting.secret ? environment[`${environmentName(name)}_FILE`] : undefined;
  if (path !== undefined) return readSecret(path, `${environmentName(name)}_FILE`);
  return environment[environmentName(name)] ?? (setting.alias === undefined ? undefined : environment[setting.alias]);
}

function requireKnown(environment: NodeJS.ProcessEnv): void {
  const known = new Set([
    ...names.flatMap((name) => [
      environmentName(name),
      ...((settings[name] as Setting).secret ? [`${environmentName(name)}_FILE`] : []),
    ]),
    'CADASTRE_CONFIG_FILE',
  ]);
  const unknown = Object.keys(environment).find((name) => name.startsWith('CADASTRE_') && !known.has(name));
  if (unknown !== undefined)
    throw new ConfigError(`${unknown} is no setting; \`make config\` (cadastre config) lists them`);
}

function readFile(path: string | undefined): Record<string, string> {
  if (path === undefined) return {};
  let values: unknown;
  try {
    values = JSON.parse(readText(path, 'CADASTRE_CONFIG_FILE'));
  } catch (error) {
    throw error instanceof ConfigError ? error : new ConfigError(`CADASTRE_CONFIG_FILE must be JSON: {"port": 8000}`);
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new ConfigError('CADASTRE_CONFIG_FILE must hold one JSON object');
  const unknown = Object.keys(values).find((name) => !names.includes(name as SettingName));
  if (unknown !== undefined)
    throw new ConfigError(
      `${unknown} in CADASTRE_CONFIG_FILE is no setting; \`make config\` (cadastre config) lists them`,
    );
  const isSecret = names.some((name) => 'flagless' in settings[name] && name in values);
  const fault = isSecret ? modeFault(path, 'CADASTRE_CONFIG_FILE') : undefined;
  if (fault !== undefined) throw new ConfigError(fault);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function readSecret(path: string, setting: string): string {
  const fault = modeFault(path, setting);
  if (fault !== undefined) throw new ConfigError(fault);
  const text = readText(path, setting).trim();
  if (text === '') throw new ConfigError(`${setting} names a file that is empty`);
  return text;
}

function readText(path: string, setting: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(`${setting} names a file that cannot be read`);
  }
}

/** The settings as rows for people, secrets masked. */
export const describeConfig = (config: Config): { name: string; variable: string; value: string; meaning: string }[] =>
  names.map((name) => ({
    name,
    variable: environmentName(name),
    value: (settings[name] as Setting).secret && config[name] !== '' ? '(set)' : String(config[name]),
    meaning: settings[name].meaning,
  }));
