/** What a caller shows in the bench: an API key of a registered client, and a token of an issuer made for the run. */
import { writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';

const SCOPES = ['network:read', 'network:write'];
const ISSUER = 'https://issuer.example';
const AUDIENCE = 'https://cadastre.example';

/** An issuer's file for `issuers-file`, and a token of it. */
export async function makeIssuer(folder: string): Promise<{ file: string; token: string }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const grants = SCOPES.map((scope) => ({ grant: { scope } }));
  const file = join(folder, 'issuers.json');
  const rules = { issuer: ISSUER, audience: AUDIENCE, jwks: { keys: [{ ...jwk, kid, alg: 'ES256' }] }, grants };
  writeFileSync(file, JSON.stringify([rules]));
  const token = await new SignJWT({ client_id: 'bench' })
    .setProtectedHeader({ alg: 'ES256', kid, typ: 'at+jwt' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject('bench')
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(privateKey);
  return { file, token };
}

/** Registers a client over the control socket of a running server; resolves with a key of it. */
export async function makeKey(folder: string, id = 'bench', scopes = SCOPES): Promise<string> {
  const client = { client_id: id, name: id, grants: scopes.map((scope) => ({ scope })) };
  await administer(folder, '/access/clients', client);
  const { key } = (await administer(folder, `/access/clients/${id}/keys`, {})) as { key: string };
  return key;
}

function administer(folder: string, path: string, body: unknown): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json', Host: 'localhost' };
  return new Promise((resolve, reject) => {
    const options = { socketPath: join(folder, 'control.sock'), method: 'POST', path, headers };
    const request = httpRequest(options, (response) => {
      text(response).then((answer) => {
        if (response.statusCode === 201) resolve(JSON.parse(answer));
        else reject(new Error(`${path}: ${answer}`));
      }, reject);
    });
    request.on('error', reject).end(JSON.stringify(body));
  });
}
