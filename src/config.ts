/**
 * Every setting: name, type, default, meaning. Flags win over the environment, the environment over the file named by
 * `CADASTRE_CONFIG_FILE`; names that are not in the table are refused, so that a misspelt one is never ignored.
 */
import { readFileSync } from 'node:fs';
import { isOrigin } from './http/cors.js';
import { isNetwork } from './http/proxies.js';
import { modeFault } from './private-file.js';

type Kind =
  | 'text'
  | 'port'
  | 'count'
  | 'mebibytes'
  | 'switch'
  | 'networks'
  | 'names'
  | 'origin'
  | 'origins'
  | 'rate'
  | readonly string[];

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
    meaning: 'address under which clients reach the server, without a path; on loopback made of the port',
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

type ValueOf<K extends Kind> = K extends 'port' | 'count'
  ? number
  : K extends 'rate'
    ? number | 'off'
    : K extends 'mebibytes'
      ? number | 'auto'
      : K extends 'switch'
        ? boolean
        : K extends 'networks' | 'names' | 'origins'
          ? readonly string[]
          : K extends readonly (infer V)[]
            ? V
            : string;

export type Config = { readonly [N in SettingName]: ValueOf<(typeof settings)[N]['kind']> };

/** Whether every change is entered in the audit log. */
export const isAudited = ({ audit, access }: Pick<Config, 'audit' | 'access'>): boolean =>
  audit === 'auto' ? access === 'required' : audit === 'on';

/** A setting that cannot be used; the process exits with 2 and this sentence. */
export class ConfigError extends Error {}

const environmentName = (name: string): string => `CADASTRE_${name.toUpperCase().replaceAll('-', '_')}`;
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
    return [name, valueOf(name, setting.kind, text)];
  });
  return Object.fromEntries(entries) as Config;
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
  const fault = 'signing-secret' in values ? modeFault(path, 'CADASTRE_CONFIG_FILE') : undefined;
  if (fault !== undefined) throw new ConfigError(fault);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function readSecret(path: string, setting: string): string {
  const fault = modeFault(path, setting);
  if (fault !== undefined) throw new ConfigError(fault);
  return readText(path, setting).trim();
}

function readText(path: string, setting: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(`${setting} names a file that cannot be read`);
  }
}

function valueOf(name: SettingName, kind: Kind, text: string): Config[SettingName] {
  const wrong = (takes: string): never => {
    throw new ConfigError(`${environmentName(name)} (--${name}) takes ${takes}`);
  };
  if (kind === 'text') return text !== '' || settings[name].default === '' ? text : wrong('a text that is not empty');
  if (kind === 'networks') {
    const parts = listOf(text);
    return parts.every(isNetwork) ? parts : wrong('addresses or networks with commas, such as 10.0.0.7,10.1.0.0/16');
  }
  if (kind === 'names') {
    const parts = listOf(text.toLowerCase());
    return parts.every((part) => HOST_NAME.test(part)) ? parts : wrong('names or addresses with commas, without ports');
  }
  if (kind === 'origin')
    return text === ''
      ? text
      : (originOf(text) ?? wrong('an address such as https://cadastre.example.org, without a path'));
  if (kind === 'origins') {
    const parts = listOf(text);
    return parts.every(isOrigin) ? parts : wrong('origins with commas, such as https://portal.example:8443, and no *');
  }
  if (kind === 'switch') return text === 'true' ? true : text === 'false' ? false : wrong('true or false');
  if (typeof kind === 'string') {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (kind === 'mebibytes')
      return text === 'auto' ? text : value >= 0 ? value : wrong('a whole number of MiB, 0 for none, or auto');
    if (kind === 'rate') return text === 'off' ? text : value >= 1 ? value : wrong('a whole number from 1, or off');
    if (kind === 'port') return value <= 65535 ? value : wrong('a port from 0 to 65535');
    return value >= 1 ? value : wrong('a whole number from 1');
  }
  return kind.includes(text) ? text : wrong(kind.join(', '));
}

const HOST_NAME = /^(?:(?:\*\.)?[a-z0-9_.-]+|\[?[0-9a-f:.]+\]?)$/;

/** Scheme, host and port of an address that has nothing else; undefined where it has, or is none. */
function originOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  return isWeb && `${url.origin}/` === url.href ? url.origin : undefined;
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The settings as rows for people, secrets masked. */
export const describeConfig = (config: Config): { name: string; variable: string; value: string; meaning: string }[] =>
  names.map((name) => ({
    name,
    variable: environmentName(name),
    value: (settings[name] as Setting).secret && config[name] !== '' ? '(set)' : String(config[name]),
    meaning: settings[name].meaning,
  }));
