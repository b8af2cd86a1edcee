/** Samples → rows of the table: medians over the rounds, and ratios within each round before their median is taken. */
import { configurations, type ConfigurationName } from './configurations.js';
import type { Sample } from './measurement.js';
import { questions, type Question } from './records.js';

/** What each question is compared with. */
export const references: Readonly<Record<Question['name'], ConfigurationName>> = {
  get: 'bare',
  create: 'hand-written',
  filter: 'hand-written',
};

/** One configuration under one load. */
export interface Subject {
  readonly records: number;
  readonly question: Question['name'];
  readonly configuration: ConfigurationName;
}

/** What was measured of it. */
export interface Row extends Subject {
  /** Requests a second. */
  readonly rate: number;
  readonly least: number;
  readonly most: number;
  /** Its rate as a part of the reference's. */
  readonly ratio: number;
  /** Microseconds of CPU time a request. */
  readonly cpu: number;
  /** The same in the round where it was least: what else the machine does only ever adds to it. */
  readonly leastCpu: number;
  /** So much more is that than the reference's. */
  readonly added: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export class Results {
  readonly rows: readonly Row[];

  constructor(private readonly samples: readonly Sample[]) {
    const scales = [...new Set(samples.map(({ records }) => records))];
    this.rows = scales.flatMap((records) =>
      questions.flatMap(({ name: question }) =>
        configurations.map(({ name: configuration }) => this.rowOf({ records, question, configuration })),
      ),
    );
  }

  /** The median over the rounds of what `compare` makes of the two samples of each. */
  compared(one: Subject, other: ConfigurationName, compare: (one: Sample, other: Sample) => number): number {
    const others = this.of({ ...one, configuration: other });
    return median(this.of(one).map((sample, round) => compare(sample, others[round]!)));
  }

  leastCpu(subject: Subject): number {
    return Math.min(...this.of(subject).map(({ cpu }) => cpu));
  }

  private of(subject: Subject): Sample[] {
    return this.samples.filter(
      ({ records, question, configuration }) =>
        records === subject.records && question === subject.question && configuration === subject.configuration,
    );
  }

  private rowOf(subject: Subject): Row {
    const samples = this.of(subject);
    const reference = references[subject.question];
    const of = (field: 'rate' | 'cpu' | 'p50' | 'p99'): number => median(samples.map((sample) => sample[field]));
    const rates = samples.map(({ rate }) => rate);
    return {
      ...subject,
      rate: of('rate'),
      least: Math.min(...rates),
      most: Math.max(...rates),
      ratio: this.compared(subject, reference, (one, other) => one.rate / other.rate),
      cpu: of('cpu'),
      leastCpu: this.leastCpu(subject),
      added: this.leastCpu(subject) - this.leastCpu({ ...subject, configuration: reference }),
      p50: of('p50'),
      p99: of('p99'),
      errors: samples.reduce((sum, { errors }) => sum + errors, 0),
    };
  }
}
