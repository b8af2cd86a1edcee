/** Which running server a command asks: `--url` with a key, or the control socket of a data folder. */
import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { settings, type Config } from '../config.js';
import { ServerClient } from '../control/client.js';
import { socketPath } from '../control/socket.js';
import { isLoopback } from '../exposure.js';
import { modeFault } from '../private-file.js';
import { FlagError } from '../transfer/transfer-error.js';

/** What the flags of `withUrl` say. */
export interface UrlOptions {
  readonly url?: string;
  readonly cacert?: string;
  readonly keyFile?: string;
}

/** A command with the flags that say which server, and who is asking. */
export const withUrl = (command: Command, meaning: string): Command =>
  command
    .option('--url <url>', meaning)
    .option('--key-file <file>', settings['key-file'].meaning)
    .option('--cacert <file>', 'certificates (PEM) of those who may vouch for the server, with --url https://…');

/** A command with all of them. */
export const withServer = (command: Command): Command =>
  withUrl(
    command
      .option('--data-dir <value>', "the server's data folder, which has its control socket (default: ./data)")
      .addOption(
        new Option('--control-socket <value>', "the server's control socket, where it is elsewhere").conflicts('url'),
      ),
    'ask a server elsewhere: https://registry.example:8443',
  );

/** The server that the flags and settings say. Throws `FlagError`. */
export function serverOf(config: Config, { url, ...options }: UrlOptions): ServerClient {
  if (url !== undefined) return serverAt(config, { ...options, url });
  // Through the socket one is administrator, whoever's key was named.
  if ((options.cacert ?? options.keyFile) !== undefined)
    throw new FlagError('--key-file and --cacert are of use with --url alone');
  if (config['control-socket'] !== '') return new ServerClient({ socket: config['control-socket'] });
  if (config['mongodb-uri'] === '') return new ServerClient({ socket: socketPath(config['data-dir']) });
  throw new FlagError('with MongoDB a server has a control socket where --control-socket says: name it, or use --url');
}

/** A server at an address. Throws `FlagError`, also where a key would cross a network for all to read. */
export function serverAt(config: Config, { url, cacert }: UrlOptions & { readonly url: string }): ServerClient {
  const { protocol = '', hostname, username } = URL.canParse(url) ? new URL(url) : { username: '' };
  if (!/^https?:$/.test(protocol) || username !== '')
    throw new FlagError(`${url} is no address of a server; write it as http://localhost:8000`);
  const key = config['key-file'] === '' ? undefined : readKey(config['key-file']);
  if (key !== undefined && protocol === 'http:' && !isLoopback(hostname!))
    throw new FlagError(`a key is not sent to ${url}, which is not encrypted: use https://`);
  return new ServerClient({ url, key, ca: cacert === undefined ? undefined : read(cacert, '--cacert') });
}

/** Nothing that could end a header field or begin another. */
const KEY = /^[\x21-\x7e]{1,8192}$/;

function readKey(file: string): string {
  const setting = 'CADASTRE_KEY_FILE (--key-file)';
  const fault = modeFault(file, setting);
  if (fault !== undefined) throw new FlagError(fault);
  const key = read(file, setting).trim();
  if (!KEY.test(key)) throw new FlagError(`${file} does not hold a key and nothing else`);
  return key;
}

function read(file: string, setting: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new FlagError(`${setting} names a file that cannot be read`);
  }
}
