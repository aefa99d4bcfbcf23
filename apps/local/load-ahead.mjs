import { createRequire } from 'node:module';

/** What to load, for a process that is started before its database is ready. */
export const LOADS = 'YTTRA_LOCAL_LOADS';

/**
 * In a process that is told so: loads what it is made of, tells that to the one who started it, and then waits for its
 * word. Its main module, which is run after this, finds everything loaded.
 */
export async function loadAhead() {
  const { [LOADS]: what } = process.env;
  if (!process.channel || !what) return;
  delete process.env[LOADS];
  const word = new Promise((resolve) => process.once('message', resolve));
  createRequire(import.meta.url)(what);
  process.send?.('loaded');
  process.channel.ref();
  await word;
  process.channel.unref();
}
