/** Whether a server on a damaged store answers right or refuses, and whether a repair says all that it lost. */
import { checkFiles } from '../../src/store/embedded/file-check.js';
import { openEmbedded } from '../../src/store/embedded/engine.js';
import { repairStore } from '../../src/store/embedded/repair.js';
import { verifyStore } from '../../src/store/embedded/verification.js';
import { join } from 'node:path';
import { type Content, contentOf, type Damaged, type Known, numbers } from './damaged-store.js';
import { RunningServer } from './running-server.js';

/** Records asked for singly. */
const ASKED = 40;

const REFUSAL = /^cadastre: the store in \S+ is damaged \(.*`cadastre store verify`.*`cadastre store repair`.*\n?$/m;

/** What a server did with a store. */
export interface Served {
  readonly refused: boolean;
  readonly faults: readonly string[];
}

/** Starts a server on it; a wrong answer is a fault, and so is an end without a clear sentence. */
export async function judgeServer({ folder, what }: Damaged, content: Content, fault?: string): Promise<Served> {
  let server: RunningServer;
  try {
    server = await RunningServer.start(folder, { fault });
  } catch (error) {
    const said = (error as Error).message;
    return { refused: true, faults: REFUSAL.test(said) ? [] : [`${what}: the server said ${said.slice(-300)}`] };
  }
  try {
    const faults = [...(await judgeList(server, content)), ...(await judgeReads(server, content))];
    return { refused: false, faults: faults.map((one) => `${what}: ${one}`) };
  } catch (error) {
    // A server that ends while it reads damaged files (the control's) has answered nothing wrong by that.
    return { refused: true, faults: [`${what}: the server ended (${String(error)})`] };
  } finally {
    await server.end('SIGKILL');
  }
}

async function judgeList(server: RunningServer, content: Content): Promise<string[]> {
  const { status, json } = await server.send({ method: 'POST', path: '/networks', body: {} });
  if (status !== 200) return [`the list is answered ${status}`];
  const rows = (json as { data: { network_id: string; network_name: string }[] }).data;
  const found = new Map(rows.map((row) => [row.network_id, row.network_name]));
  const differ = [...content].filter(([key, { name }]) => found.get(key) !== name);
  const more = [...found.keys()].filter((key) => !content.has(key));
  return differ.length + more.length === 0
    ? []
    : [`the list is wrong about ${differ.length + more.length} records, such as ${differ[0]?.[0] ?? more[0]}`];
}

async function judgeReads(server: RunningServer, content: Content): Promise<string[]> {
  const random = numbers(content.size);
  const keys = [...content.keys()];
  const faults: string[] = [];
  for (let count = 0; count < ASKED; count += 1) {
    const key = keys[Math.floor(random() * keys.length)]!;
    const { status, json } = await server.send({ path: `/network/${key}` });
    const name = (json as { data?: { network_name?: string } }).data?.network_name;
    const expected = content.get(key)!.name;
    const right = (status === 200 && name === expected) || (status === 404 && expected === undefined);
    if (!right) faults.push(`${key} is answered ${status} ${name ?? ''}, not ${expected ?? '404'}`);
  }
  return faults;
}

/** Verifies and repairs it: what the repair does not name is as it was. */
export async function judgeRepair({ folder, file, what }: Damaged, content: Content): Promise<string[]> {
  const { damages } = await checkFiles(join(folder, 'store'));
  const faults = damages.some((damage) => damage.file === file) ? [] : ['the damaged file is not named'];
  const { notes, dropped, droppedCount } = await repairStore(folder);
  if (droppedCount > dropped.length) faults.push('more was lost than is named');
  const lost = new Set(dropped.map((name) => name.split(' ')[1]));
  const store = await openEmbedded({ folder });
  try {
    faults.push(...(await verifyStore(store)).problems);
    const found = await contentOf(store);
    for (const [key, known] of content) {
      const is = found.get(key);
      if (is === known.name || (is === undefined && lost.has(key))) continue;
      if (!notes.some((note) => covers(note, key, known)))
        faults.push(
          `${key} is ${is ?? 'gone'}, was ${known.name ?? 'removed'}, and no note says so: ${notes.join('; ')}`,
        );
    }
    for (const key of found.keys()) if (!content.has(key)) faults.push(`${key} is there and never was`);
  } finally {
    await store.close();
  }
  return faults.map((fault) => `${what}, repaired: ${fault}`);
}

/** Whether a note of the repair tells of this record. */
function covers(note: string, key: string, { inLog }: Known): boolean {
  if (/^\d+\.log: /.test(note)) return inLog;
  if (note.startsWith('MANIFEST')) return true;
  const range = / (?:lost, from|kept after|kept) (.*?) ?(?:up to|to) (.*?)(?: is gone or older)?$/.exec(note);
  if (range === null) return false;
  const [from, to] = [placeOf(range[1]!), placeOf(range[2]!)];
  const place = `d networks ${key}`;
  return from <= place && place <= to;
}

/** Where a key stands in the order of the store, as a text. */
function placeOf(said: string): string {
  const [, name, json] = /^(?:the (record|index entry|index mark|setting) )?(".*")$/.exec(said) ?? [];
  const text = json === undefined ? '' : (JSON.parse(json) as string);
  const kind = { record: 'd ', 'index entry': 'x ', 'index mark': 'a ', setting: 'm ' }[name ?? ''] ?? '';
  return kind + text;
}
