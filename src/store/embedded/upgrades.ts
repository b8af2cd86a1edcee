/**
 * The form of keys and values on disk, and the steps from former ones. Each step's result and the number of its form
 * are one batch: a process that ends in the middle has changed nothing.
 */
import type { Report } from '../report.js';
import { countKey } from './document-counts.js';
import type { Disk, Operation } from './disk.js';
import { AFTER, END } from './index-keys.js';

/** The form this code reads and writes: 2 since collections keep a count of their documents. */
export const FORMAT = 2;

/** The key under which the store says what form it has. */
export const FORMAT_KEY = 'm';

/** From a form to the next one: what is to be written. */
const steps: Readonly<Record<number, (disk: Disk) => Promise<Operation[]>>> = { 1: countDocuments };

/** Keys read at a time. */
const CHUNK = 1000;

/**
 * Brings an open disk to this form; an empty one gets it. Rejects in plain words, before it changes anything, when the
 * store is of a form that no step leads from.
 */
export async function upgrade(disk: Disk, report: Report): Promise<void> {
  const format = readFormat(disk, disk.folder);
  if (format === undefined) return disk.write([formatPut(FORMAT)]);
  if (format === FORMAT) return;
  const started = performance.now();
  for (let at = format; at < FORMAT; at += 1) {
    const operations = (await steps[at]?.(disk)) ?? [];
    await disk.write([...operations, formatPut(at + 1)]);
  }
  report({ from: format, to: FORMAT, ms: Math.round(performance.now() - started) }, 'the store was upgraded');
}

/**
 * The form of an open disk; undefined where it does not say. Rejects, as `upgrade` does, when no step leads from it, with
 * `folder` as the one to be told of.
 */
export function readFormat(disk: Disk, folder: string): number | undefined {
  const stored = disk.read(FORMAT_KEY);
  if (stored === undefined) return undefined;
  const { format } = JSON.parse(stored) as { format: unknown };
  if (typeof format === 'number' && (format === FORMAT || steps[format] !== undefined)) return format;
  throw new Error(
    `${folder} was written by another version of Cadastre (format ${String(format)}, this one reads ${FORMAT}): ` +
      'use the version that wrote it, or another folder',
  );
}

/** Counts the documents of every collection. */
export async function countDocuments(disk: Disk): Promise<Operation[]> {
  const counts = new Map<string, number>();
  const iterator = disk.keys({ gte: `d${END}`, lt: `d${AFTER}` });
  try {
    for (let keys = await iterator.nextv(CHUNK); keys.length > 0; keys = await iterator.nextv(CHUNK)) {
      for (const key of keys) {
        const collection = key.slice(2, key.indexOf(END, 2));
        counts.set(collection, (counts.get(collection) ?? 0) + 1);
      }
    }
  } finally {
    await iterator.close();
  }
  return [...counts].map(([collection, count]) => ({ type: 'put', key: countKey(collection), value: String(count) }));
}

const formatPut = (format: number): Operation => ({ type: 'put', key: FORMAT_KEY, value: JSON.stringify({ format }) });
