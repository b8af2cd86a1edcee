/** Places, lines and turns: who may go, who waits, who is refused. */
import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import { administrator, anonymous, nobody, type Caller } from '../../src/auth/caller.js';
import type { Exchange } from '../../src/http/exchange.js';
import { Gate } from '../../src/http/gate.js';

const caller = (id: string): Caller => ({ id: `client:${id}`, grants: 'all' });
const pause = (ms = 0): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks for a place for each; `log` says in which order they got it or were refused. */
class Asking {
  readonly log: string[] = [];
  readonly exchanges = new Map<string, Exchange>();

  constructor(readonly gate: Gate) {}

  ask(name: string, who: Caller): void {
    const exchange = { caller: who, started: performance.now(), response: new EventEmitter() } as unknown as Exchange;
    this.exchanges.set(name, exchange);
    try {
      const turn = this.gate.enter(exchange);
      if (!turn) return void this.log.push(name);
      turn.then(
        () => this.log.push(name),
        ({ code }: { code: string }) => this.log.push(`${name} ${code}`),
      );
    } catch (error) {
      this.log.push(`${name} ${(error as { code: string }).code}`);
    }
  }

  leave(...names: string[]): void {
    for (const name of names) this.gate.leave(this.exchanges.get(name)!);
  }
}

const bounds = { places: 4, queue: 6, queueMs: 100 };
const open = (): Asking => new Asking(new Gate(bounds));

test('callers who are not told apart have all places and all of the queue; what is more is busy', async () => {
  const asking = open();
  for (let i = 0; i < 11; i++) asking.ask(`${i}`, anonymous);
  expect(asking.log).toEqual(['0', '1', '2', '3', '10 busy']);
  asking.leave('1', '1', '2');
  await pause(10);
  expect(asking.log.slice(5)).toEqual(['4', '5']);
});

test('one caller has half of each; beyond, it is too many requests', async () => {
  const asking = open();
  for (let i = 0; i < 6; i++) asking.ask(`a${i}`, caller('a'));
  expect(asking.log).toEqual(['a0', 'a1', 'a5 too-many-requests']);
  asking.ask('b0', caller('b'));
  expect(asking.log.at(-1)).toBe('b0');
  await pause(10);
  expect(asking.log).toHaveLength(4);
});

test('who brings no credentials where others do is one caller, not everybody', () => {
  const asking = open();
  for (let i = 0; i < 6; i++) asking.ask(`${i}`, nobody);
  expect(asking.log).toEqual(['0', '1', '5 too-many-requests']);
  asking.ask('known', caller('a'));
  expect(asking.log.at(-1)).toBe('known');
});

test('a full queue takes one of a short line in place of the last of the longest', async () => {
  const asking = open();
  for (const name of ['a', 'b']) for (let i = 0; i < 5; i++) asking.ask(`${name}${i}`, caller(name));
  expect(asking.log).toEqual(['a0', 'a1', 'b0', 'b1']);
  asking.ask('quiet', caller('quiet'));
  asking.ask('quiet too', caller('quiet too'));
  await pause();
  expect(asking.log.slice(4)).toEqual(['a4 busy', 'b4 busy']);
  // Lines of two do not make room for a second one.
  asking.ask('quiet 2', caller('quiet'));
  expect(asking.log.at(-1)).toBe('quiet 2 busy');
  asking.leave('a0', 'b0');
  asking.leave('a1', 'b1');
  await pause(10);
  expect(asking.log.slice(7)).toEqual(['a2', 'b2', 'quiet', 'quiet too']);
});

test('while nobody leaves, what waits costs no turns', async () => {
  const asking = open();
  let turns = 0;
  const { setImmediate: original } = globalThis;
  globalThis.setImmediate = ((...args: Parameters<typeof original>) => {
    turns += 1;
    return original(...args);
  }) as typeof original;
  try {
    for (let i = 0; i < 6; i++) asking.ask(`${i}`, anonymous);
    await pause(50);
  } finally {
    globalThis.setImmediate = original;
  }
  expect(turns).toBeLessThan(5);
});

test('a head that came before the turn does not let its body past the end of it', async () => {
  const asking = open();
  const early = { caller: anonymous, started: performance.now(), response: new EventEmitter() } as unknown as Exchange;
  for (let i = 0; i < 5; i++) asking.ask(`${i}`, anonymous);
  asking.exchanges.get('4')!.response.emit('close');
  asking.leave('0', '1', '2', '3');
  const until = performance.now() + 60;
  while (performance.now() < until);
  const turn = asking.gate.enter(early);
  expect(turn).toBeInstanceOf(Promise);
  await turn;
});

test('lines take turns', async () => {
  const asking = open();
  for (const name of ['x0', 'x1', 'x2', 'x3', 'a0', 'a1', 'a2', 'b0']) asking.ask(name, caller(name[0]!));
  asking.ask('c0', caller('c'));
  expect(asking.log).toEqual(['x0', 'x1', 'a0', 'a1']);
  asking.leave('a0', 'a1', 'x0', 'x1');
  await pause(10);
  // Each place as it is given back: the first two find x with all that it may have.
  expect(asking.log.slice(4)).toEqual(['a2', 'b0', 'c0', 'x2']);
  asking.leave('b0');
  await pause(10);
  expect(asking.log.at(-1)).toBe('x3');
});

test('whoever waited too long is told that the server is busy', async () => {
  const asking = open();
  for (let i = 0; i < 6; i++) asking.ask(`${i}`, anonymous);
  await pause(80);
  expect(asking.log).toHaveLength(4);
  await pause(120);
  expect(asking.log.slice(4)).toEqual(['4 busy', '5 busy']);
});

test('a client that is gone leaves its place in the line to others', async () => {
  const asking = open();
  for (let i = 0; i < 11; i++) asking.ask(`${i}`, anonymous);
  expect(asking.log.at(-1)).toBe('10 busy');
  for (const name of ['0', '4']) asking.exchanges.get(name)!.response.emit('close');
  asking.ask('next', anonymous);
  asking.leave('0', '1', '2', '3');
  await pause(10);
  expect(asking.log.slice(5)).toEqual(['4 request-timeout', '5', '6', '7', '8']);
  asking.leave('5', '6', '7', '8');
  await pause(10);
  expect(asking.log.slice(10)).toEqual(['9', 'next']);
});

test('a line whose clients are all gone is no line', async () => {
  const asking = open();
  for (let i = 0; i < 3; i++) asking.ask(`${i}`, caller('a'));
  asking.exchanges.get('2')!.response.emit('close');
  asking.ask('3', caller('a'));
  asking.leave('0', '1');
  await pause(10);
  expect(asking.log).toEqual(['0', '1', '2 request-timeout', '3']);
});

test('the administrator never waits', () => {
  const asking = open();
  for (let i = 0; i < 12; i++) asking.ask(`${i}`, anonymous);
  asking.ask('administrator', administrator);
  expect(asking.log.at(-1)).toBe('administrator');
});

test('a turn of the event loop is bounded, though each request is done at once', async () => {
  const asking = open();
  const started = performance.now();
  let passed = 0;
  while (performance.now() - started < 200) {
    asking.ask('one', anonymous);
    if (asking.log.at(-1) !== 'one') break;
    asking.leave('one');
    asking.log.length = 0;
    asking.log.push('-');
    passed += 1;
  }
  expect(passed).toBeGreaterThan(4);
  expect(performance.now() - started).toBeLessThan(100);
  asking.ask('waiting', anonymous);
  await pause(10);
  expect(asking.log).toContain('waiting');
});
