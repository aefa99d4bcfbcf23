const { compileFunction } = require('node:vm');
const JestRuntime = require('jest-runtime').default;
const { KeptModules } = require('./kept-modules.cjs');

const kept = new KeptModules(compiled);

/**
 * What a spec tests is loaded once for all specs that a worker runs, and only what a test itself is made of is run anew
 * for each, see kept-modules.cjs: loading our code and two thousand modules of packages for each took half of the whole
 * run, and what V8 had learnt of them was lost with it.
 */
module.exports = class extends JestRuntime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    executor.compile = (source, filename) => compiled(source, filename, executor.injectedModuleParameters);
    kept.begin({
      resolve: (from, name) => this._resolution.resolveCjs(from, name),
      read: (filename) => this.fileCache.readFile(filename),
      transform: (filename) => this.transformCache.transform(filename),
      sourceMaps: this.transformCache.getSourceMaps(),
    });
  }

  requireModuleOrMock(from, name) {
    return kept.required(from, name) ?? super.requireModuleOrMock(from, name);
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
