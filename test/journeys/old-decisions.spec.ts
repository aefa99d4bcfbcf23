import { randomUUID } from 'node:crypto';
import { ProposedToTheCouncil1764000000235 } from '../../apps/cli/migrations/1764000000235-proposed-to-the-council';
import { schemaBefore, type SchemaBefore } from '../support/schema-before';

describe('decisions from before kommunstyrelsen could propose to kommunfullmäktige', () => {
  let before: SchemaBefore;
  const [passedOn, own, stopped] = [randomUUID(), randomUUID(), randomUUID()];
  const ways: [remiss: string, instance: string, outcome: string][] = [
    [passedOn, 'committee', 'approved'],
    [passedOn, 'board', 'remitted_back'],
    [passedOn, 'board', 'rejected'],
    [passedOn, 'council', 'approved'],
    [own, 'board', 'approved'],
    [stopped, 'council', 'remitted_back'],
    [stopped, 'board', 'approved'],
  ];

  beforeAll(async () => {
    before = await schemaBefore(ProposedToTheCouncil1764000000235);
    await before.put(
      'decision_step',
      ways.map(([remiss_id, instance, outcome], at) => ({
        remiss_id,
        position: ways.slice(0, at).filter(([id]) => id === remiss_id).length + 1,
        instance,
        outcome,
        held_on: '2025-01-29',
        section: '§ 1',
        to_do: outcome === 'remitted_back' ? 'Räkna om.' : null,
        recorded_by: randomUUID(),
      })),
    );
    await before.migrate();
  });
  afterAll(() => before.drop());

  it('were proposals where kommunfullmäktige took them up next, and count as its own where nobody has', async () => {
    const rows = await before.rows<{ remiss: string; at: number }>(
      `select remiss_id as remiss, position as at from decision_step where to_council`,
    );
    expect(rows).toEqual([{ remiss: passedOn, at: 3 }]);
  });
});
