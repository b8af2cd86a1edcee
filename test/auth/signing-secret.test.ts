/** When a server must not start for want of a secret that its keys are encrypted with. */
import { expect, test } from '@jest/globals';
import { describeConfig, readConfig } from '../../src/config.js';
import { startFault } from '../../src/exposure.js';

const SECRET = 'a secret of the operator';
const MONGODB = 'mongodb://db/records';

test.each<[what: string, flags: Record<string, string>, fault: RegExp | undefined]>([
  ['a data folder, asking', { access: 'required' }, undefined],
  ['MongoDB, open', { 'mongodb-uri': MONGODB }, undefined],
  ['MongoDB, asking', { access: 'required', 'mongodb-uri': MONGODB }, /^CADASTRE_SIGNING_SECRET is needed where/],
  ['MongoDB, asking, with it', { access: 'required', 'mongodb-uri': MONGODB, 'signing-secret': SECRET }, undefined],
  ['one that is short', { 'signing-secret': 'fifteen letters' }, /at least 16 characters$/],
])('%s', (_what, flags, fault) => {
  const found = startFault(readConfig(flags, {}));
  if (fault) expect(found).toMatch(fault);
  else expect(found).toBeUndefined();
});

test('it is never shown', () => {
  expect(JSON.stringify(describeConfig(readConfig({ 'signing-secret': SECRET }, {})))).not.toContain(SECRET);
});
