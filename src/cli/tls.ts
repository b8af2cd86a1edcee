/** `cadastre tls`: certificates where nobody else makes them. */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Pair } from '../tls/self-signed.js';
import { FlagError } from '../transfer/transfer-error.js';
import { exit } from './flags.js';
import { orExit, outputOption, printReport, type Form } from './output.js';

interface Options {
  readonly out: string;
  readonly days: number;
  readonly output: Form;
}

export function addTlsCommand(program: Command): void {
  const tls = program.command('tls').description('make certificates for a server, and for clients');
  withOptions(tls.command('self-signed').description('a self-signed certificate for a server (ECDSA P-256)'))
    .requiredOption('--host <name>', 'DNS name or IP address of the server; may be given several times', collected)
    .action((options: Options & { host: [string, ...string[]] }) =>
      orExit(
        make('server', options, async ({ serverCertificate }) => serverCertificate(options.host, options.days)),
        exit,
      ),
    );
  withOptions(tls.command('client').description('a self-signed certificate for a client (Ed25519)'))
    .requiredOption('--name <name>', 'whose it is, for people')
    .action((options: Options & { name: string }) =>
      orExit(
        make('client', options, async ({ clientCertificate }) => clientCertificate(options.name, options.days)),
        exit,
      ),
    );
}

const withOptions = (command: Command): Command =>
  command
    .option('--out <folder>', 'where the files go; made when missing', '.')
    .addOption(new Option('--days <number>', 'how long it is valid').default(365).argParser(daysOf))
    .addOption(outputOption());

/** A name of a host, among those before it. */
function collected(name: string, before: readonly string[] = []): string[] {
  if (!/^(?:(?:\*\.)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]+)$/.test(name))
    throw new InvalidArgumentError('It must be a DNS name or an IP address, without a port.');
  return [...before, name];
}

function daysOf(text: string): number {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (days < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return days;
}

type SelfSigned = typeof import('../tls/self-signed.js');

/** Writes `<name>.crt` and `<name>.key` and prints where they are and how they are recognised. Overwrites nothing. */
async function make(
  name: string,
  { out, output }: Options,
  pairOf: (from: SelfSigned) => Promise<Pair>,
): Promise<void> {
  const [certificate, key] = [join(out, `${name}.crt`), join(out, `${name}.key`)];
  for (const path of [certificate, key]) if (await exists(path)) throw new FlagError(`${path} is there already`);
  // Loaded here: what makes certificates is of no use to a server, and takes memory.
  const selfSigned = await import('../tls/self-signed.js');
  const pair = await pairOf(selfSigned);
  await mkdir(out, { recursive: true });
  await writeFile(key, pair.key, { mode: 0o600, flag: 'wx' });
  await writeFile(certificate, pair.certificate, { flag: 'wx' });
  const { certificate: sha256, publicKey } = selfSigned.fingerprints(pair.certificate);
  printReport({ certificate, key, 'certificate SHA-256': sha256, 'public key SHA-256': publicKey }, output);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
