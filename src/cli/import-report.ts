/** What `cadastre import` says at its end. */
import type { Destination } from '../transfer/destination.js';
import type { Counts } from '../transfer/tally.js';
import { jsonOf, tableOf, type Form, type Row } from './output.js';

interface Report {
  readonly options: {
    readonly registry: string;
    readonly dryRun?: boolean;
    readonly refused?: string;
    readonly output: Form;
  };
  readonly counts: Counts;
  readonly destination: Destination;
  /** Records that the registry has now, where that is known. */
  readonly held: number | undefined;
  readonly seconds: number;
}

/** Prints it on standard output. */
export function printImport(report: Report): void {
  process.stdout.write(report.options.output === 'json' ? jsonOf(asObject(report)) : asText(report));
}

const asObject = ({ options, counts, destination, held, seconds }: Report): unknown => ({
  registry: options.registry,
  destination: destination.location,
  dryRun: options.dryRun === true,
  revisions: destination.keepsMarks ? 'kept' : 'new',
  ...counts,
  held,
  seconds,
});

function asText({ options, counts, destination, held, seconds }: Report): string {
  const would = options.dryRun === true ? 'would be ' : '';
  const rows: Row[] = [
    ['registry', options.registry],
    ['destination', destination.location],
    ['read', counts.read],
    [`${would}created`, counts.created],
    ['there already', counts.identical],
    [`${would}refused`, counts.refused],
    ...(held === undefined ? [] : [['in the registry now', held] as const]),
    ['seconds', seconds],
  ];
  const sections = [
    section(`What ${would}changed in them:`.replace('would be changed', 'would change'), counts.changes),
    section(`Why records ${would === '' ? 'were' : 'would be'} refused:`, counts.reasons),
    named(counts, options.refused),
  ];
  return tableOf(rows) + sections.join('');
}

function section(title: string, sentences: Readonly<Record<string, number>>): string {
  const rows = Object.entries(sentences).sort(([, one], [, other]) => other - one);
  const lines = rows.map(([sentence, times]) => `  ${times.toLocaleString('en').padStart(8)}  ${sentence}\n`);
  return rows.length === 0 ? '' : `\n${title}\n${lines.join('')}`;
}

function named({ first, refused }: Counts, file: string | undefined): string {
  if (refused === 0) return '';
  const lines = first.map(({ at, key, reason }) => `  ${at}${key === undefined ? '' : ` (${key})`}: ${reason}\n`);
  const more = refused > first.length ? `  and ${(refused - first.length).toLocaleString('en')} more\n` : '';
  const where = file === undefined ? 'all of them with --refused FILE' : `all of them in ${file}`;
  return `\nRefused, ${where}:\n${lines.join('')}${more}`;
}
