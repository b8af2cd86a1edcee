/** A server on a free port for tests, on each engine that is at hand. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SecureContextOptions } from 'node:tls';
import { registries } from '../../generated/registries.js';
import { createApp, type App } from '../../src/app.js';
import type { FindCaller } from '../../src/auth/scheme.js';
import { readConfig } from '../../src/config.js';
import type { GateBounds } from '../../src/http/gate.js';
import { openPort, type OpenPort } from '../../src/http/server.js';
import { openLog, type Log } from '../../src/observe/log.js';
import { recordTypesOf, type Registry } from '../../src/http/registry.js';
import type { Store, StoredRecord } from '../../src/store/contract.js';
import { openStore } from '../../src/store/open.js';
import { hookedStore, type StoreHooks } from './hooked-store.js';

/** A request as a test writes it; an object as body is sent as JSON. */
export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A document's own port that it goes to, by its number there; the port of all registries unless said. */
  readonly port?: number | undefined;
}

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body parsed; undefined where it is no JSON. */
  readonly json: unknown;
}

/** What a server has of its own. */
export interface ServerParts {
  /** Of MongoDB, where that is the engine. */
  readonly uri?: string | undefined;
  /** Everybody may do everything unless said. */
  readonly findCaller?: FindCaller;
  /** Around the store's steps. */
  readonly hooks?: StoreHooks;
  readonly bounds?: GateBounds;
  /** None unless said. */
  readonly log?: Log;
  /** The clock of what is kept for a time, in milliseconds since 1970. */
  readonly now?: () => number;
  /** Those that it serves: all that there are, unless said. */
  readonly registries?: readonly Registry[];
  /** What its port speaks TLS with; plain HTTP unless said. */
  readonly tls?: SecureContextOptions;
}

/** All documents of all registries, by collection and key, as JSON. */
export type Documents = Map<string, string>;

export class TestServer {
  private readonly agent = new Agent({ keepAlive: true });

  private constructor(
    readonly app: App,
    readonly store: Store,
    private readonly port: OpenPort,
    private readonly control: OpenPort,
    private readonly own: ReadonlyMap<number, OpenPort>,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  /** Starts a server with an empty store. Answers are held against the documents. */
  static async start(
    engine: string,
    flags: Readonly<Record<string, string>> = {},
    { uri = process.env.MONGODB_TEST_URI, hooks, tls, ...own }: ServerParts = {},
  ): Promise<TestServer> {
    const folder = mkdtempSync(join(tmpdir(), 'cadastre-test-'));
    const database = `cadastre_${randomBytes(6).toString('hex')}`;
    const store = await openStore(engine === 'mongodb' ? { mongodbUri: `${uri}/${database}` } : { dataDir: folder });
    const config = readConfig({ 'check-answers': 'true', 'log-level': 'silent', ...flags }, {});
    const hooked = hooks ? hookedStore(store, hooks) : store;
    const app = await createApp({ config, store: hooked, log: openLog('silent'), registries, ...own });
    const port = await openPort(app.main, '127.0.0.1', { port: 0, tls });
    const control = await openPort(app.control(undefined), '127.0.0.1', 0);
    const ports = new Map<number, OpenPort>();
    for (const { port: number, listener, wire } of app.extra)
      ports.set(number, await openPort(listener, '127.0.0.1', { port: 0, wire }));
    return new TestServer(app, store, port, control, ports, async () =>
      rmSync(folder, { recursive: true, force: true }),
    );
  }

  get base(): string {
    return `http://127.0.0.1:${this.port.port}`;
  }

  /** What answers as on the control socket. */
  get controlBase(): string {
    return `http://127.0.0.1:${this.control.port}`;
  }

  /** Where a document's own port answers, by its number in the document; the port of all registries without one. */
  baseOf(port: number | undefined): string {
    return port === undefined ? this.base : `http://127.0.0.1:${this.own.get(port)!.port}`;
  }

  get portNumber(): number {
    return this.port.port;
  }

  /** As the certificate's files being changed. */
  replaceCertificate(tls: SecureContextOptions): void {
    this.port.replaceCertificate(tls);
  }

  /** Sends one request and reads the whole answer. */
  send(sent: Sent): Promise<Received> {
    return sendTo(this.baseOf(sent.port), sent, this.agent);
  }

  /** As `send`, to what answers on the control socket. */
  administer(sent: Sent): Promise<Received> {
    return sendTo(this.controlBase, sent, this.agent);
  }

  /** What the store holds now. */
  async documents(): Promise<Documents> {
    const documents: Documents = new Map();
    for (const { definition } of recordTypesOf(registries)) {
      for (const document of await this.store.collection<StoredRecord>(definition.collection).find({}).toArray()) {
        documents.set(`${definition.collection}/${document._id}`, JSON.stringify(document));
      }
    }
    return documents;
  }

  /** Removes every document. */
  async clear(): Promise<void> {
    for (const { definition } of recordTypesOf(registries)) {
      const collection = this.store.collection<StoredRecord>(definition.collection);
      await Promise.all((await collection.find({}).toArray()).map(({ _id }) => collection.deleteOne({ _id })));
    }
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    await Promise.all([this.port, this.control, ...this.own.values()].map((port) => port.close()));
    await this.app.close();
    await this.store.close();
    await this.cleanUp();
  }
}

/** Sends one request to any server and reads the whole answer. */
export function sendTo(
  base: string,
  { method = 'GET', path, headers = {}, body }: Sent,
  agent?: Agent,
): Promise<Received> {
  const bytes = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const defaults: Record<string, string> = bytes === undefined ? {} : { 'content-type': 'application/json' };
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    // The path goes out as it is; a URL object would mend it.
    const options = {
      host: hostname,
      port,
      method,
      path,
      headers: { ...defaults, ...headers },
      ...(agent ? { agent } : {}),
    };
    const outgoing = httpRequest(options, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: incoming.statusCode!, headers: incoming.headers, text, json: parsed(text) });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(bytes);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** How many documents were added, removed or changed. */
export function changed(before: Documents, after: Documents): number {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).length;
}
