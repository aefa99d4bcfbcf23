// Preloaded into server and worker by the one that starts them here, so that not even kill -9 of it leaves them behind
// on their port. A process that server or worker starts in turn inherits the line and is left alone: its channel is
// its own business.
import { loadAhead } from './load-ahead.mjs';
import './mapped-stacks.mjs';

const HARD_STOP = 10_000;

if (process.channel && process.env.YTTRA_LOCAL_PARENT === String(process.ppid)) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), HARD_STOP).unref();
  });
  // Listening for the end of the channel must not by itself keep the process alive.
  process.channel.unref();
  await loadAhead();
}
