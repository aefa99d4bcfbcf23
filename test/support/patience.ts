/**
 * The only limits in the tests: guards against what hangs, more than ten times what a loaded machine was seen to need.
 * How fast anything is, is read in the bench.
 */
export const TEST_MS = 900_000;
/**
 * For what is waited for inside a test, so that the test can say what never came; shorter where a fault has been put in
 * on purpose, and something never will.
 */
export const WAIT_MS = Number(process.env.TEST_PATIENCE_S ?? 300) * 1_000;

const LOOK_EVERY_MS = 10;

/**
 * Waits for a condition, the only way that tests wait. Fails with what never came true; a function tells it when it is
 * known.
 */
export async function until(isSo: () => unknown, what: string | (() => string) = String(isSo)): Promise<void> {
  for (let left = WAIT_MS; !(await isSo()); left -= LOOK_EVERY_MS) {
    if (left <= 0) throw new Error(`never came true: ${typeof what === 'string' ? what : what()}`);
    await moment();
  }
}

/**
 * Does the work and tells whether it took so long at least: for what must not come sooner. Never ask for less than a
 * time.
 */
export async function tookAtLeast(milliseconds: number, work: () => Promise<unknown>): Promise<boolean> {
  const begun = performance.now();
  await work();
  return performance.now() - begun >= milliseconds;
}

/** Lets the others have the processor; nothing may be concluded from its having passed. */
export const moment = (milliseconds = LOOK_EVERY_MS): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
