/** What commands print: JSON for programs, lines for people. */
import type { Writable } from 'node:stream';
import { Option } from 'commander';
import { FlagError } from '../transfer/transfer-error.js';

export type Form = 'table' | 'json';

export const outputOption = (): Option =>
  new Option('-o, --output <form>', 'how to print the report').choices(['table', 'json']).default('table');

/** A line of a table: a name and what is said of it. */
export type Row = readonly [name: string, value: string | number];

/** Two columns. */
export function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(
      ([name, value]) => `${name.padEnd(width)}  ${typeof value === 'number' ? value.toLocaleString('en') : value}\n`,
    )
    .join('');
}

export const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Prints a report of names and values. */
export function printReport(
  report: Record<string, string | number>,
  output: Form,
  to: Writable = process.stdout,
): void {
  to.write(output === 'json' ? jsonOf(report) : tableOf(Object.entries(report)));
}

/** Ends a command in words where it rejects; the status is 2 where a flag cannot be used, else 1 or the one set. */
export async function orExit(work: Promise<void>, exit: (line: string, status: number) => never): Promise<void> {
  await work.catch((error: unknown) => {
    const status = error instanceof FlagError ? 2 : Number(process.exitCode ?? 1);
    exit(error instanceof Error ? error.message : String(error), status);
  });
}
