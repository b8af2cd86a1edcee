/** One sequence of operations, done on every engine and by the model, each answer held against the others. */
import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../../src/errors.js';
import { JsonStream, type JsonSource } from '../../../src/records/json-text.js';
import type { Fields } from '../../../src/records/patches.js';
import type { Records } from '../../../src/records/records.js';
import type { Row } from '../../../src/records/row.js';
import type { Collection, StoredRecord } from '../../../src/store/contract.js';
import { differenceNames, explainError, explainPage, explainResult } from './differences.js';
import { byUnits, Model, type Outcome } from './model.js';
import type { Condition, Operation } from './operations.js';
import { definition, type Engine, INDEXES } from './registry.js';

/** What all sequences did. */
export class Tally {
  operations: Record<string, number> = {};
  /** Refusals by code, as all agreed on them. */
  refusals: Record<string, number> = {};
  differences: Record<string, number> = Object.fromEntries(differenceNames.map((name) => [name, 0]));
  compared = 0;

  add(into: 'operations' | 'refusals' | 'differences', name: string): void {
    this[into][name] = (this[into][name] ?? 0) + 1;
  }
}

interface Side {
  readonly engine: Engine;
  readonly records: Records<Fields>;
  readonly collection: Collection<StoredRecord>;
  readonly revisions: Map<string, string>;
  /** Its pages differ from the model's, for a reason that has a name. */
  lost: boolean;
}

/** A query of which pages were read. */
interface Paging {
  readonly filter: Record<string, unknown>;
  readonly sort: string | undefined;
  readonly last: Fields;
  readonly cursor: string;
}

type Change = Extract<Operation, { condition: Condition }>;
type RecordOperation = Change | Extract<Operation, { do: 'create' | 'read' }>;

/** What an engine answers: the record's text, and whether its revision is new. */
interface Answer {
  readonly outcome: { readonly text: string } | Exclude<Outcome, { fields: Fields }>;
  readonly isNew?: boolean;
}

/** A disagreement; the message says on what. */
const disagree = (operation: Operation, side: Side, what: Record<string, unknown>): never => {
  throw new Error(`${side.engine.name} disagrees on ${JSON.stringify({ operation, ...what })}`);
};

export class Sequence {
  private readonly model = new Model();
  private paging: Paging | undefined;

  private constructor(
    private readonly sides: readonly Side[],
    private readonly tally: Tally,
  ) {}

  /** On empty collections of that name. */
  static async open(engines: readonly Engine[], name: string, tally: Tally): Promise<Sequence> {
    const sides = engines.map(async (engine) => {
      return { engine, ...(await engine.open(name)), revisions: new Map<string, string>(), lost: false };
    });
    return new Sequence(await Promise.all(sides), tally);
  }

  async run(operations: readonly Operation[]): Promise<void> {
    for (const operation of operations) {
      this.tally.add('operations', operation.do);
      await this.step(operation);
    }
  }

  private step(operation: Operation): Promise<void> {
    if (operation.do === 'query') return this.query(operation);
    if (operation.do === 'page') return this.page(operation);
    if (operation.do === 'more') return this.more(operation);
    if (operation.do === 'index' || operation.do === 'drop') return this.changeIndex(operation);
    return this.change(operation);
  }

  private async changeIndex(operation: Extract<Operation, { do: 'index' | 'drop' }>): Promise<void> {
    const { name, key } = INDEXES[operation.index]!;
    for (const { collection } of this.sides.filter((side) => side.engine.hasIndexes)) {
      if (operation.do === 'index') await collection.createIndexes([{ name, key: { ...key } }]);
      // An index that is not there cannot be removed, and each engine says so in its own words.
      else await collection.dropIndex(name).catch(() => undefined);
    }
  }

  // -- creates, changes, reads ------------------------------------------------------------------------------------

  private async change(operation: RecordOperation): Promise<void> {
    const key = (operation.do === 'create' ? operation.fields['network_id'] : operation.key) as string;
    const answers = await Promise.all(this.sides.map((side) => answerOf(side, key, operation)));
    const expected = this.expected(operation, answers[0]!);
    const fields = 'fields' in expected ? inOrder(expected.fields) : undefined;
    const wanted = fields ? { text: JSON.stringify(fields) } : expected;
    for (const [at, answer] of answers.entries()) {
      const side = this.sides[at]!;
      this.tally.compared += 1;
      if (answer.isNew !== answers[0]!.isNew) disagree(operation, side, { answer, first: answers[0] });
      if (!isDeepStrictEqual(answer.outcome, wanted)) disagree(operation, side, { ...answer, wanted });
    }
    if ('code' in expected) this.tally.add('refusals', expected.code);
    if ('removed' in expected) this.model.records.delete(key);
    if (fields) this.model.records.set(key, fields);
  }

  /** What the model says; of JSON Patch it has no opinion, and takes the first engine's. */
  private expected(operation: RecordOperation, { outcome }: Answer): Outcome {
    if (operation.do === 'create') return this.model.create(operation.fields);
    if (operation.do === 'remove') return this.model.remove(operation);
    if (operation.do === 'read') return this.model.read(operation.key);
    if (operation.do !== 'patch') return this.model.change(operation);
    return 'text' in outcome ? { fields: JSON.parse(outcome.text) as Fields } : outcome;
  }

  // -- queries and pages ------------------------------------------------------------------------------------------

  private async query(operation: Extract<Operation, { do: 'query' }>): Promise<void> {
    const { filter } = operation;
    const expected = isRefused(filter) ? undefined : this.model.find(filter);
    for (const side of this.sides) {
      this.tally.compared += 1;
      const answer = await this.asked(side, filter, async () => textOf((await side.records.query(filter, {})).json));
      if (answer === undefined) continue;
      if (expected === undefined || typeof answer !== 'string') {
        this.requireRefusal(operation, side, { answer, expected, code: 'invalid-filter' });
        continue;
      }
      if (answer === this.listText(expected)) continue;
      const found = keysIn(answer);
      const names = side.engine.isImitation ? explainResult(this.model, { filter, found, expected }) : undefined;
      if (!names) disagree(operation, side, { found, expected, records: [...this.model.records.values()] });
      new Set(names).forEach((name) => this.tally.add('differences', name));
    }
  }

  private async page(operation: Extract<Operation, { do: 'page' }>): Promise<void> {
    const { filter, sort, limit } = operation;
    this.paging = undefined;
    for (const side of this.sides) side.lost = false;
    const code = isRefused(filter) ? 'invalid-filter' : sort === 'none' ? 'invalid-parameter' : undefined;
    const keys = code === undefined ? this.model.find(filter, { sort }) : undefined;
    const units = code === undefined ? this.model.find(filter, { sort, text: byUnits }) : [];
    await this.comparePages(operation, { filter, sort, limit, keys, units, code });
  }

  private async more(operation: Extract<Operation, { do: 'more' }>): Promise<void> {
    if (!this.paging) return;
    const { filter: asked, sort, last, cursor } = this.paging;
    const { limit } = operation;
    if (operation.other) {
      const filter = { $and: [asked] };
      return this.comparePages(operation, { filter, sort, limit, cursor, units: [], code: 'invalid-cursor' });
    }
    const keys = this.model.findAfter(last, asked, { sort });
    const units = this.model.findAfter(last, asked, { sort, text: byUnits });
    return this.comparePages(operation, { filter: asked, sort, limit, keys, units, cursor });
  }

  private async comparePages(operation: Operation, wanted: WantedPage): Promise<void> {
    const { filter, sort, limit, keys, units, cursor: after, code } = wanted;
    const expected = keys?.slice(0, limit);
    let cursor: string | undefined;
    for (const side of this.sides.filter(({ lost }) => !lost)) {
      this.tally.compared += 1;
      const answer = await this.asked(side, filter, () => side.records.query(filter, { limit, after, sort }));
      side.lost = answer === undefined;
      if (answer === undefined) continue;
      if (expected === undefined || 'code' in answer) {
        this.requireRefusal(operation, side, { answer, expected, code: code! });
        continue;
      }
      const text = await textOf(answer.json);
      if (text === this.listText(expected) && (answer.next !== undefined) === keys!.length > limit) {
        // The same record leads to the same cursor, so that a page may come from one engine and the next from another.
        if (cursor !== undefined && answer.next !== cursor) disagree(operation, side, { next: answer.next, cursor });
        cursor = answer.next;
        continue;
      }
      const dispute = { filter, found: keysIn(text), expected };
      const names = side.engine.isImitation ? explainPage(this.model, dispute, units.slice(0, limit)) : undefined;
      if (!names) disagree(operation, side, { ...dispute, next: answer.next, all: keys });
      new Set(names).forEach((name) => this.tally.add('differences', name));
      side.lost = true;
    }
    if (code === 'invalid-cursor') return;
    const last = expected?.at(-1);
    this.paging = cursor === undefined ? undefined : { filter, sort, cursor, last: this.model.records.get(last!)! };
  }

  /** What an engine answers to a query; undefined where it ends in an error that is known, and counted. */
  private async asked<A>(side: Side, filter: Fields, ask: () => Promise<A>): Promise<A | { code: string } | undefined> {
    try {
      return await refusable(ask);
    } catch (error) {
      const name = side.engine.isImitation ? explainError(this.model, filter, error) : undefined;
      if (name === undefined) throw error;
      this.tally.add('differences', name);
      return undefined;
    }
  }

  private requireRefusal(
    operation: Operation,
    side: Side,
    { answer, expected, code }: { answer: unknown; expected: unknown; code: string },
  ): void {
    if (expected !== undefined || !isDeepStrictEqual(answer, { code })) disagree(operation, side, { answer, expected });
    if (side === this.sides[0]) this.tally.add('refusals', code);
  }

  private listText(keys: readonly string[]): string {
    return `[${keys.map((key) => JSON.stringify(this.model.records.get(key))).join(',')}]`;
  }
}

interface WantedPage {
  readonly filter: Record<string, unknown>;
  readonly sort: string | undefined;
  readonly limit: number;
  /** All that comes from here on; undefined where the query is refused. */
  readonly keys?: readonly string[] | undefined;
  /** The same where text is ordered by UTF-16 units. */
  readonly units: readonly string[];
  readonly cursor?: string;
  readonly code?: string | undefined;
}

/** The filters that are no filters. */
const isRefused = (filter: Record<string, unknown>): boolean =>
  ['{"$where":"1"}', '{"none":1}', '{"port":{"$gt":"x"}}', '{"$or":[]}'].includes(JSON.stringify(filter));

const inOrder = (fields: Fields): Fields =>
  Object.fromEntries(definition.fields.filter((name) => name in fields).map((name) => [name, fields[name]]));

const keysIn = (text: string): string[] =>
  (JSON.parse(text) as { network_id: string }[]).map(({ network_id }) => network_id);

async function textOf(source: JsonSource<unknown>): Promise<string> {
  if (!(source instanceof JsonStream)) return source.text;
  let text = '';
  for await (const piece of source.pieces) text += piece;
  return text;
}

async function refusable<A>(ask: () => Promise<A>): Promise<A | { code: string }> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code };
    throw error;
  }
}

async function answerOf(side: Side, key: string, operation: RecordOperation): Promise<Answer> {
  const { records, revisions } = side;
  if (operation.do === 'remove') {
    const outcome = await refusable(() => records.remove(key, conditionsOf(side, operation)));
    if (outcome) return { outcome };
    revisions.delete(key);
    return { outcome: { removed: true } };
  }
  const row = await refusable(() => rowOf(side, key, operation));
  if ('code' in row) return { outcome: row };
  const isNew = revisions.get(key) !== row.rev;
  revisions.set(key, row.rev);
  return { outcome: { text: row.json.text }, isNew };
}

function rowOf(side: Side, key: string, operation: Exclude<RecordOperation, { do: 'remove' }>): Promise<Row<Fields>> {
  const { records } = side;
  if (operation.do === 'create') return records.create(operation.fields);
  if (operation.do === 'update') return records.update(key, operation.fields, conditionsOf(side, operation));
  if (operation.do === 'merge') {
    const patch = { type: 'application/merge-patch+json', value: operation.fields } as const;
    return records.patch(key, patch, conditionsOf(side, operation));
  }
  if (operation.do !== 'patch') return records.read(key);
  const patch = { type: 'application/json-patch+json', value: operation.patch } as const;
  return records.patch(key, patch, conditionsOf(side, operation));
}

function conditionsOf({ revisions }: Side, { key, condition }: Change): { ifMatch?: string } {
  if (condition === 'none') return {};
  return { ifMatch: condition === 'stale' ? '"AAAAAAAAAAAAAAAA"' : `"${revisions.get(key)}"` };
}
