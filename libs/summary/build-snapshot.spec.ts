import { RECIPIENT_STATUS_WORDS, type RecipientStatus } from '@yttra/remiss';
import {
  aRecipient,
  aResponse,
  aViewpoint,
  eskilstunaRound,
  responseId,
  summaryInput,
} from '../../test/support/snapshot-builder';
import { buildSnapshot } from './build-snapshot';
import { appendixEntries } from './document-appendix';
import { matrixRow, notesOn } from './document-matrix';
import { STATUS_WORDS } from './labels.sv';
import type { Status } from './snapshot';
import { snapshotText } from './snapshot-text';
import type { RecipientInput, ResponseInput, SummaryInput } from './summary-input';

const NOW = new Date('2023-01-30T09:00:00+01:00');
const at = (text: string) => new Date(`${text}+01:00`);
const build = (recipients: RecipientInput[], more: Partial<SummaryInput> = {}) =>
  buildSnapshot(summaryInput({ recipients, ...more }), NOW);
const row = (recipients: RecipientInput[], more: Partial<SummaryInput> = {}) => build(recipients, more).recipients[0]!;

describe('the whole round', () => {
  const snapshot = buildSnapshot(eskilstunaRound(), NOW);

  it('holds the documented keys with the documented names', () => {
    expect(snapshot.remiss).toMatchObject({
      caseNumber: 'KSKF/2022:195',
      title: 'Riktlinje för kvalitets- och verksamhetsutveckling i Eskilstuna kommunkoncern',
      issuedOn: '2022-10-05',
      dueDate: '2023-01-04',
      periodDays: 91,
    });
    expect(snapshot.recipients.find(({ body }) => body === 'Socialnämnden')).toMatchObject({
      kind: 'nämnd',
      status: 'statement',
      stance: 'supports_with_comments',
      basis: 'decision',
      receivedAt: '2022-12-21T14:35:00+01:00',
      late: false,
      extendedTo: null,
      decision: { meeting: '2022-12-19', section: '§ 181' },
      reminders: [{ step: -30, sentAt: '2022-12-05T08:00:00+01:00' }],
    });
    expect(snapshot.questions[0]).toMatchObject({ number: 1, type: 'text' });
    expect(snapshot.questions[0]!.answers[0]).toMatchObject({ body: 'Arbetsmarknads- och vuxenutbildningsnämnden' });
  });

  it('counts as the table of the format says', () => {
    expect(snapshot.counts).toEqual({
      recipients: 20,
      answered: 19,
      statements: 16,
      noComments: 1,
      abstained: 2,
      late: 1,
      extended: 1,
      silent: 1,
      waiting: 0,
      cutShort: 0,
      preliminary: 1,
      stances: { supports: 7, supports_with_comments: 6, opposes: 1, no_stance: 2 },
    });
  });

  it('puts bodies in Swedish collation everywhere', () => {
    const bodies = snapshot.recipients.map(({ body }) => body);
    expect(bodies.slice(-3)).toEqual(['Vatten i Mälardalen AB', 'Vård- och omsorgsnämnden', 'Överförmyndarnämnden']);
    expect(snapshot.appendix.map(({ body }) => body)).toEqual(bodies.filter((body) => body !== 'Servicenämnden'));
  });

  it('joins a reservation to the viewpoint that it became', () => {
    expect(snapshot.reservations.map(({ type, viewpoint }) => [type, viewpoint])).toEqual([
      ['reservation', 1],
      ['minutes_note', null],
      ['separate_opinion', 2],
    ]);
  });

  it('is the same text for the same case, whatever order it was read in', () => {
    const round = eskilstunaRound();
    const shuffled = {
      ...round,
      recipients: [...round.recipients].reverse(),
      viewpoints: [...round.viewpoints].reverse(),
    };
    expect(snapshotText(buildSnapshot(shuffled, NOW))).toBe(snapshotText(snapshot));
  });
});

describe('late', () => {
  it.each([
    ['2023-01-04T23:59:59.999', false],
    ['2023-01-05T00:00:00', true],
  ])('is judged to 24:00 on the last day: %s', (received, late) => {
    expect(row([aRecipient('A', { responses: [aResponse('A', { receivedAt: at(received) })] })]).late).toBe(late);
  });

  it('is judged by the body’s own last day', () => {
    const extension = { state: 'granted', until: '2023-01-18' } as const;
    const answered = (day: string) =>
      row([
        aRecipient('A', {
          lastDay: '2023-01-18',
          extension,
          responses: [aResponse('A', { receivedAt: at(day), lastDay: '2023-01-18' })],
        }),
      ]);
    expect(answered('2023-01-18T22:00:00')).toMatchObject({ late: false, extendedTo: '2023-01-18' });
    expect(answered('2023-01-19T08:00:00')).toMatchObject({ late: true });
  });

  it('is not made by a last day that is later moved forward', () => {
    const response = aResponse('A', { receivedAt: at('2023-01-10T12:00:00'), lastDay: '2023-01-18' });
    expect(row([aRecipient('A', { lastDay: '2023-01-04', responses: [response] })]).late).toBe(false);
  });

  const late = aResponse('A', { receivedAt: at('2023-01-05T08:00:00') });

  it('stands in the matrix and the counts, and its text waits for the officer', () => {
    const snapshot = build([aRecipient('A', { responses: [late] })]);
    expect(snapshot.recipients[0]).toMatchObject({
      status: 'statement',
      late: true,
      included: false,
      receivedAt: '2023-01-05T08:00:00+01:00',
    });
    expect(snapshot.counts).toMatchObject({ answered: 1, statements: 1, late: 1 });
    expect(snapshot.questions[0]!.answers).toEqual([]);
    expect(snapshot.appendix).toEqual([]);
    expect(snapshot.lateToDecide).toEqual(['A']);
  });

  it('goes in when the officer includes it, and stays out with a reason', () => {
    const included = build([
      aRecipient('A', { responses: [late], inclusion: { include: true, reason: 'Nämnden är berörd.' } }),
    ]);
    expect(included.questions[0]!.answers).toHaveLength(1);
    expect(included.lateToDecide).toEqual([]);
    const left = build([
      aRecipient('A', { responses: [late], inclusion: { include: false, reason: 'Ärendet är berett.' } }),
    ]);
    expect(left.questions[0]!.answers).toEqual([]);
    expect(left.recipients[0]!.inclusion).toEqual({ include: false, reason: 'Ärendet är berett.' });
    expect(left.lateToDecide).toEqual([]);
  });

  it('does not let a late correction take away the answer that came in time', () => {
    const inTime = aResponse('A', { answers: [{ question: 1, text: 'I tid.', value: null, nothingToAdd: false }] });
    const correction = aResponse('A', { version: 2, receivedAt: at('2023-01-05T08:00:00') });
    const undecided = build([aRecipient('A', { responses: [inTime, correction] })]);
    expect(undecided.recipients[0]).toMatchObject({ late: false, included: true });
    expect(undecided.questions[0]!.answers[0]!.text).toBe('I tid.');
    expect(undecided.lateToDecide).toEqual(['A']);
    const included = build([
      aRecipient('A', { responses: [inTime, correction], inclusion: { include: true, reason: null } }),
    ]);
    expect(included.recipients[0]).toMatchObject({
      late: true,
      versions: [
        { number: 1, counts: false },
        { number: 2, counts: true },
      ],
    });
  });

  it.each([
    ['closed', { closedAt: at('2022-12-14T12:00:00') }, {}],
    ['withdrawn', { withdrawnAt: at('2022-12-14T12:00:00') }, {}],
    ['removed', {}, { removedAt: at('2022-12-14T12:00:00') }],
  ] as const)('an answer from outside the round is marked and waits too: %s', (outsideRound, remiss, recipient) => {
    const input = summaryInput();
    const snapshot = build([aRecipient('A', { ...recipient, responses: [aResponse('A')] })], {
      remiss: { ...input.remiss, ...remiss },
    });
    expect(snapshot.recipients[0]).toMatchObject({ outsideRound, late: false, included: false });
  });
});

describe('versions', () => {
  it('lets the latest that is not voided count, and lists the earlier', () => {
    const first = aResponse('A', { stance: 'supports' });
    const second = aResponse('A', { version: 2, stance: 'opposes', receivedAt: at('2022-12-20T12:00:00') });
    const third = aResponse('A', {
      version: 3,
      stance: 'no_stance',
      voided: 'Fel instans',
      receivedAt: at('2022-12-21T12:00:00'),
    });
    const { stance, versions } = row([aRecipient('A', { responses: [third, first, second] })]);
    expect(stance).toBe('opposes');
    expect(versions.map(({ number, counts, voided }) => [number, counts, voided])).toEqual([
      [1, false, null],
      [2, true, null],
      [3, false, 'Fel instans'],
    ]);
  });

  it('has no answer when the only one is voided', () => {
    const snapshot = build([aRecipient('A', { responses: [aResponse('A', { voided: 'Fel instans' })] })]);
    expect(snapshot.counts).toMatchObject({ recipients: 1, answered: 0, silent: 1 });
    expect(snapshot.recipients[0]).toMatchObject({ status: 'silent', stance: null, receivedAt: null });
  });

  it('counts a recalled answer and marks it', () => {
    const snapshot = build([aRecipient('A', { responses: [aResponse('A', { recalled: true })] })]);
    expect(snapshot.counts.answered).toBe(1);
    expect(snapshot.recipients[0]!.versions[0]).toMatchObject({ recalled: true, counts: true });
    expect(notesOn(snapshot.recipients[0]!)).toContain('återkallat av instansen');
  });

  it('says of no viewpoint that it remains which is not among those that stand', () => {
    const voided = aResponse('A', { version: 2, voided: 'Fel' });
    const viewpoints = [aViewpoint(1, 'A'), aViewpoint(2, 'A', { responseId: voided.id })];
    const remains = [1, 2].map((number) => ({ body: 'A', number, text: `Punkt ${number} kvarstår.` }));
    const snapshot = build([aRecipient('A', { responses: [aResponse('A'), voided] })], { viewpoints, remains });
    expect(snapshot.remains).toEqual([remains[0]]);
    expect(JSON.stringify(snapshot)).not.toContain('Punkt 2 kvarstår.');
  });

  it('keeps viewpoints of an earlier version and leaves out those of a voided one', () => {
    const first = aResponse('A');
    const second = aResponse('A', { version: 2 });
    const voided = aResponse('A', { version: 3, voided: 'Fel' });
    const viewpoints = [aViewpoint(1, 'A'), aViewpoint(2, 'A', { responseId: responseId('A', 3) })];
    expect(
      build([aRecipient('A', { responses: [first, second, voided] })], { viewpoints }).viewpoints.map(
        ({ number }) => number,
      ),
    ).toEqual([1]);
  });
});

describe('recipients', () => {
  it('leaves out a removed body that has not answered, and tells that it was removed', () => {
    const snapshot = build([aRecipient('A', { removedAt: at('2022-11-03T12:00:00') }), aRecipient('B')]);
    expect(snapshot.counts.recipients).toBe(1);
    expect(snapshot.carriedOut.removed).toEqual([{ body: 'A', date: '2022-11-03' }]);
  });

  it('lists preliminary answers for the officer to confirm, with those confirmed', () => {
    const preliminary = (body: string, confirmedAt: Date | null) =>
      aRecipient(body, { responses: [aResponse(body, { basis: 'preliminary', decision: null, confirmedAt })] });
    const snapshot = build([
      preliminary('A', null),
      preliminary('B', NOW),
      aRecipient('C', { responses: [aResponse('C')] }),
    ]);
    expect(snapshot.preliminary).toEqual([
      { body: 'A', confirmedAt: null },
      { body: 'B', confirmedAt: '2023-01-30T09:00:00+01:00' },
    ]);
    expect(snapshot.recipients.map(({ status }) => status)).toEqual(['preliminary', 'preliminary', 'statement']);
  });
});

it('tells in the matrix where a body stands in the word of every page', () => {
  const [first] = build([aRecipient('A')]).recipients;
  const printed = (status: Status) => matrixRow({ ...first!, status }).status;
  const shared = (Object.keys(STATUS_WORDS) as Status[]).filter((status) => status !== 'waiting');
  expect(shared.map(printed)).toEqual(shared.map((status) => RECIPIENT_STATUS_WORDS[status as RecipientStatus]));
});

describe('answers', () => {
  const remiss = summaryInput().remiss;
  const typed = {
    ...remiss,
    questions: [
      { number: 1, text: 'Ja?', type: 'yes_partly_no' as const, options: null, scale: null },
      { number: 2, text: 'Fritt?', type: 'text' as const, options: null, scale: null },
      { number: 3, text: 'Mer?', type: 'text' as const, options: null, scale: null },
    ],
  };

  it('keep blank, nothing to add and zero apart', () => {
    const response = aResponse('A', {
      answers: [
        { question: 1, text: null, value: 'partly', nothingToAdd: false },
        { question: 2, text: null, value: null, nothingToAdd: true },
      ],
    });
    const snapshot = build([aRecipient('A', { responses: [response] })], { remiss: typed });
    expect(snapshot.questions.map(({ answers }) => answers[0])).toEqual([
      { body: 'A', value: 'partly', state: 'answered', comment: null },
      { body: 'A', text: '', state: 'nothing_to_add', comment: null },
      { body: 'A', text: '', state: 'blank', comment: null },
    ]);
  });

  it('are kept to the letter', () => {
    const text = '=1+1 {tag} <b>&amp;</b> #let x\n\n\tå\u00a0漢字 🙂 \u202Eשלום  ';
    const response = aResponse('A', { answers: [{ question: 2, text, value: null, nothingToAdd: false }] });
    const snapshot = build([aRecipient('A', { responses: [response] })], { remiss: typed });
    expect(JSON.parse(snapshotText(snapshot)).questions[1].answers[0].text).toBe(text);
    expect(snapshot.appendix[0]!.answers[1]!.text).toBe(text);
  });
});

describe('edited texts', () => {
  it('stand as edited, the rest is written anew', () => {
    const texts = new Map([
      ['outcome', 'Skrivet av en människa.'],
      ['memo.financing', 'Ryms i budget.'],
    ]);
    const snapshot = build([aRecipient('A')], { texts });
    expect(snapshot.texts.find(({ key }) => key === 'outcome')).toEqual({
      key: 'outcome',
      text: 'Skrivet av en människa.',
      edited: true,
    });
    expect(snapshot.texts.find(({ key }) => key === 'carriedOut')!.edited).toBe(false);
    expect(snapshot.memo.fields.find(({ key }) => key === 'financing')).toMatchObject({
      text: 'Ryms i budget.',
      edited: true,
    });
  });

  it('may be emptied by a person', () => {
    const { texts } = build([], { texts: new Map([['outcome', '']]) });
    expect(texts.find(({ key }) => key === 'outcome')).toEqual({
      key: 'outcome',
      text: '',
      edited: true,
    });
  });
});

describe('an addendum', () => {
  const at = new Date('2023-01-20T09:00:00+01:00');
  const answered = (body: string, more: object[] = [{}]) =>
    aRecipient(body, { responses: more.map((one, i) => aResponse(body, { version: i + 1, ...one })) });
  const reported = (recipients: RecipientInput[], more: Partial<SummaryInput> = {}) => ({
    number: 1,
    at,
    snapshot: build(recipients, more),
    told: [{ to: 'sn@example.se', subject: 'Vi har tagit emot ert svar', sentAt: at }],
  });

  it('is none before the report', () => expect(build([answered('A')]).addendum).toBeNull());

  it('says what has come since, and who was told', () => {
    const viewpoints = [aViewpoint(1, 'A')];
    const was = reported([answered('A'), aRecipient('B'), aRecipient('C')], { viewpoints });
    const now = build(
      [
        answered('A', [{}, { stance: 'opposes', receivedAt: new Date('2023-01-03T12:00:00+01:00') }]),
        answered('B', [{ receivedAt: new Date('2023-01-22T12:00:00+01:00') }]),
        aRecipient('C'),
      ],
      {
        viewpoints: [
          aViewpoint(1, 'A', { responseId: 'A v2', disposition: 'noted' }),
          aViewpoint(2, 'A', { responseId: 'A v2', changeText: 'Nytt.' }),
        ],
        reported: was,
        number: 2,
      },
    ).addendum!;
    expect(now).toMatchObject({ to: 1, reportedOn: '2023-01-20', told: [{ to: 'sn@example.se' }] });
    expect(now.news).toEqual([
      'A lämnade ett rättat svar den 3 januari 2023, som nu gäller: avstyrker.',
      'B svarade den 22 januari 2023: tillstyrker med synpunkter. Svaret är inte medtaget.',
      'En ny synpunkt: nummer 2.',
      'Bedömningen är ändrad av synpunkt 1.',
      'En föreslagen ändring har tillkommit.',
    ]);
  });

  it('says nothing where nothing differs', () =>
    expect(build([answered('A')], { reported: reported([answered('A')]) }).addendum!.news).toEqual([]));
});

it('makes one change of the same words, with every viewpoint behind it', () => {
  const change = 'Lägg till ett stycke om lag.';
  const recipients = ['A', 'B'].map((body) => aRecipient(body, { responses: [aResponse(body)] }));
  const viewpoints = [
    aViewpoint(1, 'A', { changeText: change }),
    aViewpoint(2, 'B', { changeText: `${change} ` }),
    aViewpoint(3, 'B'),
  ];
  expect(build(recipients, { viewpoints }).proposedChanges).toEqual([
    { change, viewpoints: [1, 2], bodies: ['A', 'B'] },
  ]);
});

test('each answer of the appendix says who has read it, when, and how many viewpoints there were in it', () => {
  const read = (given: Partial<ResponseInput['read']>): string | undefined => {
    const by = [
      { name: 'Hanna Lövgren', at: new Date('2023-01-09T12:00:00+01:00') },
      { name: 'Per Ek', at: new Date('2023-01-10T12:00:00+01:00') },
    ];
    const response = aResponse('Socialnämnden', { read: { by, parts: 3, left: 0, ...given } });
    const recipients = [aRecipient('Socialnämnden', { responses: [response] })];
    const snapshot = buildSnapshot(summaryInput({ recipients, viewpoints: [aViewpoint(1, 'Socialnämnden')] }), NOW);
    return appendixEntries(snapshot)[0]!.facts.find(({ label }) => label === 'Läst')?.value;
  };
  expect(read({})).toBe('av Hanna Lövgren 9\u00a0januari 2023 och Per Ek 10\u00a0januari 2023, en synpunkt');
  expect(read({ by: [], left: 3 })).toBe('inte till slut, en synpunkt');
  expect(read({ by: [], parts: 0 })).toBe('svaret har ingen text att läsa');
});
