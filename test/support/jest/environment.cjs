const { AsyncLocalStorage } = require('node:async_hooks');
const { setFlagsFromString } = require('node:v8');
const { TestEnvironment } = require('jest-environment-node');

/**
 * A function is optimised when it has run ten times as often as V8 would have it, in the words of its version: most of
 * what a spec runs is run a few times only, and to optimise it costs a tenth more work than it saves.
 */
const isOldV8 = Number.parseInt(process.versions.v8) < 12;
setFlagsFromString(isOldV8 ? '--interrupt-budget=700000' : '--invocation-count-for-turbofan=30000');

/**
 * Jest makes one for each spec and leaves it on, and Node shows every promise to every one that is on: after a hundred
 * specs that is more than half of all work. One that is off comes on again when it is next used.
 */
const storages = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...given) {
  storages.add(this);
  return run.apply(this, given);
};

/** One realm for specs and packages, see runtime.cjs; what a spec changes in the process is undone after it. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const { constructor: ModuleMocker } = this.moduleMocker;
    const { constructor: FakeTimers } = this.fakeTimersModern;
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new FakeTimers({ config: config.projectConfig, global: globalThis });
    this.before = { console: globalThis.console, env: { ...process.env } };
  }

  async teardown() {
    for (const storage of storages) storage.disable();
    storages.clear();
    this.moduleMocker.restoreAllMocks();
    this.fakeTimersModern.dispose();
    const { console, env } = this.before;
    globalThis.console = console;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  }
};
