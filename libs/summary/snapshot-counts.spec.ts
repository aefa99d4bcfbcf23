import fc from 'fast-check';
import { aRecipient, aResponse, summaryInput } from '../../test/support/snapshot-builder';
import { buildSnapshot } from './build-snapshot';
import type { RecipientInput, ResponseInput } from './summary-input';

const day = fc.integer({ min: 0, max: 120 }).map((days) => new Date(Date.UTC(2022, 9, 6) + days * 24 * 3600 * 1000));
const response = fc.record({
  kind: fc.constantFrom('statement', 'no_comments', 'abstains'),
  stance: fc.constantFrom('supports', 'supports_with_comments', 'opposes', 'no_stance', null),
  basis: fc.constantFrom('decision', 'delegation', 'preliminary', 'administration'),
  receivedAt: day,
  voided: fc.constantFrom(null, null, 'Fel instans'),
  recalled: fc.boolean(),
}) satisfies fc.Arbitrary<Partial<ResponseInput>>;

const recipient = fc
  .record({
    responses: fc.array(response, { maxLength: 3 }),
    removedAt: fc.option(day, { freq: 5 }),
    extension: fc.constantFrom(
      null,
      { state: 'granted', until: '2023-01-18' } as const,
      { state: 'refused', until: null } as const,
    ),
    inclusion: fc.constantFrom(null, { include: true, reason: null }, { include: false, reason: 'Sent' }),
  })
  .map(({ responses, ...rest }) => ({
    ...rest,
    responses: responses.map((given, i) => ({ ...given, version: i + 1 })),
  }));

const round = fc
  .array(recipient, { maxLength: 12 })
  .map((recipients) =>
    recipients.map(({ responses, ...rest }, i): RecipientInput =>
      aRecipient(`Nämnd ${i}`, { ...rest, responses: responses.map((given) => aResponse(`Nämnd ${i}`, given)) }),
    ),
  );

it('adds up, whatever the round', () => {
  fc.assert(
    fc.property(round, (recipients) => {
      const {
        counts,
        recipients: rows,
        questions,
      } = buildSnapshot(summaryInput({ recipients }), new Date('2023-02-01T12:00:00Z'));
      expect(counts.answered).toBe(counts.statements + counts.noComments + counts.abstained);
      expect(counts.recipients).toBe(counts.answered + counts.silent);
      expect(Object.values(counts.stances).reduce((sum, n) => sum + n, 0)).toBe(counts.statements);
      expect(counts.late).toBeLessThanOrEqual(counts.answered);
      expect(counts.preliminary).toBeLessThanOrEqual(counts.answered);
      expect(counts.recipients).toBe(rows.length);
      expect(counts.extended).toBe(rows.filter(({ extendedTo }) => extendedTo !== null).length);
      const texts = rows.filter(({ stance, included }) => included && stance !== null);
      for (const { answers } of questions)
        expect(answers.map(({ body }) => body)).toEqual(texts.map(({ body }) => body));
      for (const { versions, status } of rows)
        expect(versions.filter((version) => version.counts)).toHaveLength(status === 'silent' ? 0 : 1);
    }),
    { numRuns: 300 },
  );
});
