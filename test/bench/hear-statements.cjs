// Loaded before the server: writes every statement with its values, as the driver sends them, as a line of JSON in
// BENCH_HEARD, and the id of what one has made.
const fs = require('node:fs');
const { prepareValue } = require('pg/lib/utils');
const { PlannedClient } = require('../../dist/libs/platform/planned-client.js');

const tell = (line) => fs.appendFileSync(process.env.BENCH_HEARD, `${JSON.stringify(line)}\n`);
const ask = PlannedClient.prototype.query;
PlannedClient.prototype.query = function (text, values = [], ...more) {
  tell({ text, values: values.map((value) => (Buffer.isBuffer(value) ? null : prepareValue(value))) });
  const answer = ask.call(this, text, values, ...more);
  if (/^INSERT/.test(text)) answer.then(({ rows }) => tell({ made: rows[0]?.id ?? null }));
  return answer;
};
