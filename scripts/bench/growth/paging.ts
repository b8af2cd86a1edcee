/** The way to a page far behind the first, as a client takes it: by `Link`, page after page. */
import { recordText, success, type Asked, type Scale } from '../records.js';
import type { ServerProcess } from '../server-process.js';
import { ask } from '../verification.js';
import { FAR, firstPage, PAGE, type PageOrder } from './workloads.js';

/** The body of the right answer: upwards the records follow their numbers, downwards they begin with the last. */
function rightPage(page: number, { direction }: PageOrder, scale: Scale): string {
  const before = (page - 1) * PAGE;
  const numbers = Array.from({ length: PAGE }, (_, at) =>
    direction === 'up' ? before + at : scale.records - 1 - before - at,
  );
  return success(`[${numbers.map((number) => recordText(number, scale)).join(',')}]`);
}

/** Whether every page up to the far one is of records with names of their own, or of records with one name. */
export const hasFar = ({ direction }: PageOrder, { records, named }: Scale): boolean =>
  (direction === 'up' ? named : records - named) > FAR * PAGE;

/** Asks for a page and verifies it. The request for the next one. Throws when it is not as it should be. */
export async function turnPage(
  server: ServerProcess,
  asked: Asked,
  { page, order, scale }: { page: number; order: PageOrder; scale: Scale },
): Promise<Asked> {
  const { status, body, link } = await ask(server, asked);
  const right = rightPage(page, order, scale);
  if (status !== 200 || body !== right)
    throw new Error(`page ${page} is wrong: ${status} ${body}\ninstead of 200 ${right}`);
  const next = /^<([^>]+)>; rel="next"$/.exec(link ?? '')?.[1];
  if (next === undefined) throw new Error(`page ${page} leads to no other: Link is ${link}`);
  return { ...asked, path: next };
}

/** The request for a page far behind the first. All pages up to it are verified, and itself. */
export async function farPage(
  server: ServerProcess,
  { order, scale, far = FAR }: { order: PageOrder; scale: Scale; far?: number },
): Promise<Asked> {
  let asked = firstPage(order);
  for (let page = 1; page < far; page++) asked = await turnPage(server, asked, { page, order, scale });
  await turnPage(server, asked, { page: far, order, scale });
  return asked;
}
