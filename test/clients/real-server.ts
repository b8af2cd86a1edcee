/** A server as a process of its own that asks everybody who they are, for clients that others wrote. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { ServerClient } from '../../src/control/client.js';
import { start } from '../cli/command.js';

/**
 * A port that was free a moment ago: a server's issuer has its port, so it must be known before. Rejects where it has to
 * be a certain one that is taken.
 */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface ServerPlace {
  /** Working folder; its data and its control socket are there. */
  readonly folder: string;
  readonly port: number;
  /** Flags beside those that make it ask. */
  readonly flags?: readonly string[];
  /** What has no flag, by its variable. */
  readonly settings?: Readonly<Record<string, string>>;
}

export class RealServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly base: string,
    private readonly administrator: ServerClient,
    /** What it printed until it was ready: where it listens. */
    readonly said: string,
  ) {}

  /** Resolves when it is ready; rejects with what it said where it ends before. */
  static async start({ folder, port, flags = [], settings }: ServerPlace): Promise<RealServer> {
    const socket = join(folder, `${port}.sock`);
    const own = ['--port', String(port), '--extra-ports', 'false', '--access', 'required', '--control-socket', socket];
    const child = start(
      ['serve', ...own, '--data-dir', join(folder, 'data'), '--log-level', 'silent', ...flags],
      folder,
      settings,
    );
    let said = '';
    const ready = new Promise<void>((resolve, reject) => {
      child.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()).includes('is ready') && resolve());
      child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.once('exit', () => reject(new Error(`it did not start: ${said}`)));
    });
    await ready;
    return new RealServer(child, `http://localhost:${port}`, new ServerClient({ socket }), said);
  }

  /** Sends a request as administrator, and resolves with the answer's body. Rejects where it is refused. */
  async administer(method: string, path: string, body?: object): Promise<unknown> {
    const { status, value } = await this.administrator.send({ method, path, body });
    if (status >= 300) throw new Error(JSON.stringify(value));
    return value;
  }

  /** Registers a client with grants, and resolves with an API key of its. */
  async registerKey(client_id: string, grants: readonly object[]): Promise<string> {
    await this.administer('POST', '/access/clients', { client_id, name: client_id, grants });
    return ((await this.administer('POST', `/access/clients/${client_id}/keys`, {})) as { key: string }).key;
  }

  /** Registers a client with a public key and grants. */
  async register(client_id: string, key: object, grants: readonly object[]): Promise<void> {
    await this.administer('POST', '/access/clients', { client_id, name: client_id, grants });
    await this.administer('POST', `/access/clients/${client_id}/public-keys`, key);
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}
