const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { compileFunction } = require('node:vm');
const JestRuntime = require('jest-runtime').default;

/** Keeps what an application is made of between specs, so each spec has it anew. */
const ANEW = /[\\/]node_modules[\\/]@nestjs[\\/]typeorm[\\/]/;
const PACKAGE = /[\\/]node_modules[\\/]/;
const NO_PACKAGE = /^(\.|\/|node:|@yttra\/|@jest\/)/;

/**
 * Packages are loaded by Node itself, once for all specs that a worker runs, as in production: Jest's own loading would
 * read two thousand modules anew for each spec, which took half of the whole run. Our own code is run anew for each,
 * but read only once.
 */
module.exports = class extends JestRuntime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    executor.compile = (source, filename) => compiled(source, filename, executor.injectedModuleParameters);
  }

  requireModuleOrMock(from, name) {
    if (PACKAGE.test(from) && !ANEW.test(from)) return super.requireModuleOrMock(from, name);
    const load = NO_PACKAGE.test(name) ? null : packageLoader(dirname(from), name);
    return load ? load() : super.requireModuleOrMock(from, name);
  }
};

const functions = new Map();

/** A module's code as a function, the same for every spec: what it makes when it is called is new each time. */
function compiled(source, filename, parameters) {
  const known = functions.get(filename);
  if (known?.source === source) return known.run;
  // Everything in one realm: an Error of a package is an Error of ours.
  const run = compileFunction(source, parameters, { filename });
  functions.set(filename, { source, run });
  return run;
}

const loaders = new Map();

/** How Node loads a package's module for those who stand in a folder; nothing when the name is not a package's. */
function packageLoader(folder, name) {
  const key = `${folder}\n${name}`;
  if (!loaders.has(key)) loaders.set(key, newLoader(createRequire(`${folder}/`), name));
  return loaders.get(key);
}

function newLoader(load, name) {
  try {
    const path = load.resolve(name);
    return PACKAGE.test(path) && !ANEW.test(path) ? () => load(path) : null;
  } catch {
    return null;
  }
}
