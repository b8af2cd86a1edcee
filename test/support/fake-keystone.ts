/** A Keystone of tests: it knows the tokens that it is told of, counts what it is asked, and has the faults it is given. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What a token of a user says. */
export interface FakeToken {
  readonly roles?: readonly string[];
  /** Null: a token of no project. */
  readonly project?: string | null;
  /** Milliseconds since 1970; in an hour unless said. */
  readonly expires?: number;
}

/** What is answered in place of the truth; `truth` answers as without it. */
export type Fault = (response: ServerResponse, truth: () => void, request: IncomingMessage) => void;

export const SERVICE_USER = { username: 'cadastre', password: 'service-canary-pw', project: 'service' };

export class FakeKeystone {
  /** What was asked: `POST /v3/auth/tokens` …, and the tokens that it was asked of. */
  readonly calls: string[] = [];
  readonly asked: string[] = [];
  /** Most requests that were open at once. */
  mostAtOnce = 0;
  fault: Fault | undefined;
  loginFault: Fault | undefined;
  regions = ['RegionOne'];
  /** What it answers takes so long, one after the other, in milliseconds; nothing, and side by side, unless said. */
  serialMs = 0;
  /** How long a token of the service lives, in milliseconds. */
  serviceLife = 3_600_000;
  private readonly tokens = new Map<string, FakeToken>();
  private readonly own = new Set<string>();
  private open = 0;
  private freeAt = 0;

  private constructor(
    private server: Server,
    private readonly scheme: string,
  ) {}

  static async start(tls?: ServerOptions): Promise<FakeKeystone> {
    const server = tls ? createTlsServer(tls) : createServer();
    const started = new FakeKeystone(server, tls ? 'https' : 'http');
    await started.listen(0);
    return started;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `${this.scheme}://127.0.0.1:${this.port}`;
  }

  /** Gives a token, of the role `admin` unless said. */
  give(token: FakeToken = {}): string {
    const text = `gAAAA-user-canary-${randomUUID()}`;
    this.tokens.set(text, token);
    return text;
  }

  revoke(text: string): void {
    this.tokens.delete(text);
  }

  /** Forgets the tokens that it gave to services, as after a restart with other keys. */
  forgetServices(): void {
    this.own.clear();
  }

  /** How often it was asked of tokens, and how often it gave one to a service. */
  get counts(): { readonly validations: number; readonly logins: number } {
    const count = (call: string): number => this.calls.filter((one) => one.startsWith(call)).length;
    return { validations: count('GET /v3/auth/tokens'), logins: count('POST /v3/auth/tokens') };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async listen(port: number): Promise<void> {
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.mostAtOnce = Math.max(this.mostAtOnce, ++this.open);
      response.once('close', () => this.open--);
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => this.answer(request, response, text));
    });
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse, text: string): void {
    const call = `${request.method} ${request.url}`;
    this.calls.push(call);
    const isLogin = request.method === 'POST';
    const truth = (): void => (isLogin ? this.login(response, text) : this.tell(request, response));
    if (!isLogin) this.asked.push(String(request.headers['x-subject-token']));
    const fault = isLogin ? this.loginFault : this.fault;
    if (fault) fault(response, truth, request);
    else if (this.serialMs === 0) truth();
    else this.inTurn(truth);
  }

  private inTurn(truth: () => void): void {
    const now = performance.now();
    this.freeAt = Math.max(this.freeAt, now) + this.serialMs;
    setTimeout(truth, this.freeAt - now);
  }

  private login(response: ServerResponse, text: string): void {
    const { auth } = JSON.parse(text) as {
      auth: { identity: { password: { user: { name: string; password: string } } }; scope: { project: object } };
    };
    const { name, password } = auth.identity.password.user;
    if (name !== SERVICE_USER.username || password !== SERVICE_USER.password) return refuse(response, 401);
    const token = `gAAAA-service-canary-${randomUUID()}`;
    this.own.add(token);
    const issued = Date.now();
    const body = { token: { issued_at: timeOf(issued), expires_at: timeOf(issued + this.serviceLife) } };
    response.writeHead(201, { 'X-Subject-Token': token, 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  private tell(request: IncomingMessage, response: ServerResponse): void {
    if (!this.own.has(String(request.headers['x-auth-token']))) return refuse(response, 401);
    if (request.url === '/v3/regions') {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      return void response.end(JSON.stringify({ regions: this.regions.map((id) => ({ id })) }));
    }
    const text = String(request.headers['x-subject-token']);
    const found = this.tokens.get(text);
    if (!found) return refuse(response, 404);
    response.writeHead(200, { 'X-Subject-Token': text, 'Content-Type': 'application/json' });
    response.end(JSON.stringify(bodyOf(found)));
  }
}

/** As Keystone writes times. */
const timeOf = (ms: number): string => new Date(ms).toISOString().replace('Z', '000Z');

export const bodyOf = ({ roles = ['admin'], project = 'acme', expires = Date.now() + 3_600_000 }: FakeToken) => ({
  token: {
    methods: ['password'],
    user: { id: 'u1', name: 'alice', domain: { id: 'default', name: 'Default' } },
    ...(project === null ? {} : { project: { id: project, name: project } }),
    roles: roles.map((name) => ({ id: name, name })),
    issued_at: timeOf(expires - 3_600_000),
    expires_at: timeOf(expires),
  },
});

function refuse(response: ServerResponse, code: number): void {
  response.writeHead(code, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ error: { code, title: 'x', message: 'y' } }));
}
