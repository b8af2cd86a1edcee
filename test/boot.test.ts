/**
 * What stops a start: gaps between a document and what serves it – for the compiler, and again when the server is made –
 * settings that cannot be used, a port or a data folder that is taken. And how a running server ends.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { registries } from '../generated/registries.js';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import type { Operation } from '../src/http/operation.js';
import type { Registry } from '../src/http/registry.js';
import { openPort } from '../src/http/server.js';
import { openLog } from '../src/observe/log.js';
import type { Store } from '../src/store/contract.js';
import { openStore } from '../src/store/open.js';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cadastre-boot-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

// -- the compiler -----------------------------------------------------------------------------------------------------

const HANDLERS = 'src/registries/network/handlers.ts';

/** The handlers as they are, with one thing changed; fails when there is nothing to change. */
function changed(from: string | RegExp, to: string): string {
  const text = readFileSync(HANDLERS, 'utf8');
  const result = text.replace(from, to);
  if (result === text) throw new Error(`${HANDLERS} does not hold ${String(from)}`);
  return result;
}

/**
 * Files that only the compiler sees. The first stands in place of the real one, so that all that imports it is judged
 * too; the others are beside it.
 */
const virtual: Readonly<Record<string, string>> = {
  [HANDLERS]: changed(/ {2}deleteNetwork: [\s\S]*?\n {2}\},\n/, ''),
  'src/registries/network/as-it-is.ts': readFileSync(HANDLERS, 'utf8'),
  'src/registries/network/undeclared-status.ts': changed('status: 200', 'status: 202'),
  'src/registries/network/wrong-body.ts': changed('one(await records.networks.read(path.network_id, conditions))', 'deleted(DELETED)'),
  'src/registries/network/unknown-parameter.ts': changed('path.network_id, body.value', 'path.network, body.value'),
  'src/registries/network/extra-handler.ts': changed('} satisfies', 'renameNetwork: async () => deleted(DELETED),\n} satisfies'),
}; // prettier-ignore

/** The messages of all files of the project that are reached from the list of registries, by file. */
function compile(): Map<string, string> {
  const config = ts.readConfigFile('tsconfig.json', (file) => readFileSync(file, 'utf8')).config as object;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const host = ts.createCompilerHost(options);
  const texts = new Map(Object.entries(virtual).map(([file, text]) => [resolve(file), text]));
  const real = { ...host };
  host.fileExists = (file) => texts.has(resolve(file)) || real.fileExists(file);
  host.readFile = (file) => texts.get(resolve(file)) ?? real.readFile(file);
  const program = ts.createProgram(['generated/registries.ts', ...Object.keys(virtual)], options, host);
  const own = program.getSourceFiles().filter(({ fileName }) => /^(src|generated)\//.test(relative(fileName)));
  return new Map(
    own.map((file) => [
      relative(file.fileName),
      [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
        .join('\n'),
    ]),
  );
}

const relative = (file: string): string => resolve(file).slice(resolve('.').length + 1);

describe('a document and its handlers, to the compiler', () => {
  let messages: Map<string, string>;
  beforeAll(() => {
    messages = compile();
  }, 60000);
  const of = (name: string): string | undefined => messages.get(`src/registries/network/${name}.ts`);

  test('handlers as they are compile', () => expect(of('as-it-is')).toBe(''));

  test('an operation without a handler is an error that names it', () => {
    expect(of('handlers')).toMatch(/'deleteNetwork' is missing/);
  });

  test('a handler without an operation is an error', () => expect(of('extra-handler')).toMatch(/renameNetwork/));

  test('a status that the operation does not declare is an error', () => {
    expect(of('undeclared-status')).toMatch(/202/);
  });

  test('a body of another shape is an error', () => {
    expect(of('wrong-body')).toMatch(/readNetwork|NetworkEnvelope|network_id/);
  });

  test('a parameter that the operation does not have is an error', () => {
    expect(of('unknown-parameter')).toMatch(/'network' does not exist/);
  });

  test('nothing else is touched: each error stands in the handlers’ own file', () => {
    const faulty = [...messages].filter(([, text]) => text !== '').map(([file]) => file);
    expect(faulty.sort()).toEqual(Object.keys(virtual).filter((file) => !file.endsWith('/as-it-is.ts')).sort());
    expect(messages.size).toBeGreaterThan(40);
  }); // prettier-ignore
});

// -- the server, made ---------------------------------------------------------------------------------------------------

/** Nothing is read or written before a request. */
const store = {
  engine: 'none',
  location: 'nowhere',
  collection: () => ({ createIndexes: async () => [], estimatedDocumentCount: async () => 0 }),
  ping: async () => undefined,
  close: async () => undefined,
} as unknown as Store;

const network = registries.find(({ definition }) => definition.name === 'network')!;
const start = (change: Partial<Registry>) =>
  createApp({ config: readConfig({}, {}), store, log: openLog('silent'), registries: [{ ...network, ...change }] });

const but = <T>(table: Readonly<Record<string, T>>, ...names: string[]): Record<string, T> => {
  for (const name of names) if (!(name in table)) throw new Error(`there is no ${name}`);
  return Object.fromEntries(Object.entries(table).filter(([name]) => !names.includes(name)));
};

describe('a document and what serves it, at start', () => {
  test('whole, it starts', async () => {
    const app = await start({});
    expect(app.extra.map(({ port }) => port)).toEqual([5000]);
  });

  test('an operation without a handler', async () => {
    await expect(start({ handlers: but(network.handlers, 'readNetwork') })).rejects.toThrow(
      /^network cannot be served: readNetwork has no handler$/,
    );
  });

  test('a handler without an operation', async () => {
    const handlers = { ...network.handlers, renameNetwork: network.handlers.readNetwork! };
    await expect(start({ handlers })).rejects.toThrow(/renameNetwork/);
  });

  test.each([
    'createNetwork request application/json',
    'patchNetwork request application/json-patch+json',
    'readNetwork 200 application/json',
    'readNetwork 404 application/problem+json',
    'readNetwork path',
    'readNetwork header',
    'queryNetworks query',
  ])('no validator for %s', async (key) => {
    const [operation] = key.split(' ');
    await expect(start({ validators: but(network.validators, key) })).rejects.toThrow(
      `network cannot be served: ${operation} has no validator for "${key}"`,
    );
  });

  test('no validator for its record', async () => {
    await expect(start({ validators: but(network.validators, 'record networks') })).rejects.toThrow(
      'network has no validator for its record',
    );
  });

  test('an unknown security scheme', async () => {
    const operations = network.operations.map((operation) =>
      operation.id === 'deleteNetwork' ? { ...operation, security: [{ password: ['network:write'] }] } : operation,
    );
    await expect(start({ operations })).rejects.toThrow(/deleteNetwork asks for the unknown security scheme password/);
  });

  test('an operation that lost its scope, or its security', async () => {
    for (const lost of [{ scope: undefined }, { security: [] }]) {
      const operations = network.operations.map((operation) =>
        operation.id === 'deleteNetwork' ? ({ ...operation, ...lost } as Operation) : operation,
      );
      await expect(start({ operations })).rejects.toThrow(/deleteNetwork must have a scope and security, or neither/);
    }
  });

  test('a path and method that two operations have', async () => {
    await expect(
      createApp({ config: readConfig({}, {}), store, log: openLog('silent'), registries: [network, network] }),
    ).rejects.toThrow(/is served twice/);
  });

  test('every gap is named at once', async () => {
    const handlers = but(network.handlers, 'readNetwork', 'deleteNetwork');
    const validators = but(network.validators, 'readNetwork path');
    await expect(start({ handlers, validators })).rejects.toThrow(
      /readNetwork has no handler.*readNetwork has no validator for "readNetwork path".*deleteNetwork has no handler/,
    );
  });
});

describe('a registry’s own port', () => {
  test('serves that registry, and nothing else', async () => {
    const app = await createApp({ config: readConfig({}, {}), store, log: openLog('silent'), registries });
    const [extra] = app.extra;
    const port = await openPort(extra!.listener, '127.0.0.1', 0);
    const status = async (path: string, method: string): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port.port}${path}`, { method })).status;
    try {
      expect(extra!.title).toBe('Network registry');
      expect(await status('/network/x', 'POST')).toBe(405);
      for (const path of ['/backbone/x', '/', '/docs/', '/livez', '/metrics', '/openapi/network.json'])
        expect([path, await status(path, 'GET')]).toEqual([path, 404]);
    } finally {
      await port.close();
    }
  });
});

// -- the process ----------------------------------------------------------------------------------------------------------

/** Ended after the tests, so that one that should have stopped and did not keeps nothing waiting. */
const processes: Process[] = [];
afterAll(() => processes.forEach((one) => one.kill('SIGKILL')));

/** A process of the command line. */
class Process {
  out = '';
  err = '';
  /** Its exit status; a signal's name where one ended it. */
  readonly ended: Promise<number | string | null>;
  private readonly child;

  constructor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.child.stderr.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
    processes.push(this);
    this.ended = new Promise((done) => this.child.once('close', (code, signal) => done(code ?? signal)));
  }

  /** The port of a server, once it says that it is ready. */
  async port(): Promise<number> {
    const ready = new Promise<void>((done) => {
      this.child.stdout.on('data', () => this.out.includes('is ready') && done());
    });
    await Promise.race([ready, this.ended]);
    const port = /http:\/\/localhost:(\d+)/.exec(this.out)?.[1];
    if (port === undefined) throw new Error(`it did not start: ${this.out}${this.err}`);
    return Number(port);
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

const serve = (folder: string, ...flags: string[]): Process =>
  new Process(['serve', '--port', '0', '--extra-ports', 'false', '--data-dir', folder, ...flags]);

/** Whether a connection is taken. */
const isOpen = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true));
    socket.on('error', () => done(false));
    socket.on('connect', () => socket.destroy());
  });

describe('the process', () => {
  test('an address beyond loopback is refused: exit 2, one sentence', async () => {
    const one = serve(newFolder(), '--host', '0.0.0.0');
    expect(await one.ended).toBe(2);
    expect(one.err).toMatch(/^cadastre: CADASTRE_HOST=0\.0\.0\.0 .* needs CADASTRE_ACCESS=required; and .*\n$/);
  }, 20000);

  test('an unknown setting is refused: exit 2, its name', async () => {
    const one = new Process(['serve'], { CADASTRE_X: '1', CADASTRE_DATA_DIR: newFolder() });
    expect(await one.ended).toBe(2);
    expect(one.err).toBe('cadastre: CADASTRE_X is no setting; `make config` (cadastre config) lists them\n');
  }, 20000);

  test('a mistake in the file of issuers is refused: exit 2, its place', async () => {
    const folder = newFolder();
    const file = join(folder, 'issuers.json');
    writeFileSync(file, '[{"issuer": "https://issuer.test"}]');
    const one = serve(folder, '--access', 'required', '--issuers-file', file);
    expect(await one.ended).toBe(2);
    expect(one.err).toBe('cadastre: CADASTRE_ISSUERS_FILE (--issuers-file): /0/audience is missing\n');
  }, 20000);

  test.each([
    ['an open server', [], 'is of no use while everybody may do everything: set CADASTRE_ACCESS=required'],
    ['no credentials', ['--access', 'required'], 'needs CADASTRE_KEYSTONE_USERNAME too'],
  ])(
    'a Keystone with %s is refused: exit 2, what to set',
    async (_what, flags, sentence) => {
      const one = serve(newFolder(), '--keystone-url', 'https://keystone.test', ...flags);
      expect(await one.ended).toBe(2);
      expect(one.err).toBe(`cadastre: CADASTRE_KEYSTONE_URL ${sentence}\n`);
    },
    20000,
  );

  test('a taken port: exit 1, which one and what to do', async () => {
    const taken: Server = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as AddressInfo;
    const one = serve(newFolder(), '--port', String(port));
    expect(await one.ended).toBe(1);
    expect(one.err).toBe(
      `cadastre: port ${port} is taken by another program; stop it, or choose another with PORT=…\n`,
    );
    taken.close();
  }, 20000);

  test('config masks the connection string, as a flag, a variable or a file', async () => {
    const uri = 'mongodb://canary:hunter2@db.example/registry';
    const all = [
      new Process(['config'], { CADASTRE_MONGODB_URI: uri }),
      new Process(['config', '-o', 'json', '--mongodb-uri', uri]),
      new Process(['config'], { MONGODB_URI: uri }),
    ];
    for (const one of all) {
      expect(await one.ended).toBe(0);
      expect(one.out).toMatch(/CADASTRE_MONGODB_URI +\(set\)|"mongodb-uri": "\(set\)"/);
      expect(one.out + one.err).not.toMatch(/hunter2|canary|db\.example/);
    }
  }, 30000);

  test('a second process on a data folder ends with 1; SIGTERM lets the first finish its answer, and ends it with 0', async () => {
    const folder = newFolder();
    const first = serve(folder);
    const port = await first.port();
    const second = serve(folder);
    expect(await second.ended).toBe(1);
    expect(second.err).toMatch(/^cadastre: .*in use.*\n$|^cadastre: .*another process.*\n$/i);

    const body = JSON.stringify({ network_id: 'late', network_name: 'Late' });
    const [outgoing, answer] = await begun(port, body);
    outgoing.write(body.slice(0, 10));
    first.kill('SIGTERM');
    while (await isOpen(port)) await new Promise((later) => setTimeout(later, 20));
    outgoing.end(body.slice(10));
    const { statusCode, headers } = await answer;
    expect(statusCode).toBe(201);
    expect(headers.connection).toBe('close');
    expect(await first.ended).toBe(0);
    expect(first.err).toBe('');

    const store = await openStore({ dataDir: folder });
    expect(await store.collection('networks').findOne({ _id: 'late' })).toMatchObject({ network_name: 'Late' });
    await store.close();
  }, 60000);
});

/** A creation whose head has reached the server (it asked for the body), and the answer to come. */
async function begun(port: number, body: string): Promise<[ClientRequest, Promise<IncomingMessage>]> {
  const headers = { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' };
  const outgoing = httpRequest({ host: '127.0.0.1', port, method: 'POST', path: '/network', headers });
  const answer = new Promise<IncomingMessage>((done, failed) => {
    outgoing.on('response', (incoming) => done(incoming.resume()));
    outgoing.on('error', failed);
  });
  await new Promise((done) => {
    outgoing.once('continue', () => done(undefined));
    outgoing.flushHeaders();
  });
  return [outgoing, answer];
}
