/** A process that writes the fixture, says so, and waits to be killed. Arguments: the store's options as JSON. */
import { openStore, type StoreOptions } from '../../src/store/open.js';
import { writeFixture } from './fixture.js';

const store = await openStore(JSON.parse(process.argv[2] ?? '') as StoreOptions);
await writeFixture(store);
process.stdout.write('acknowledged\n');
setInterval(() => undefined, 1000);
