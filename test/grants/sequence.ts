/** One sequence of requests: each answer is held against that of a server which holds only what the client may see. */
import type { StoredRecord } from '../../src/store/contract.js';
import { CALLER_FIELD } from '../support/callers.js';
import type { Documents, Received, Sent } from '../support/server.js';
import type { Asked, Condition } from './requests.js';
import { shapes, storedForm, type Shape } from './keys.js';
import { expectation, type Expected, type Question } from './expectation.js';
import { firstDifference, keyIn, nextOf } from './comparison.js';
import { mayWrite, plain, sees, type Servers } from './servers.js';
import type { Tally } from './tally.js';

type Json = Record<string, unknown>;
type Of<K extends Asked['do']> = Extract<Asked, { do: K }>;
type OnRecord = Of<'GET' | 'HEAD' | 'DELETE' | 'PUT' | 'merge' | 'patch'>;

/** A create that came with a key of its own. */
interface Once {
  readonly client: number;
  readonly registry: 0 | 1;
  readonly sent: Sent;
  readonly key: string;
  answer: Received | undefined;
}

const TYPES: Partial<Record<Asked['do'], string>> = {
  merge: 'application/merge-patch+json',
  patch: 'application/json-patch+json',
};

let sequences = 0;

export class Sequence {
  /** What the server under test must hold, as far as requests have said. */
  private readonly held = new Map<string, StoredRecord>();
  private readonly pages: ({ readonly registry: 0 | 1; readonly body: unknown; readonly path: string } | undefined)[] =
    [];
  private readonly creates: Once[] = [];
  private readonly id = (sequences += 1);

  constructor(
    private readonly servers: Servers,
    private readonly tally: Tally,
  ) {}

  async run(stock: readonly (readonly Json[])[], requests: readonly Asked[]): Promise<void> {
    const time = new Date().toISOString();
    const documents = stock.map((bodies, registry) =>
      bodies.map((body, at) => {
        const shape = shapes[registry]!;
        const named = { ...body, [shape.definition.key.field]: shape.keyOf(at) };
        return plain(
          storedForm(shape, named, { _rev: `rev${String(at).padStart(13, '0')}`, _created: time, _updated: time }),
        );
      }),
    );
    await this.servers.fill(documents);
    for (const [name, text] of await this.servers.main.documents())
      this.held.set(name, JSON.parse(text) as StoredRecord);
    for (const request of requests) await this.step(request);
    this.requireHeld(await this.servers.main.documents());
  }

  private keep({ definition }: Shape, key: string, document: StoredRecord | undefined): void {
    const name = `${definition.collection}/${key}`;
    if (document) this.held.set(name, document);
    else this.held.delete(name);
  }

  private heldAt({ definition }: Shape, key: string): StoredRecord | undefined {
    return this.held.get(`${definition.collection}/${key}`);
  }

  private requireHeld(documents: Documents): void {
    const wanted = new Map([...this.held].map(([name, document]) => [name, JSON.stringify(document)]));
    for (const name of new Set([...wanted.keys(), ...documents.keys()]))
      if (wanted.get(name) !== documents.get(name))
        throw new Error(`${name} is stored as ${documents.get(name)}, answers said ${wanted.get(name)}`);
  }

  private async step(request: Asked): Promise<void> {
    if (request.do === 'repeat') return this.repeat(request);
    if (request.do === 'query' || request.do === 'next') return this.query(request);
    return request.do === 'create' ? this.create(request) : this.onRecord(request);
  }

  // -- one record ---------------------------------------------------------------------------------------------------

  private async onRecord(request: OnRecord): Promise<void> {
    const shape = shapes[request.registry];
    const key = shape.keyOf(request.key);
    const before = this.heldAt(shape, key);
    const body = 'body' in request ? request.body : undefined;
    const method = { merge: 'PATCH', patch: 'PATCH' }[request.do as string] ?? request.do;
    const sent: Sent = {
      method,
      path: `${shape.one}/${key}`,
      ...(body === undefined ? {} : { body }),
      headers: {
        ...headersOf(request),
        ...conditionFields(request.condition, before),
        ...(TYPES[request.do] ? { 'content-type': TYPES[request.do]! } : {}),
      },
    };
    const isRead = method === 'GET' || method === 'HEAD';
    await this.compare({ request, shape, sent, key, before, kind: isRead ? 'read' : 'change' });
    this.tallyRecord(request, shape, before);
  }

  private tallyRecord({ client, do: verb }: OnRecord, shape: Shape, before: StoredRecord | undefined): void {
    if (before === undefined) return this.tally.add(`${verb} of no record`);
    const number = this.servers.clients[client];
    if (!sees(number, shape, before)) this.tally.add(`${verb} of a record that is not seen`);
    else if (!mayWrite(number, shape, before)) this.tally.add(`${verb} of a record that is seen only`);
    else this.tally.add(`${verb} of a record that may be written`);
  }

  // -- creates ------------------------------------------------------------------------------------------------------

  private async create(request: Of<'create'>): Promise<void> {
    const { registry, key: at, once, client } = request;
    const shape = shapes[registry];
    const key = at === undefined ? undefined : shape.keyOf(at);
    const named = key === undefined ? request.body : { [shape.definition.key.field]: key, ...request.body };
    const sent: Sent = { method: 'POST', path: shape.one, body: named, headers: headersOf(request) };
    if (once === undefined) return void (await this.compareCreate(request, sent, key));
    const name = `${this.id}-${once}`;
    const known = this.creates.find((one) => one.key === name && one.client === client && one.registry === registry);
    // Another request with a key that is taken.
    if (known?.answer) return this.expectKept(known, sent);
    const keyed = { client, registry, sent, key: name, answer: undefined } as Once;
    if (known) this.creates.splice(this.creates.indexOf(known), 1);
    this.creates.push(keyed);
    await this.createOnce(request, keyed);
  }

  private async createOnce(request: Asked, keyed: Once): Promise<void> {
    const body = keyed.sent.body as Json;
    const key = body[shapes[keyed.registry].definition.key.field] as string | undefined;
    const answer = await this.compareCreate(request, keyed.sent, key, keyed.key);
    // What is refused for the grants is not kept.
    if (answer.status === 201 || answer.status === 409) keyed.answer = answer;
  }

  private async compareCreate(request: Asked, sent: Sent, key: string | undefined, once?: string): Promise<Received> {
    const shape = shapes[request.registry];
    const before = key === undefined ? undefined : this.heldAt(shape, key);
    const headers = once === undefined ? {} : { 'idempotency-key': `"${once}"` };
    return this.compare({ request, shape, sent, key, before, kind: 'create', headers });
  }

  private async repeat(request: Of<'repeat'>): Promise<void> {
    const { client, which, otherBody } = request;
    const own = this.creates.filter((one) => one.client === client);
    const once = own[which % (own.length || 1)];
    if (!once) return;
    const body = { ...(once.sent.body as Json), ...(otherBody ? { metadata: { other: 1 } } : {}) };
    if (once.answer) return this.expectKept(once, { ...once.sent, body });
    const again = { ...once, sent: { ...once.sent, body } };
    this.creates[this.creates.indexOf(once)] = again;
    await this.createOnce({ ...request, registry: once.registry }, again);
    this.tally.add('a create repeated that was refused for the grants');
  }

  /** The same request gets the first answer, another one 422. */
  private async expectKept(once: Once, sent: Sent): Promise<void> {
    const { client, key, answer } = once;
    const isSame = isSameRequest(sent, once.sent);
    const headers = { ...sent.headers, ...this.asClient(client), 'idempotency-key': `"${key}"` };
    const got = await this.servers.main.send({ ...sent, headers });
    const wanted: Expected = isSame ? { like: answer! } : { status: 422, sentence: KEY_REUSED };
    // Its form, envelope or problem details, is that of the repeated request.
    const isOfForm = sent.headers?.['accept'] === once.sent.headers?.['accept'];
    const difference = isOfForm || !isSame ? firstDifference(got, wanted, {}) : undefined;
    if (difference) throw new Error(`${difference} ${JSON.stringify({ sent, first: once })}`);
    this.tally.add(isSame ? 'a create repeated with its answer' : 'a key repeated with another request');
    this.tally.answered(got);
  }

  // -- queries ------------------------------------------------------------------------------------------------------

  private async query(request: Of<'query' | 'next'>): Promise<void> {
    const { client } = request;
    const from = request.do === 'next' ? this.pages[request.others ? 1 - client : client] : undefined;
    if (request.do === 'next' && !from) return;
    const registry = from?.registry ?? request.registry;
    const shape = shapes[registry];
    const asked = request.do === 'query' ? request : undefined;
    const path = from?.path ?? shape.many + asked!.search;
    const body = from ? from.body : asked!.filter;
    const sent: Sent = { method: 'POST', path, body, headers: headersOf(request) };
    const answer = await this.compare({ request, shape, sent, key: undefined, before: undefined, kind: 'read' });
    const next = nextOf(answer);
    if (from) this.tally.add(request.do === 'next' && request.others ? "another's cursor" : 'next page');
    if (!from || !(request.do === 'next' && request.others))
      this.pages[client] = next === undefined ? undefined : { registry, body, path: next };
    this.tally.queried(answer, { shape, filter: body, client: this.servers.clients[client], held: this.held });
  }

  // -- both servers -------------------------------------------------------------------------------------------------

  private asClient(client: number): Record<string, string> {
    return { [CALLER_FIELD]: String(this.servers.clients[client]), 'x-request-id': 'same' };
  }

  /** Sends a request to both servers and holds the answers against each other. */
  private async compare(question: Omit<Question, 'client'>): Promise<Received> {
    const { request, shape, sent, key } = question;
    const headers = { ...sent.headers, ...this.asClient(request.client) };
    const asked = { ...question, client: this.servers.clients[request.client] };
    const [got, other] = await Promise.all([
      this.servers.main.send({ ...sent, headers: { ...headers, ...question.headers } }),
      this.servers.shadows[request.client].send({ ...sent, headers }),
    ]);
    const made = { got: key ?? keyIn(got), other: key ?? keyIn(other) };
    const after = made.other === undefined ? undefined : await this.servers.shadowed(request.client, shape, made.other);
    const expected = expectation(asked, other, after);
    const difference = firstDifference(got, expected, { made, isWrite: question.kind !== 'read' });
    if (difference) throw new Error(`${difference} ${described(asked)}`);
    this.tally.compared(asked, got);
    if (question.kind !== 'read')
      for (const one of new Set([made.got, made.other])) {
        if (one === undefined) continue;
        const stored = await this.servers.stored(shape, one);
        if (got.status >= 400 && JSON.stringify(stored) !== JSON.stringify(this.heldAt(shape, one)))
          throw new Error(`${got.status} changed ${one} ${described(asked)}`);
        this.keep(shape, one, stored);
        await this.servers.align(shape, one);
      }
    return got;
  }
}

/** A question as a failure shows it. */
const described = ({ shape, ...question }: Question): string =>
  JSON.stringify({ registry: shape.definition.name, ...question });

const KEY_REUSED = 'the Idempotency-Key was sent with another request before, choose a new key for a new request';

const isSameRequest = (one: Sent, other: Sent): boolean =>
  JSON.stringify([one.body, one.headers?.['prefer']]) === JSON.stringify([other.body, other.headers?.['prefer']]);

function headersOf(request: Asked): Record<string, string> {
  return {
    ...(request.problem ? { accept: 'application/json, application/problem+json' } : {}),
    ...('prefers' in request && request.prefers ? { prefer: 'return=representation' } : {}),
  };
}

/** The revision of what is stored, also where the client does not see it. */
function conditionFields(condition: Condition, before: StoredRecord | undefined): Record<string, string> {
  const etag = `"${before?._rev ?? 'AAAAAAAAAAAAAAAA'}"`;
  const fields: Readonly<Record<Condition, Record<string, string>>> = {
    none: {},
    'if-match current': { 'if-match': etag },
    'if-match stale': { 'if-match': '"BBBBBBBBBBBBBBBB"' },
    'if-match any': { 'if-match': '*' },
    'if-none-match current': { 'if-none-match': etag },
    'if-none-match any': { 'if-none-match': '*' },
    'if-modified-since': { 'if-modified-since': new Date(Date.now() + 3600_000).toUTCString() },
    'if-unmodified-since': { 'if-unmodified-since': new Date(0).toUTCString() },
  };
  return fields[condition];
}
