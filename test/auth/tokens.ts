/** Keys, tokens and an issuer of tests. */
import { generateKeyPairSync, sign as signBytes, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { registries } from '../../generated/registries.js';
import type { Scopes } from '../../src/records/grants.js';

export const AUDIENCE = 'https://cadastre.test';

export interface TestKey {
  readonly kid: string;
  readonly alg: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export function newKey(alg: 'ES256' | 'RS256' | 'EdDSA', kid: string): TestKey {
  const { publicKey, privateKey } =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : alg === 'RS256'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : generateKeyPairSync('ed25519');
  return { kid, alg, publicKey, privateKey };
}

export const toJwk = ({ publicKey, kid, alg }: TestKey): JWK => ({
  ...(publicKey.export({ format: 'jwk' }) as JWK),
  kid,
  alg,
  use: 'sig',
});

type Values = Readonly<Record<string, unknown>>;

export const segment = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs header and claims as they are, also where no library would. */
export function signed(header: unknown, claims: unknown, { privateKey, alg }: TestKey): string {
  const input = `${segment(header)}.${segment(claims)}`;
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const };
  return `${input}.${signBytes(alg === 'EdDSA' ? null : 'sha256', Buffer.from(input), key).toString('base64url')}`;
}

/** Seconds since 1970. */
export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** Claims of a good token; undefined removes one. */
export const claimsOf = (issuer: string, changes: Values = {}): Values => ({
  iss: issuer,
  aud: AUDIENCE,
  sub: 'alice',
  iat: nowSeconds(),
  exp: nowSeconds() + 300,
  scope: 'cadastre.write other',
  ...changes,
});

/** A good token of a key, changed as said. */
export const tokenOf = (key: TestKey, claims: Values, header: Values = {}): string =>
  signed({ alg: key.alg, typ: 'at+jwt', kid: key.kid, ...header }, claims, key);

/** Every scope of the two registries. */
export const scopes: Scopes = new Map(
  registries.flatMap(({ definition }) =>
    ['read', 'write'].map((right) => [`${definition.name}:${right}`, Object.values(definition.records)] as const),
  ),
);

/** A file with this value, for a setting that names one. */
export function fileOf(value: unknown): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'cadastre-issuers-'));
  const path = join(folder, 'issuers.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The settings that speak of issuers. */
export const configOf = (path: string) => ({ access: 'required', 'issuers-file': path }) as const;

/** Serves keys on loopback as a test says, and counts the requests and connections. */
export class KeyServer {
  calls = 0;
  connections = 0;
  /** How the next requests are answered. */
  answer: (response: ServerResponse) => void;

  private constructor(
    private readonly server: Server,
    keys: readonly TestKey[],
  ) {
    this.answer = KeyServer.keys(keys);
    server.on('connection', () => this.connections++);
    server.on('request', (_request, response: ServerResponse) => {
      this.calls++;
      this.answer(response);
    });
  }

  static async start(keys: readonly TestKey[] = []): Promise<KeyServer> {
    const server = createServer();
    const started = new KeyServer(server, keys);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  static keys =
    (keys: readonly TestKey[]) =>
    (response: ServerResponse): void =>
      void response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys: keys.map(toJwk) }));

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
