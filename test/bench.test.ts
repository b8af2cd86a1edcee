/** Figures of wrong answers compare with nothing: the bench refuses them. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { atLeast, atMost } from '../scripts/bench/goals.js';
import { farPage } from '../scripts/bench/growth/paging.js';
import { stream, wholeOf } from '../scripts/bench/growth/streaming.js';
import { PAGE, pageOrders } from '../scripts/bench/growth/workloads.js';
import { recordText, scaleOf, success } from '../scripts/bench/records.js';
import type { ServerProcess } from '../scripts/bench/server-process.js';
import { CREATED } from '../scripts/bench/verification.js';

const scale = scaleOf(100000);
const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function serverOf(listener: RequestListener): Promise<ServerProcess> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port } as ServerProcess;
}

const textOf = (from: number, count: number): string =>
  success(`[${Array.from({ length: count }, (_, at) => recordText(from + at, scale)).join(',')}]`);

/** A server of pages upwards; `firstOf` says with which record a page begins. */
const pagesOf = (firstOf: (page: number) => number, lastPage = 20): Promise<ServerProcess> =>
  serverOf(({ url = '' }, response) => {
    const page = Number(/after=(\d+)/.exec(url)?.[1] ?? 1);
    if (page < lastPage) response.setHeader('Link', `</networks?after=${page + 1}>; rel="next"`);
    response.end(textOf(firstOf(page), PAGE));
  });

describe('the way to a far page', () => {
  const about = { order: pageOrders[0], scale, far: 12 };

  it('leads to it where every page on the way is right', async () => {
    const server = await pagesOf((page) => (page - 1) * PAGE);
    expect((await farPage(server, about)).path).toBe(`/networks?after=12`);
  });

  it('is refused where a page skips a record, comes twice, or leads nowhere', async () => {
    const skipping = await pagesOf((page) => (page - 1) * PAGE + (page > 7 ? 1 : 0));
    await expect(farPage(skipping, about)).rejects.toThrow('page 8 is wrong');
    const repeating = await pagesOf((page) => Math.min(page - 1, 4) * PAGE);
    await expect(farPage(repeating, about)).rejects.toThrow('page 6 is wrong');
    const ending = await pagesOf((page) => (page - 1) * PAGE, 9);
    await expect(farPage(ending, about)).rejects.toThrow('page 9 leads to no other');
  });
});

describe('a stream', () => {
  const few = scaleOf(40);
  const right = success(
    `[${[...Array.from({ length: 40 }, (_, at) => at), CREATED].map((one) => recordText(one, few)).join(',')}]`,
  );
  const read = async (body: string): Promise<unknown> =>
    stream(await serverOf((_request, response) => void response.end(body)), wholeOf(few), true);

  it('is taken when it is right, and refused with a record less or another byte', async () => {
    await read(right);
    await expect(read(success(`[${recordText(0, few)}]`))).rejects.toThrow('is wrong');
    await expect(read(right.replace('gold', 'g0ld'))).rejects.toThrow('is wrong');
  });
});

it('a goal without a figure is not met', () => {
  expect(atMost('x', 1, NaN).met || atLeast('x', 1, NaN).met).toBe(false);
});
