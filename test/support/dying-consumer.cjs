// A worker that takes a job and never finishes it: says so, and waits to be killed.
const { openQueue } = require('../../dist/libs/platform');
const [, , topic, urls] = process.argv;

openQueue(JSON.parse(urls)).consume(
  topic,
  () => {
    process.stdout.write('taken\n');
    return new Promise(() => undefined);
  },
  { concurrency: 1 },
);
