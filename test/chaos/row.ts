/** What the fault tests are made of: rows, each run once as it is and once with a known fault that it must find. */

/** How much of a row is run. */
export interface Scale {
  /** The whole length that the row promises; else as much of it as fits CI (at most 90 s with the control). */
  readonly full: boolean;
}

/** What one run of a row found. */
export interface Finding {
  /** The figure reached, in a few words: `300 kills, 51,204 acknowledged, 0 lost`. */
  readonly figure: string;
  /** Broken promises, a sentence each; empty when all were kept. */
  readonly faults: readonly string[];
}

export interface Row {
  /** As the row is asked for on the command line. */
  readonly name: string;
  /** What is promised, in a few words. */
  readonly promise: string;
  /** What the control does wrong, in a few words. */
  readonly fault: string;
  /** What this machine lacks for the row; undefined where it can be run. */
  readonly lacks?: () => Promise<string | undefined>;
  readonly run: (scale: Scale) => Promise<Finding>;
  /** The same with the fault: it must find some, else the row proves nothing. */
  readonly control: (scale: Scale) => Promise<Finding>;
}
