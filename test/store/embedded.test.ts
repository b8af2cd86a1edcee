import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testStore } from './suite.js';

testStore({
  name: 'embedded',
  options: (place) => ({ dataDir: join(tmpdir(), place) }),
  remove: (place) => rm(join(tmpdir(), place), { recursive: true, force: true }),
});
