import { aRecipient, aResponse, eskilstunaRound, summaryInput } from '../../test/support/snapshot-builder';
import { anonymised } from './anonymised';
import { buildSnapshot } from './build-snapshot';
import { snapshotSchema } from './snapshot';

const NOW = new Date('2023-01-30T09:00:00+01:00');

it('holds no name of a member or a delegate, in whatever text', () => {
  const text = 'Märta Dahlqvist (C) reserverade sig, och Anna Ek beslutade. Märta Dahl gjorde det inte.';
  const response = aResponse('A', {
    text,
    basis: 'delegation',
    decision: { delegate: 'Anna Ek', date: '2022-12-09' },
    reservations: [{ type: 'reservation', by: [{ name: 'Märta Dahlqvist', party: 'C' }], text }],
  });
  const snapshot = anonymised(
    buildSnapshot(summaryInput({ recipients: [aRecipient('A', { responses: [response] })] }), NOW),
  );
  expect(JSON.stringify(snapshot)).not.toMatch(/Dahlqvist|Anna Ek/);
  expect(snapshot.appendix[0]!.text).toBe(
    'namn utelämnat (C) reserverade sig, och namn utelämnat beslutade. Märta Dahl gjorde det inte.',
  );
  expect(snapshot.reservations[0]!.by).toEqual([{ name: 'namn utelämnat', party: 'C' }]);
});

it('changes nothing else: offices, bodies and parties stand', () => {
  const snapshot = buildSnapshot(eskilstunaRound(), NOW);
  const without = anonymised(snapshot);
  expect(snapshotSchema.parse(without)).toEqual(without);
  expect(without.recipients.map(({ body }) => body)).toEqual(snapshot.recipients.map(({ body }) => body));
  expect(without.counts).toEqual(snapshot.counts);
  expect(JSON.stringify(without)).toContain('Ordföranden');
});
