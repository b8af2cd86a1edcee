/** `cadastre access public-key …` and `certificate …`: what a client shows without sending a secret. */
import { createPublicKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { components } from '../../../generated/access/types.js';
import { readPublicJwk, type SigningJwk } from '../../auth/public-key.js';
import { Refusal } from '../../errors.js';
import { FlagError } from '../../transfer/transfer-error.js';
import { printReport } from '../output.js';
import { DASH_HINT, ask, asking, clientPath, remove, type AccessForm, type Given } from './asking.js';

interface Options {
  readonly output: AccessForm;
}

type Schemas = components['schemas'];

const KEY_EXAMPLE = `
The private key stays with the client:
  openssl genpkey -algorithm ed25519 -out ops.pem
  openssl pkey -in ops.pem -pubout | cadastre access public-key add ops -`;

const CERTIFICATE_EXAMPLE = `
Of the file the certificate alone is sent, also where a key stands beside it:
  cadastre tls client --name ops
  cadastre access certificate add ops client.crt`;

export function addCredentialCommands(access: Command): void {
  const key = access.command('public-key').description('keys that a client signs its token requests with');
  const addKey = key
    .command('add <id> <file>')
    .description('P-256, Ed25519, or RSA of 2,048 bits and more, as a JWK or PEM; - is standard input')
    .addHelpText('after', KEY_EXAMPLE);
  asking(addKey, runAddKey);
  const removeKey = key
    .command('remove <id> <kid>')
    .description('take no more token requests that are signed with it')
    .addHelpText('after', DASH_HINT);
  asking(removeKey, (given: Given<Options>) => removeOne(given, 'public-keys'));
  const certificate = access.command('certificate').description('certificates that a client shows to TLS listeners');
  const addCertificate = certificate
    .command('add <id> <file>')
    .description("know the client by a certificate's key; PEM or DER, - is standard input")
    .addHelpText('after', CERTIFICATE_EXAMPLE);
  asking(addCertificate, runAddCertificate);
  asking(
    certificate.command('remove <id> <fingerprint>').description('know it by that key no more'),
    (given: Given<Options>) => removeOne(given, 'certificates'),
  );
}

const removeOne = (
  { server, args: [id = '', name = ''], options }: Given<Options>,
  kind: 'public-keys' | 'certificates',
): Promise<void> => remove(server, clientPath(id, kind, name), { name, form: options.output });

async function runAddKey({ server, args: [id = '', file = ''], options }: Given<Options>): Promise<void> {
  const { alg: _alg, kid: _kid, ...body } = await readPublicKey(await contentOf(file));
  const { value } = await ask(server, { method: 'POST', path: clientPath(id, 'public-keys'), body });
  const { kid, alg } = value as Schemas['PublicKey'];
  print({ client: id, 'public key': kid, algorithm: alg }, { name: kid, value, form: options.output });
}

async function runAddCertificate({ server, args: [id = '', file = ''], options }: Given<Options>): Promise<void> {
  const body = { certificate: readCertificate(await contentOf(file)) };
  const { value } = await ask(server, { method: 'POST', path: clientPath(id, 'certificates'), body });
  const { fingerprint, algorithm } = value as Schemas['Certificate'];
  print({ client: id, certificate: fingerprint, algorithm }, { name: fingerprint, value, form: options.output });
}

function print(
  rows: Record<string, string>,
  { name, value, form }: { readonly name: string; readonly value: unknown; readonly form: AccessForm },
): void {
  if (form === 'name') process.stdout.write(`${name}\n`);
  else printReport(form === 'json' ? (value as Record<string, string>) : rows, form);
}

const contentOf = (file: string): Promise<Buffer> =>
  file === '-'
    ? buffer(process.stdin)
    : readFile(file).catch(() => {
        throw new FlagError(`${file} cannot be read: is its name right?`);
      });

/** A public key from a JWK (RFC 7517) or PEM. Rejects in words; a private key never leaves this process. */
export async function readPublicKey(content: Buffer): Promise<SigningJwk> {
  const text = content.toString();
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text))
    throw new FlagError('it holds a private key: give the public part (openssl pkey -in FILE -pubout)');
  try {
    return await readPublicJwk((text.trimStart().startsWith('{') ? JSON.parse(text) : jwkOf(text)) as SigningJwk);
  } catch (error) {
    const said = error instanceof Refusal ? error.detail : undefined;
    throw new FlagError(said ?? 'it cannot be read as a public key: give a JWK or PEM', { cause: error });
  }
}

const jwkOf = (pem: string): object => createPublicKey(pem).export({ format: 'jwk' });

/** The first certificate of a file (PEM or DER) as PEM, and nothing else of it. */
export function readCertificate(content: Buffer): string {
  try {
    return new X509Certificate(content).toString();
  } catch (error) {
    throw new FlagError('it cannot be read as a certificate: give PEM or DER', { cause: error });
  }
}
