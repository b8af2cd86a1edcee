/** The disk of a running server is full again and again. */
import { join } from 'node:path';
import { NameLedger } from '../name-ledger.js';
import type { Finding, Row } from '../row.js';
import { RunningServer } from '../running-server.js';
import { lacksMounting, SmallDisk } from '../small-disk.js';

const MEBIBYTES = 16;

/** How long writes may be refused once there is room, in milliseconds. */
const WRITABLE_WITHIN = 10_000;

/** Records kept from round to round. */
const KEPT = 40;

/** Writes of all kinds until some were refused in a row; reads are right meanwhile. */
async function writeUntilFull(ledger: NameLedger, round: number): Promise<number> {
  const old = ledger.keys;
  let full = 0;
  for (let at = 0; full < 12 && at < 300; at += 1) {
    const key = `r${round}-${at}`;
    const writes = [ledger.create(key), ledger.create(`${key}b`)];
    const other = old[at % old.length];
    if (at < old.length && other !== undefined) writes.push(at % 3 === 0 ? ledger.remove(other) : ledger.change(other));
    const statuses = await Promise.all(writes);
    if (statuses.includes(503)) ledger.faults.push(`round ${round}: a write on a full disk is answered 503`);
    full = statuses.includes(507) ? full + 1 : 0;
    await Promise.all([
      ledger.check(key),
      ledger.check(`${key}b`),
      ...(other === undefined ? [] : [ledger.check(other)]),
    ]);
  }
  return full;
}

async function writesAgain(ledger: NameLedger, round: number): Promise<void> {
  const until = performance.now() + WRITABLE_WITHIN;
  for (let at = 0; performance.now() < until; at += 1) {
    if ((await ledger.create(`r${round}-again-${at}`)) === 201) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  ledger.faults.push(`round ${round}: no write was taken within ${WRITABLE_WITHIN} ms after there was room`);
}

async function tidyUp(ledger: NameLedger): Promise<void> {
  for (const key of ledger.keys.slice(0, -KEPT)) await ledger.remove(key);
}

/** With four of its mebibytes kept in reserve: below that what adds is refused, and deletes are not. */
async function holdReserve(disk: SmallDisk): Promise<string[]> {
  const server = await RunningServer.start(join(disk.folder, 'reserved'), { flags: ['--disk-reserve', '4'] });
  const ledger = new NameLedger((sent) => server.send(sent));
  try {
    for (const key of ['one', 'two', 'three']) await ledger.create(key);
    await disk.fill(2 * 1024 * 1024);
    // The disk is looked at once a second.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const refused = [await ledger.create('four'), await ledger.change('one')];
    const taken = await ledger.remove('two');
    await ledger.checkAll('below the reserve');
    await disk.empty();
    await writesAgain(ledger, -1);
    const faults =
      refused.every((status) => status === 507) && taken < 300 ? [] : [`reserve: ${refused.join()}, ${taken}`];
    return [...faults, ...ledger.faults];
  } finally {
    await server.end('SIGKILL');
  }
}

async function runRounds(rounds: number, fault?: string): Promise<Finding> {
  const disk = await SmallDisk.mount(MEBIBYTES);
  let server: RunningServer | undefined;
  try {
    const folder = join(disk.folder, 'data');
    const starting = { fault, flags: ['--disk-reserve', '0'] };
    server = await RunningServer.start(folder, starting);
    const ledger = new NameLedger((sent) => server!.send(sent), 4000);
    let times = 0;
    for (let round = 0; round < rounds; round += 1) {
      await disk.fill((round % 7) * 40_000);
      if ((await writeUntilFull(ledger, round)) > 0) times += 1;
      await ledger.checkAll(`round ${round}, full`);
      await disk.empty();
      await writesAgain(ledger, round);
      await tidyUp(ledger);
    }
    if (ledger.refusedReads > 0) ledger.faults.push(`${ledger.refusedReads} reads were refused`);
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      await server.end(signal);
      server = await RunningServer.start(folder, starting);
      await ledger.checkAll(`after ${signal}`);
    }
    await server.end('SIGTERM');
    if (fault === undefined) ledger.faults.push(...(await holdReserve(disk)));
    const { acknowledged, refused, faults } = ledger;
    if (times < rounds) faults.push(`the disk was full in ${times} of ${rounds} rounds only`);
    return {
      figure: `${rounds} rounds on ${MEBIBYTES} MiB, ${refused} writes refused, ${acknowledged} acknowledged, ${faults.length} wrong`,
      faults,
    };
  } finally {
    await server?.end('SIGKILL');
    await disk.unmount();
  }
}

export const diskFull: Row = {
  name: 'disk-full',
  promise: 'a full disk: 507, reads are right, nothing acknowledged is lost, writes go on when there is room',
  fault: 'answers before the commit',
  lacks: lacksMounting,
  run: ({ full }) => runRounds(full ? 200 : 50),
  control: () => runRounds(3, 'acknowledge-early'),
};
