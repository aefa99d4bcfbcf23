const { rmSync, writeFileSync } = require('node:fs');

/**
 * A reporter that ends the run at the first test that fails, and leaves its name: one has noticed, and the others may
 * wait long for what never comes.
 */
module.exports = class {
  async onTestCaseResult(_test, { status, fullName }) {
    if (status !== 'failed' || this.hasFailed) return;
    this.hasFailed = true;
    writeFileSync(process.env.MUTANT_REPORT, fullName);
    // What the global setup has begun, in this process.
    const { dir, postgres } = globalThis.testRun;
    await postgres.stop('immediate');
    for (const folder of [dir, postgres.place]) rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  }
};
