/** A store in a folder of its own, removed after the test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedOptions, type EmbeddedStore, openEmbedded } from '../../../src/store/embedded/engine.js';

/** Runs a test on a fresh store; `folder` can be opened again once the store is closed. */
export async function withStore(
  test: (store: EmbeddedStore, folder: string) => Promise<void>,
  options: Partial<EmbeddedOptions> = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cadastre-embedded-'));
  const store = await openEmbedded({ folder, ...options });
  try {
    await test(store, folder);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
