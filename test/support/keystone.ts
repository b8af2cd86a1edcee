/** The Keystone that the environment names, as tests use it, and further processes of it that they may stop. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sendTo, type Received, type Sent } from './server.js';

/** Somebody whom Keystone knows, and the project whose roles the token has. */
export interface KeystoneUser {
  readonly name: string;
  readonly password: string;
  readonly project: string;
}

/** `name:password@project`, in the domain `Default`. */
function userFrom(text: string): KeystoneUser {
  const [, name, password, project] = /^([^:]+):(.+)@([^@]+)$/.exec(text) ?? [];
  if (project === undefined) throw new Error('KEYSTONE_TEST_ADMIN and KEYSTONE_TEST_MEMBER are name:password@project');
  return { name: name!, password: password!, project };
}

/** Where a real Keystone is at hand; undefined where the environment names none. */
export function keystoneAtHand() {
  const { KEYSTONE_TEST_URL: url, KEYSTONE_TEST_ADMIN, KEYSTONE_TEST_MEMBER, KEYSTONE_TEST_FOLDER } = process.env;
  if (url === undefined || KEYSTONE_TEST_ADMIN === undefined || KEYSTONE_TEST_MEMBER === undefined) return undefined;
  const [admin, member] = [userFrom(KEYSTONE_TEST_ADMIN), userFrom(KEYSTONE_TEST_MEMBER)];
  /** `folder`: its configuration, for further processes of it; undefined where there can be none. */
  return { url, admin, member, folder: KEYSTONE_TEST_FOLDER };
}

/** What a server of ours is told of it. */
export const keystoneSettings = (url: string, { name, password, project }: KeystoneUser) => ({
  CADASTRE_KEYSTONE_URL: url,
  CADASTRE_KEYSTONE_USERNAME: name,
  CADASTRE_KEYSTONE_PASSWORD: password,
  CADASTRE_KEYSTONE_PROJECT: project,
  CADASTRE_KEYSTONE_USER_DOMAIN: 'Default',
  CADASTRE_KEYSTONE_PROJECT_DOMAIN: 'Default',
});

/** Keystone's own API. What it refuses rejects. */
export class KeystoneApi {
  constructor(private readonly url: string) {}

  /** A token with the user's roles in the project. */
  async tokenFor({ name, password, project }: KeystoneUser): Promise<string> {
    const domain = { name: 'Default' };
    const identity = { methods: ['password'], password: { user: { name, domain, password } } };
    const body = { auth: { identity, scope: { project: { name: project, domain } } } };
    const { headers } = await this.send({ method: 'POST', path: '/v3/auth/tokens', body });
    return headers['x-subject-token'] as string;
  }

  /** Ends a token before its time. */
  async revoke(token: string): Promise<void> {
    const headers = { 'x-auth-token': token, 'x-subject-token': token };
    await this.send({ method: 'DELETE', path: '/v3/auth/tokens', headers });
  }

  async addRegion(id: string, token: string): Promise<void> {
    await this.send({
      method: 'POST',
      path: '/v3/regions',
      headers: { 'x-auth-token': token },
      body: { region: { id } },
    });
  }

  async removeRegion(id: string, token: string): Promise<void> {
    await this.send({ method: 'DELETE', path: `/v3/regions/${id}`, headers: { 'x-auth-token': token } });
  }

  private async send(sent: Sent): Promise<Received> {
    const answer = await sendTo(this.url, sent);
    if (answer.status >= 300) throw new Error(`${sent.method} ${sent.path}: ${answer.status} ${answer.text}`);
    return answer;
  }
}

/** A further process of the Keystone of a folder: it takes the other's tokens, and the other its. */
export class KeystoneProcess {
  private child: ChildProcess | undefined;

  /** `scratch`: a folder for what it is told beside. */
  constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly scratch: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when it answers. Its tokens live `tokenSeconds`, an hour unless said. */
  async start(tokenSeconds = 3600): Promise<void> {
    const own = join(this.scratch, 'own.conf');
    writeFileSync(own, `[token]\nexpiration = ${tokenSeconds}\n[DEFAULT]\nlog_dir = ${this.scratch}\n`);
    const env = {
      PATH: process.env.PATH,
      OS_KEYSTONE_CONFIG_DIR: this.folder,
      OS_KEYSTONE_CONFIG_FILES: `ks.conf;${own}`,
    };
    const command = ['--port', String(this.port), '--host', '127.0.0.1'];
    this.child = spawn('keystone-wsgi-public', command, { env, stdio: 'ignore' });
    await once(this.child, 'spawn');
    while (!(await this.answers())) {
      if (this.child.exitCode !== null) throw new Error(`Keystone ended with ${this.child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async stop(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** It takes connections, and answers none. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  private answers(): Promise<boolean> {
    return sendTo(this.url, { path: '/v3' }).then(
      ({ status }) => status === 200,
      () => false,
    );
  }
}
