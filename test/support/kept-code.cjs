// `node kept-code.cjs SCRIPT …` runs a script that is started many times from what Node made of it the first time: to
// compile it
// anew would take half of each start.
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

process.argv.splice(1, 1);
const [, filename] = process.argv;
const kept = `${filename}.kept`;
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
const cachedData = read(kept);
const script = new Script(source, { filename, cachedData });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, createRequire(filename), module_, filename, dirname(filename));
if (!cachedData) {
  // Whole or not at all: whoever writes it may be killed meanwhile.
  const own = `${kept}.${process.pid}`;
  writeFileSync(own, script.createCachedData());
  renameSync(own, kept);
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
