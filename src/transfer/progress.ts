/** How far a long work is, for the person who waits: done, rate, time left. On standard error, never among the data. */

/** Milliseconds between lines where there is a terminal, and where there is none. */
const EVERY = { terminal: 200, file: 2000 };

/** What is counted. */
export interface ProgressOptions {
  /** What is done, as a verb: `exported`. */
  readonly verb: string;
  /** Shown even where standard error is no terminal. */
  readonly always?: boolean | undefined;
  readonly output?: { write(text: string): unknown; isTTY?: boolean | undefined };
}

/** How far a work is: records, and their share of all from 0 to 1. */
export interface Done {
  readonly records: number;
  readonly share: number;
}

/** A line that is written again and again. */
export class Progress {
  private readonly started = performance.now();
  private readonly output: NonNullable<ProgressOptions['output']>;
  private readonly every: number;
  private last = 0;
  private shown = false;
  /** What an earlier run had done: it tells nothing of this one's rate. */
  private before: Done = { records: 0, share: 0 };

  constructor(private readonly options: ProgressOptions) {
    this.output = options.output ?? process.stderr;
    const visible = options.always === true || this.output.isTTY === true;
    this.every = !visible ? Infinity : this.output.isTTY === true ? EVERY.terminal : EVERY.file;
  }

  /** The work goes on where an earlier run ended. */
  resume(records: number, share: number): void {
    this.before = { records, share };
  }

  /** @param share how much of all is done, from 0 to 1; undefined where nobody knows */
  update(records: number, share: number | undefined): void {
    const now = performance.now();
    if (now - this.last < this.every || now - this.started < this.every) return;
    this.last = now;
    const { before } = this;
    const line = progressLine({
      verb: this.options.verb,
      records,
      share,
      before,
      seconds: (now - this.started) / 1000,
    });
    this.output.write(this.output.isTTY === true ? `\r\u001b[K${line}` : `${line}\n`);
    this.shown = true;
  }

  /** Says something on a line of its own, whoever listens. */
  say(line: string): void {
    this.end();
    this.output.write(`${line}\n`);
  }

  /** Takes the line away, so that what follows starts on a clean one. */
  end(): void {
    if (this.shown && this.output.isTTY === true) this.output.write('\r\u001b[K');
  }
}

/** One line: `imported 12,000 records, 40%, 24,000/s, 1 s left`. */
export function progressLine({
  verb,
  records,
  share,
  seconds,
  before = { records: 0, share: 0 },
}: {
  verb: string;
  records: number;
  share: number | undefined;
  seconds: number;
  before?: Done;
}): string {
  const rate = Math.round((records - before.records) / seconds).toLocaleString('en');
  const line = `${verb} ${records.toLocaleString('en')} records, ${rate}/s`;
  if (share === undefined || share <= before.share) return line;
  const left = Math.ceil((seconds * (1 - Math.min(share, 1))) / (share - before.share));
  return `${line}, ${Math.floor(Math.min(share, 1) * 100)}%, ${timeText(left)} left`;
}

const timeText = (seconds: number): string =>
  seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
