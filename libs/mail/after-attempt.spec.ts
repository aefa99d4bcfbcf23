import fc from 'fast-check';
import { afterAttempt, type AttemptedMail } from './after-attempt';
import type { SmtpOutcome } from './smtp-outcome';

const now = new Date('2023-01-02T07:00:00Z');
const mail: AttemptedMail = { kind: 'reminder', attempts: 1, since: now, neededBy: null, now, ambiguousBefore: 0 };
const minutes = (later: Date | null) => later && (later.getTime() - now.getTime()) / 60_000;

const refused = (code: number, text: string, to: 'session' | 'sender' | 'recipient' | 'message'): SmtpOutcome => ({
  kind: 'refused',
  code,
  reply: `${code} ${text}`,
  to,
});
const accepted: SmtpOutcome = { kind: 'accepted', reply: '250 OK' };
const silent = (finalDotLeft: boolean): SmtpOutcome => ({ kind: 'silent', finalDotLeft, error: 'ECONNECTION' });

test.each([
  ['250', accepted, 'handed_over', null, null],
  ['421 greeting', refused(421, 'busy', 'session'), 'waiting', null, 1],
  ['451 greylisted', refused(451, '4.7.1 try later', 'recipient'), 'waiting', null, 1],
  ['450 after the final dot is an answer', refused(450, 'later', 'message'), 'waiting', null, 1],
  ['no such user', refused(550, '5.1.1 No such user', 'recipient'), 'failed', 'address_unknown', null],
  ['bare 550', refused(550, 'No such user', 'recipient'), 'failed', 'address_unknown', null],
  ['policy', refused(550, '5.7.1 Not allowed', 'recipient'), 'failed', 'refused', null],
  ['full mailbox for good', refused(552, '5.2.2 Over quota', 'recipient'), 'failed', 'refused', null],
  ['sender refused', refused(550, '5.1.8 Bad sender', 'sender'), 'failed', 'refused', null],
  ['spam', refused(554, 'Rejected', 'message'), 'failed', 'refused', null],
  ['wrong password is ours to mend', refused(535, '5.7.8 Bad credentials', 'session'), 'waiting', null, 1],
  ['never connected', silent(false), 'waiting', null, 1],
  ['silence after the final dot', silent(true), 'ambiguous', null, 15],
] as const)('%s', (_name, outcome, state, reason, wait) => {
  const after = afterAttempt(mail, outcome);
  expect([after.state, after.reason, minutes(after.nextAt)]).toEqual([state, reason, wait]);
});

test('a second ambiguous moment is not repeated', () => {
  expect(afterAttempt({ ...mail, ambiguousBefore: 1 }, silent(true))).toMatchObject({
    state: 'ambiguous',
    nextAt: null,
  });
});

test('a sign-in code is never tried again, whatever happened', () => {
  for (const outcome of [
    silent(true),
    silent(false),
    refused(451, 'later', 'recipient'),
    refused(550, 'no', 'recipient'),
  ]) {
    expect(afterAttempt({ ...mail, kind: 'code' }, outcome).nextAt).toBeNull();
  }
});

test('waits grow, and five days are enough', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 50].map((attempts) =>
    minutes(afterAttempt({ ...mail, attempts }, silent(false)).nextAt),
  );
  expect(waits).toEqual([1, 2, 5, 10, 20, 30, 60, 60, 60]);
  const old = new Date('2022-12-28T06:59:00Z');
  expect(afterAttempt({ ...mail, since: old }, silent(false))).toMatchObject({
    state: 'failed',
    reason: 'gave_up',
    nextAt: null,
  });
});

test('as the moment nears attempts come closer, never under a minute, and go on after it', () => {
  const waitWith = (left: number) =>
    minutes(
      afterAttempt({ ...mail, attempts: 9, neededBy: new Date(now.getTime() + left * 60_000) }, silent(false)).nextAt,
    );
  expect([2000, 120, 8, 2, -5].map(waitWith)).toEqual([60, 30, 2, 1, 60]);
});

test('a copy is only ever repeated after an ambiguous moment, and at most once', () => {
  const anyOutcome: fc.Arbitrary<SmtpOutcome> = fc.oneof(
    fc.constant<SmtpOutcome>({ kind: 'accepted', reply: '250' }),
    fc.boolean().map(silent),
    fc
      .tuple(
        fc.integer({ min: 400, max: 599 }),
        fc.constantFrom('session' as const, 'sender' as const, 'recipient' as const, 'message' as const),
      )
      .map(([code, to]) => refused(code, 'x', to)),
  );
  fc.assert(
    fc.property(fc.array(anyOutcome, { maxLength: 12 }), (outcomes) => {
      let copies = 0;
      let ambiguous = 0;
      for (const [index, outcome] of outcomes.entries()) {
        // The server may hold a copy exactly when the dot left without a definite no.
        if (outcome.kind === 'accepted' || (outcome.kind === 'silent' && outcome.finalDotLeft)) copies++;
        const after = afterAttempt({ ...mail, attempts: index + 1, ambiguousBefore: ambiguous }, outcome);
        if (after.outcome === 'ambiguous') ambiguous++;
        if (after.nextAt === null) break;
      }
      expect(copies - 1).toBeLessThanOrEqual(ambiguous);
      expect(copies).toBeLessThanOrEqual(2);
    }),
  );
});
