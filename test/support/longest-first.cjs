const Sequencer = require('@jest/test-sequencer').default;

/** The specs that take longest: one that began last would let the other processors wait for it. */
const LONGEST = [
  'test/browser/pages-follow.spec.ts',
  'test/architecture/authorisation-pages.spec.ts',
  'test/faults/whole-product.spec.ts',
  'test/browser/pages-prepare.spec.ts',
  'test/browser/pages-answer.spec.ts',
  'test/faults/worker-kills.spec.ts',
  'test/browser/who-asks.spec.ts',
  'test/architecture/authorisation.spec.ts',
  'test/browser/who-answers.spec.ts',
  'test/local/whole.spec.ts',
  'test/faults/worker-kills-redis.spec.ts',
  'test/browser/pages-common.spec.ts',
  'test/browser/islands.spec.tsx',
  'test/local/start.spec.ts',
  'test/journeys/sign-in-code.spec.ts',
  'test/journeys/openings.spec.ts',
  'test/journeys/seed.spec.ts',
  'test/journeys/sign-in-safety.spec.ts',
  'test/journeys/api-remiss.spec.ts',
  'test/faults/watchdog.spec.ts',
  'test/faults/mail-lease.spec.ts',
];

/**
 * Jest's own order is by how long each took last time, which a fresh clone does not know: there it starts with the
 * largest file.
 */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const place = ({ path }) => {
      const found = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/${name}`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(tests)).sort((one, other) => place(one) - place(other));
  }
};
