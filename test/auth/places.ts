/** Stores that tests of tokens open several times, as several processes would. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/store/contract.js';
import { openStore } from '../../src/store/open.js';

/** A place for one store of an engine. */
export class StorePlace {
  readonly folder = join(mkdtempSync(join(tmpdir(), 'cadastre-tokens-')), 'data');
  private readonly uri = `${process.env.MONGODB_TEST_URI}/cadastre_${randomBytes(6).toString('hex')}`;
  private readonly opened: Promise<Store>[] = [];

  constructor(readonly engine: string) {}

  /** Another connection where the engine takes several; the embedded store belongs to one process, so it is the same. */
  open(): Promise<Store> {
    if (this.engine === 'embedded' && this.opened[0]) return this.opened[0];
    const store = openStore(this.engine === 'mongodb' ? { mongodbUri: this.uri } : { dataDir: this.folder });
    this.opened.push(store);
    return store;
  }

  /** Closes all that is open and opens the store anew. */
  async reopen(): Promise<Store> {
    await this.closeAll();
    return this.open();
  }

  async remove(): Promise<void> {
    await this.closeAll();
    rmSync(join(this.folder, '..'), { recursive: true, force: true });
  }

  private async closeAll(): Promise<void> {
    for (const store of this.opened.splice(0)) await (await store).close();
  }
}
