/** Waits for what may never come, and says so when it has not by then: a rig that stands still finds nothing. */
export async function within<T>(seconds: number, work: Promise<T>, what: string | (() => string)): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    const tell = () => reject(new Error(`not within ${seconds} s: ${typeof what === 'string' ? what : what()}`));
    timer = setTimeout(tell, seconds * 1_000);
  });
  // Whichever loses the race is heard by nobody.
  work.catch(() => undefined);
  limit.catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
