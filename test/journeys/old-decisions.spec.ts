import { randomUUID } from 'node:crypto';
import { FeedbackAsSent1764000000253 } from '../../apps/cli/migrations/1764000000253-feedback-as-sent';
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

describe('letters from before they kept their words', () => {
  let before: SchemaBefore;
  const [remiss, recipient, other, person] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const [kept, rewritten, later, gone, goneSince, theirs] = Array.from({ length: 6 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const day = (of: number) => new Date(Date.UTC(2023, 0, of, 9));
  const SENT = day(10);
  const viewpoint = (id: string, number: number, more: object = {}) => ({
    id,
    remiss_id: remiss,
    recipient_id: recipient,
    response_id: randomUUID(),
    number,
    source: 'answer',
    text: `Rubrik ${number}`,
    disposition: 'met',
    reason: 'Skrivs in.',
    created_at: day(2),
    ...more,
  });
  const former = (of: string, version: number, on: number, said: object) => ({
    viewpoint_id: of,
    version,
    text: 'Rubrik 2',
    tags: [],
    written_at: day(on),
    ...said,
  });

  beforeAll(async () => {
    before = await schemaBefore(FeedbackAsSent1764000000253);
    await before.put('remiss', [
      {
        id: remiss,
        case_number: 'KS/2022:1',
        title: 'Policy',
        unit: 'Kontoret',
        officer_id: person,
        contact: {},
        status: 'issued',
      },
    ]);
    await before.put('viewpoint', [
      viewpoint(kept, 1, { change_text: 'Ett nytt stycke.' }),
      viewpoint(rewritten, 2, { version: 4, disposition: 'met', reason: 'Nu skrivs det in.', changed_at: day(12) }),
      viewpoint(later, 3, { created_at: day(11) }),
      viewpoint(gone, 4, {
        version: 2,
        changed_at: day(5),
        removed_at: day(5),
        removed_by: person,
        removed_reason: 'Står två gånger.',
      }),
      viewpoint(goneSince, 5, {
        version: 2,
        changed_at: day(15),
        removed_at: day(15),
        removed_by: person,
        removed_reason: 'Dubblett.',
      }),
      viewpoint(theirs, 6, { recipient_id: other }),
    ]);
    await before.put('viewpoint_version', [
      former(rewritten, 1, 2, { disposition: null, reason: null }),
      former(rewritten, 2, 8, { disposition: 'noted', reason: null }),
      former(rewritten, 3, 9, { disposition: 'not_met', reason: 'Det finns redan.' }),
      former(gone, 1, 2, { text: 'Rubrik 4', disposition: 'met', reason: 'Skrivs in.' }),
      former(goneSince, 1, 2, { text: 'Rubrik 5', disposition: 'met', reason: 'Skrivs in.' }),
    ]);
    await before.put('feedback', [
      { recipient_id: recipient, stage: 'before', sent_by: person, sent_at: SENT, answer_by: '2023-01-20' },
      { recipient_id: randomUUID(), stage: 'before', sent_by: person, sent_at: SENT, answer_by: '2023-01-20' },
    ]);
    await before.migrate();
  });
  afterAll(() => before.drop());

  it('have those of the moment they were sent: as they stood then, and no viewpoint that came since or had gone', async () => {
    const rows = await before.rows<{ assessments: object[] }>(
      `select assessments from feedback order by jsonb_array_length(assessments)`,
    );
    const said = (viewpointId: string, number: number, more: object = {}) => ({
      viewpointId,
      text: `Rubrik ${number}`,
      disposition: 'met',
      reason: 'Skrivs in.',
      changeText: null,
      ...more,
    });
    expect(rows.map(({ assessments }) => assessments)).toEqual([
      [],
      [
        said(kept, 1, { changeText: 'Ett nytt stycke.' }),
        said(rewritten, 2, { disposition: 'not_met', reason: 'Det finns redan.' }),
        said(goneSince, 5),
      ],
    ]);
  });
});
