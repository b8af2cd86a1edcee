/** The portal as a reader's browser gets it: pages, links, policies, and what stands beside them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { errors } from '../generated/errors.js';
import { registries } from '../generated/registries.js';
import { readRegistries } from '../scripts/docs/document.js';
import { data, html, sentence } from '../scripts/docs/html.js';
import { referencePage } from '../scripts/docs/reference-page.js';
import { startPage } from '../scripts/docs/start-page.js';
import { ADMIN_SCOPE, ANYBODY } from '../src/auth/caller.js';
import { TestServer, type Received } from './support/server.js';

const BUILT = 'dist/docs';
const STRICT = "default-src 'none';frame-ancestors 'none'";
const names = registries.map(({ definition }) => definition.name);
const pages = ['index.html', 'errors.html', ...names.map((name) => `${name}.html`)];

const build = (...folder: string[]): void =>
  void execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/docs/docs.ts', ...folder]);

const filesOf = (folder: string): [string, string][] =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

let server: TestServer;

beforeAll(async () => {
  if (!existsSync(join(BUILT, 'index.html'))) build();
  server = await TestServer.start('embedded');
}, 60_000);

afterAll(() => server.stop());

const read = (path: string, headers = {}): Promise<Received> => server.send({ path, headers });
const page = async (name: string): Promise<string> => (await read(`/docs/${name}`)).text;

const ENTITIES = { '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** Whether everybody may use the operation on an open server, for what only some may. */
const isOpen = (scope = ANYBODY): boolean => scope !== ANYBODY && scope !== ADMIN_SCOPE;

const plain = (text: string): string =>
  text.replace(/&(?:#39|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity as keyof typeof ENTITIES]);

/** Every address in the markup that a browser loads or follows. */
const addressesOf = (text: string): string[] =>
  [...text.matchAll(/<[a-z][^>]*?\s(?:href|src|srcset|action)="([^"]*)"/g)].map(([, address]) => plain(address!));

const isOutside = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

describe('what is built', () => {
  test('is the same whenever it is built, and is what is served (else: make docs)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cadastre-docs-'));
    build(folder);
    const made = filesOf(folder);
    rmSync(folder, { recursive: true });
    expect(made.map(([name]) => name)).toEqual(expect.arrayContaining(pages));
    for (const [name, text] of filesOf(BUILT)) expect([name, text === new Map(made).get(name)]).toEqual([name, true]);
  }, 60_000);

  test('asks no other host', () => {
    for (const [name, text] of filesOf(BUILT)) {
      if (name.endsWith('.html')) expect(addressesOf(text).filter(isOutside)).toEqual([]);
      if (name.endsWith('.css')) expect(text).not.toMatch(/@import|url\(/);
      expect([name, /https?:\/\/[^\s`'"]*\bcdn\b/.exec(text)?.[0]]).toEqual([name, undefined]);
    }
  });

  test('says of what is not at its own address where it is', () => {
    const { text } = startPage(readRegistries());
    const row = (path: string) => new RegExp(`</b> ${path}</code\\s*><span>([^<]*)`).exec(text)?.[1];
    expect([row('/'), row('/v1.0')]).toEqual(['List the versions, on port 19999', 'Show this version']);
  });

  test('leaves no text of a document unescaped', () => {
    const hostile = `</script><img src=x onerror=alert(1)>"'&`;
    expect(html`<p title="${hostile}">${sentence(`\`${hostile}\``)}</p>`.text).not.toMatch(/<img|=x.*"'/);
    expect(JSON.parse(data(hostile).text)).toBe(hostile);
    const [registry] = readRegistries();
    const { document } = registry!;
    const info = { title: hostile, version: hostile, summary: hostile };
    const changed = { ...registry!, document: { ...document, info } };
    for (const made of [startPage([changed]), referencePage(changed)]) expect(made.text).not.toContain('<img');
  });
});

describe('pages', () => {
  test.each(pages)('%s: HTML under a policy that lets no inline or foreign script run', async (name) => {
    const { status, headers, text } = await read(`/docs/${name}`);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['x-content-type-options']).toBe('nosniff');
    const policy = String(headers['content-security-policy']).split(';');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
    );
    // What the policy would stop must not be there: scripts are files or data, handlers are set by them.
    for (const [tag] of text.matchAll(/<script\b[^>]*>/g)) expect(tag).toMatch(/ src="|type="application\/json"/);
    expect(text).not.toMatch(/<[a-z][^>]* on[a-z]+=/);
    expect(text).toMatch(/<html lang="en">[^]*<title>[^<]+<\/title>[^]*<main id="content"/);
  });

  test.each(pages)('%s: no link leads nowhere', async (name) => {
    const text = await page(name);
    for (const address of new Set(addressesOf(text))) {
      const { pathname, hash } = new URL(address, `http://localhost/docs/${name}`);
      const { status, text: target } = await read(pathname);
      expect([address, status]).toEqual([address, 200]);
      // Redoc reads what begins with #/ itself.
      if (hash !== '' && !hash.startsWith('#/')) expect(target).toContain(`id="${hash.slice(1)}"`);
    }
  });

  test.each(registries.map((registry) => [registry.definition.name, registry] as const))(
    'the start page leads to %s, its document and each of its operations',
    async (name, { operations }) => {
      const links = addressesOf(await page(''));
      expect(links).toEqual(expect.arrayContaining([`${name}.html`, `/openapi/${name}.json`, `/openapi/${name}.yaml`]));
      const inReference = links
        .filter((link) => link.startsWith(`${name}.html#/`))
        .map((link) => link.split('/').at(-1));
      expect(inReference).toEqual(operations.map(({ id }) => id.toLowerCase()));
    },
  );

  test.each(names)('the page of %s holds its published document whole', async (name) => {
    const block = /<script type="application\/json" id="document"[^>]*>([^]*?)<\/script/.exec(
      await page(`${name}.html`),
    );
    expect(JSON.parse(block![1]!)).toEqual((await read(`/openapi/${name}.json`)).json);
  });

  test('the commands on the start page work as printed', async () => {
    const commands = [...(await page('')).matchAll(/<code\s+data-origin="([^"]+)"\s*>([^<]*)</g)];
    const open = registries.filter(({ operations }) =>
      operations.some(({ method, scope }) => method === 'POST' && isOpen(scope)),
    );
    expect(commands).toHaveLength(open.length);
    for (const [, origin, text] of commands) {
      const [, url, options] = /^curl (\S+) ([^]*)$/.exec(plain(text!))!;
      const [, type, body] = /^\\\n {2}-H 'Content-Type: (\S+)' \\\n {2}-d '([^]*)'$/.exec(options!)!;
      expect(url!.startsWith(`${origin}/`)).toBe(true);
      const { status } = await server.send({
        method: 'POST',
        path: url!.slice(origin!.length),
        headers: { 'content-type': type! },
        body: body!.replaceAll(String.raw`'\''`, "'"),
      });
      expect([url, status === 201 || status === 200]).toEqual([url, true]);
    }
  });

  test.each(Object.entries(errors))('errors.html has a section for %s', async (code, { status, sentence: said }) => {
    const [, section] = (await page('errors.html')).split(`id="${code}"`);
    const text = plain(section!.slice(0, section!.indexOf('</section>')).replace(/<[^>]+>/g, ''));
    expect(text).toContain(said.replaceAll('`', ''));
    expect(text).toContain(String(status));
  });

  test('the type of a problem leads to its section', async () => {
    const { type } = (await read('/nowhere')).json as { type: string };
    const { text } = await read(type.split('#')[0]!);
    expect(text).toContain(`id="${type.split('#')[1]}"`);
  });
});

describe('what stands beside the pages', () => {
  test.each([
    ['/docs/portal.css', 'text/css; charset=utf-8'],
    ['/docs/portal.js', 'text/javascript; charset=utf-8'],
    ['/docs/redoc.standalone.js', 'text/javascript; charset=utf-8'],
    ['/docs/icon.svg', 'image/svg+xml'],
    ...names.map((name) => [`/openapi/${name}.json`, 'application/openapi+json'] as const),
    ...names.map((name) => [`/openapi/${name}.yaml`, 'application/openapi+yaml'] as const),
  ])('%s is %s, and is not sent again unchanged', async (path, type) => {
    const { status, headers } = await read(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    const again = await read(path, { 'if-none-match': headers.etag });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test.each([
    ['/livez', /^application\/json/, /"ok"/],
    ['/readyz', /^application\/json/, /"ok"/],
    ['/metrics', /^text\/plain; version=0\.0\.4/, /^# HELP /m],
    ['/metrics', /^text\/plain/, /^cadastre_records\{registry="network"\} \d+$/m],
  ])('%s answers, is never kept, and under the strict policy', async (path, type, text) => {
    const received = await read(path);
    expect(received.status).toBe(200);
    expect(received.headers['content-type']).toMatch(type);
    expect(received.text).toMatch(text);
    expect(received.headers).toMatchObject({ 'cache-control': 'no-store', 'content-security-policy': STRICT });
  });

  test.each([
    ['/', 302],
    ['/docs', 301],
  ])('%s leads to /docs/', async (path, status) => {
    const received = await read(path);
    expect([received.status, received.headers.location]).toEqual([status, '/docs/']);
  });

  test.each(['/docs/nowhere.html', '/docs/..%2f..%2fpackage.json', '/docs/%00', '/openapi/nowhere.json', '/nowhere'])(
    '%s is a problem: 404',
    async (path) => {
      const { status, headers, json } = await read(path);
      expect([status, headers['content-type']]).toEqual([404, 'application/problem+json']);
      expect(headers['content-security-policy']).toBe(STRICT);
      expect(json).toMatchObject({ status: 404, code: 'route-not-found', requestId: headers['x-request-id'] });
    },
  );
});

describe('where access is required', () => {
  let closed: TestServer;
  beforeAll(async () => void (closed = await TestServer.start('embedded', { access: 'required' })));
  afterAll(() => closed.stop());

  const keyFor = async (client_id: string, scope: string): Promise<string> => {
    const body = { client_id, name: client_id, grants: [{ scope }] };
    await closed.administer({ method: 'POST', path: '/access/clients', body });
    const { json } = await closed.administer({ method: 'POST', path: `/access/clients/${client_id}/keys`, body: {} });
    return (json as { key: string }).key;
  };

  test.each(['/metrics', '/metrics/', '/METRICS', '/metrics?x=1'])(
    '%s asks who is there, and refuses as an operation does',
    async (path) => {
      for (const headers of [{}, { 'x-api-key': `cad_${'A'.repeat(43)}` }]) {
        const { status, headers: answered, json, text } = await closed.send({ path, headers });
        expect([status, answered['content-type']]).toEqual([401, 'application/problem+json']);
        expect(answered).toMatchObject({
          'www-authenticate': expect.stringMatching(/^Bearer/),
          'cache-control': 'no-store',
        });
        expect(json).toMatchObject({ status: 401, code: 'unauthenticated', requestId: answered['x-request-id'] });
        expect(text).not.toContain('cadastre_');
      }
    },
  );

  test('a key opens the metrics where it has metrics:read', async () => {
    const [reader, other] = [await keyFor('prometheus', 'metrics:read'), await keyFor('ops', 'network:write')];
    const refused = await closed.send({ path: '/metrics', headers: { authorization: `Bearer ${other}` } });
    expect(refused.json).toMatchObject({ status: 403, code: 'insufficient-scope', detail: 'metrics:read is needed' });
    expect(refused.headers['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="metrics:read"');
    const answered = await closed.send({ path: '/metrics', headers: { authorization: `Bearer ${reader}` } });
    expect([answered.status, answered.text]).toEqual([200, expect.stringContaining('cadastre_records{')]);
  });

  test('HEAD tells no more than GET', async () => {
    const { status, text } = await closed.send({ method: 'HEAD', path: '/metrics' });
    expect([status, text]).toEqual([401, '']);
  });

  test('a store that does not answer is 503', async () => {
    const broken = await TestServer.start(
      'embedded',
      {},
      {
        findCaller: () => Promise.reject(Object.assign(new Error('gone'), { name: 'MongoNetworkError' })),
      },
    );
    const { status, headers, json } = await broken.send({ path: '/metrics' });
    expect([status, headers['retry-after'], json]).toEqual([503, '1', expect.objectContaining({ status: 503 })]);
    await broken.stop();
  });

  test.each(['/livez', '/healthz', '/readyz', '/docs/', '/openapi/network.json', '/openapi/access.yaml'])(
    '%s is for everybody',
    async (path) => {
      expect((await closed.send({ path })).status).toBe(200);
    },
  );
});

test('readiness is asked of the store once for all who wait, and says when to come again', async () => {
  const own = await TestServer.start('embedded');
  let fails = (): void => undefined;
  const ping = jest.spyOn(own.store, 'ping').mockImplementation(
    () => new Promise((_resolve, reject) => (fails = () => reject(new Error('gone')))),
  ); // prettier-ignore
  const asked = Array.from({ length: 20 }, () => own.send({ path: '/readyz' }));
  await new Promise((done) => setTimeout(done, 300));
  expect(ping).toHaveBeenCalledTimes(1);
  fails();
  for (const { status, headers } of await Promise.all(asked))
    expect([status, headers['retry-after']]).toEqual([503, '1']);
  ping.mockRestore();
  expect((await own.send({ path: '/readyz' })).status).toBe(200);
  await own.stop();
});
