// A process with a watchdog, that lets its event loop stand still when told to, and answers as long as it turns.
require('../../libs/platform/run-from-source.cjs');
const { startWatchdog } = require('../../libs/platform/watchdog.ts');

startWatchdog(JSON.parse(process.argv[2]));

function standsStill() {
  for (;;);
}

function triesForEver() {
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- it is there to stand still
  /^(a+)+$/.test('a'.repeat(60) + 'b');
}

process.on('message', (word) => {
  if (word === 'loop') standsStill();
  if (word === 'pattern') triesForEver();
  process.send('turning');
});
process.send('ready');
