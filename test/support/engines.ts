/** The engines that tests run on. */
import { describe, test } from '@jest/globals';

/** Runs the block for every engine; one that is not at hand is skipped by name. */
export function describeEngines(title: string, block: (engine: string) => void): void {
  describe(`${title} (embedded)`, () => block('embedded'));
  if (process.env.MONGODB_TEST_URI) describe(`${title} (mongodb)`, () => block('mongodb'));
  else describe(`${title} (mongodb)`, () => test.skip('skipped: MONGODB_TEST_URI names no server', () => undefined));
}
