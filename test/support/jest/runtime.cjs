const { createRequire } = require('node:module');
const { compileFunction } = require('node:vm');
const JestRuntime = require('jest-runtime').default;

/** Keeps what an application is made of between specs, so each spec has it anew. */
const ANEW = /[\\/]node_modules[\\/]@nestjs[\\/]typeorm[\\/]/;
const PACKAGE = /[\\/]node_modules[\\/]/;

/**
 * Packages are loaded by Node itself, once for all specs that a worker runs, as in production: Jest's own loading would read
 * two thousand modules anew for each spec, which took half of the whole run. Our own code is still new for each.
 */
module.exports = class extends JestRuntime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    // Everything in one realm: an Error of a package is an Error of ours.
    executor.compile = (source, filename) => compileFunction(source, executor.injectedModuleParameters, { filename });
  }

  requireModuleOrMock(from, name) {
    if (PACKAGE.test(from) && !ANEW.test(from)) return super.requireModuleOrMock(from, name);
    const path = this.packageOf(from, name);
    return path ? createRequire(from)(path) : super.requireModuleOrMock(from, name);
  }

  packageOf(from, name) {
    if (/^(\.|\/|node:|@yttra\/|@jest\/)/.test(name)) return null;
    try {
      const path = createRequire(from).resolve(name);
      return PACKAGE.test(path) && !ANEW.test(path) ? path : null;
    } catch {
      return null;
    }
  }
};
