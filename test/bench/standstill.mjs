// How long a process stood still by its own work: what others took of the processors meanwhile is not its doing, and on
// a machine that is busy that is most of what a clock alone would show.

/**
 * Watches this process's loop from now on.
 * @returns {() => number} ends it, and tells its longest standstill in milliseconds
 */
export function watchStandstill() {
  let longest = 0;
  let at = performance.now();
  let worked = process.cpuUsage();
  const timer = setInterval(() => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(worked);
    longest = Math.max(longest, Math.min(now - at, (user + system) / 1000));
    at = now;
    worked = process.cpuUsage();
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
