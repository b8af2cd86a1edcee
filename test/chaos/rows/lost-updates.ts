/** Parallel changes over HTTP: of `If-Match` changes, partial updates and creates none is lost and none counted twice. */
import type { Finding, Row } from '../row.js';
import { type Starting, Servers } from '../servers.js';

const CLIENTS = 16;
const RECORDS = 4;
const RIVALS = 64;

interface Size {
  /** `If-Match` changes of each client, and as many partial updates. */
  readonly changes: number;
  /** Ids that all rivals create at once. */
  readonly rounds: number;
}

const sizeOf = (full: boolean): Size => (full ? { changes: 1000, rounds: 1000 } : { changes: 60, rounds: 25 });

const clients = <R>(work: (client: number) => Promise<R>): Promise<R[]> =>
  Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(client)));

const dataOf = (json: unknown): Record<string, unknown> => (json as { data: Record<string, unknown> }).data;

async function create(servers: Servers, id: string): Promise<string> {
  const record = { network_id: id, network_name: '0', metadata: { count: 0 } };
  const { status, text } = await servers.send({ method: 'POST', path: '/network', body: record });
  if (status !== 201) throw new Error(`${id} was not created: ${status} ${text}`);
  return `/network/${id}`;
}

/** Every client counts up with the ETag of its read; what is counted at the end is what was acknowledged. */
async function countUp(servers: Servers, changes: number, faults: string[]): Promise<number> {
  const paths = await Promise.all(Array.from({ length: RECORDS }, (_, at) => create(servers, `count-${at}`)));
  let refused = 0;
  await clients(async (client) => {
    const path = paths[client % RECORDS]!;
    for (let done = 0; done < changes;) {
      const read = await servers.send({ path });
      const { count } = dataOf(read.json)['metadata'] as { count: number };
      const headers = { 'if-match': read.headers.etag! };
      const body = { metadata: { count: count + 1 } };
      const { status, text } = await servers.send({ method: 'PUT', path, headers, body });
      if (status === 200) done += 1;
      else if (status === 412) refused += 1;
      else throw new Error(`a change was answered ${status} ${text}`);
    }
  });
  for (const path of paths) {
    const { count } = dataOf((await servers.send({ path })).json)['metadata'] as { count: number };
    const acknowledged = (CLIENTS / RECORDS) * changes;
    if (count !== acknowledged) faults.push(`${path} counts ${count}, acknowledged were ${acknowledged}`);
  }
  return refused;
}

/** The fields of a network as the clients of one record write them, each its own. */
const FIELDS: readonly ((value: number) => Record<string, unknown>)[] = [
  (value) => ({ network_name: String(value) }),
  (value) => ({ metadata: { value } }),
  (value) => ({ services_map: { value: `http://host/${value}` } }),
  (value) => ({ policies: { value: String(value) } }),
];

/** Every client writes a field of its own with `PUT` and finds its last value after every answer. */
async function shareRecords(servers: Servers, changes: number, faults: string[]): Promise<void> {
  const paths = await Promise.all(Array.from({ length: RECORDS }, (_, at) => create(servers, `share-${at}`)));
  await clients(async (client) => {
    const path = paths[client % RECORDS]!;
    const fieldsOf = FIELDS[Math.floor(client / RECORDS)]!;
    for (let value = 1; value <= changes; value += 1) {
      const body = fieldsOf(value);
      let answer = await servers.send({ method: 'PUT', path, body });
      // Others changed the record again and again: nothing was written, as the answer says.
      while (answer.status === 503) answer = await servers.send({ method: 'PUT', path, body });
      if (answer.status !== 200) throw new Error(`a partial update was answered ${answer.status} ${answer.text}`);
      const [field, wanted] = Object.entries(body)[0]!;
      const found = JSON.stringify(dataOf((await servers.send({ path })).json)[field]);
      if (found !== JSON.stringify(wanted))
        faults.push(`${path}: ${field} is ${found} after ${value} was acknowledged`);
    }
  });
}

/** All rivals create one id at once: one 201, else 409. */
async function createAtOnce(servers: Servers, rounds: number, faults: string[]): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const rival = (_: unknown, at: number) =>
      servers.send({ method: 'POST', path: '/network', body: { network_id: `one-${round}`, network_name: `r${at}` } });
    const answers = await Promise.all(Array.from({ length: RIVALS }, rival));
    const winners = answers.flatMap(({ status }, at) => (status === 201 ? [`r${at}`] : []));
    const refused = answers.filter(({ status }) => status === 409).length;
    if (winners.length !== 1 || refused !== RIVALS - 1)
      faults.push(`one-${round}: ${winners.length} × 201, ${refused} × 409`);
    const stored = dataOf((await servers.send({ path: `/network/one-${round}` })).json)['network_name'];
    if (stored !== winners[0]) faults.push(`one-${round}: ${String(stored)} is stored, ${winners[0]} was acknowledged`);
  }
}

async function runOn(starting: Starting, { changes, rounds }: Size): Promise<{ refused: number; faults: string[] }> {
  const servers = await Servers.start(starting);
  const faults: string[] = [];
  try {
    const refused = await countUp(servers, changes, faults);
    await shareRecords(servers, changes, faults);
    await createAtOnce(servers, rounds, faults);
    return { refused, faults };
  } finally {
    await servers.stop();
  }
}

/** The engines that are at hand, by what they are called. */
function arrangements(fault?: string): Map<string, Starting> {
  const mongodb = process.env['MONGODB_TEST_URI'];
  const all = new Map<string, Starting>([['embedded', { fault }]]);
  if (!mongodb) return all;
  all.set('MongoDB', { mongodb, fault });
  if (fault === undefined) all.set('MongoDB, four processes', { mongodb, processes: 4 });
  return all;
}

async function run({ full }: { full: boolean }): Promise<Finding> {
  const size = sizeOf(full);
  const faults: string[] = [];
  const figures: string[] = [];
  for (const [name, starting] of arrangements()) {
    const found = await runOn(starting, size);
    figures.push(`${name}: ${found.refused} × 412, ${found.faults.length} lost`);
    faults.push(...found.faults.map((fault) => `${name}: ${fault}`));
  }
  if (!process.env['MONGODB_TEST_URI']) figures.push('MongoDB skipped, MONGODB_TEST_URI names no server');
  return {
    figure: `${CLIENTS} clients × ${size.changes} changes, ${size.rounds} × ${RIVALS} creates; ${figures.join('; ')}`,
    faults,
  };
}

/** Red only where every engine at hand lost something. */
async function control(): Promise<Finding> {
  const lost: string[][] = [];
  for (const starting of arrangements('ignore-revision').values())
    lost.push((await runOn(starting, { changes: 20, rounds: 0 })).faults);
  return {
    figure: lost.map(({ length }) => `${length} lost`).join(', '),
    faults: lost.some(({ length }) => length === 0) ? [] : lost.flat(),
  };
}

export const lostUpdates: Row = {
  name: 'lost-updates',
  promise: 'parallel changes and creates: none lost, none counted twice, on both engines and on four processes',
  fault: 'replaces whatever the revision is',
  run,
  control,
};
