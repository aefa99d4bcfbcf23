import { aRecipient, aResponse, aViewpoint, eskilstunaRound, summaryInput } from '../../test/support/snapshot-builder';
import type { Hindrance } from '@yttra/assessment';
import { buildSnapshot } from './build-snapshot';
import { asksToBeFilledIn, leftInDocuments, piecesOf } from './left-to-do';
import type { SummaryInput } from './summary-input';

const NOW = new Date('2023-01-30T09:00:00+01:00');
const made = (overrides: Partial<SummaryInput> = {}, at = NOW) =>
  buildSnapshot({ ...eskilstunaRound(), ...overrides }, at);
const memo = (snapshot: ReturnType<typeof made>) => snapshot.memo.fields.map(({ text }) => text).join('\n');
const UNREAD: Hindrance = {
  what: 'answer_not_read',
  message: 'Ett svar är inte läst till slut: Socialnämnden.',
  about: ['Socialnämnden'],
  items: [{ label: 'Socialnämnden', recipientId: 'r1', viewpointId: null }],
};
const OPEN = [aViewpoint(1, 'Socialnämnden', { disposition: null, reason: null })];

describe('no sentence says what is not known', () => {
  const CLAIMS = /leder inte till några ändringar|Inga ändringar|inte lett till några synpunkter/;

  it.each([
    ['viewpoints are unassessed', { viewpoints: OPEN }],
    ['answers are unread', { viewpoints: [], hindrances: [UNREAD] }],
    [
      'bodies may still answer',
      { viewpoints: [], recipients: [aRecipient('A', { lastDay: '2023-02-15' }), aRecipient('B')] },
    ],
  ])('while %s', (_why, overrides) => {
    const snapshot = made(overrides);
    const written = [memo(snapshot), ...snapshot.texts.map(({ text }) => text)].join('\n');
    expect(written).not.toMatch(CLAIMS);
    expect(written).toContain('[fyll i när ');
    expect(snapshot.unfinished).toBe(true);
  });

  it('does not say whether the document is to be changed either', () => {
    expect(memo(made({ viewpoints: OPEN }))).toContain('antas [fyll i när synpunkterna är bedömda: ');
    expect(memo(made({ viewpoints: [] }))).toMatch(/ antas\.\n/);
  });

  it('says it when it is known', () => {
    const assessed = made({ viewpoints: [aViewpoint(1, 'Socialnämnden')] });
    expect(memo(assessed)).toContain('Synpunkterna leder inte till några ändringar i förslaget.');
  });
});

describe('every body is named', () => {
  const names = Array.from({ length: 45 }, (_, i) => `Nämnd ${String(i + 1).padStart(2, '0')}`);

  it('also where they are many', () => {
    const silent = made({ viewpoints: [], recipients: names.map((name) => aRecipient(name)) });
    const outcome = made({
      viewpoints: [],
      recipients: names.map((name, i) =>
        aRecipient(name, { responses: i === 0 ? [aResponse(name, { basis: 'preliminary' })] : [] }),
      ),
    }).texts.find(({ key }) => key === 'outcome')!.text;
    expect(outcome).toContain(names.slice(-2).join(' och '));
    expect(JSON.stringify(silent)).not.toMatch(/ och \d+ till/);
  });

  it('in whom the decision is sent to, whatever the rule said', () => {
    const snapshot = buildSnapshot(
      summaryInput({
        recipients: [
          aRecipient('Socialnämnden'),
          aRecipient('Kulturnämnden'),
          aRecipient('Borta', { removedAt: NOW }),
          // Whoever answered before it was removed hears of the decision too.
          aRecipient('Svarade', { removedAt: NOW, responses: [aResponse('Svarade')] }),
        ],
      }),
      NOW,
    );
    expect(snapshot.recipients.map(({ body }) => body)).toContain('Svarade');
    const told = 'Kulturnämnden\nSocialnämnden\nSvarade';
    expect(snapshot.memo.fields.find(({ key }) => key === 'sentTo')!.text).toBe(told);
  });
});

describe('a body whose own time has not run out', () => {
  const recipients = [aRecipient('Sen', { lastDay: '2023-02-15' }), aRecipient('Tyst')];

  it('is not called silent until it has, nor when the round ended before that', () => {
    const before = made({ viewpoints: [], recipients });
    expect(before.recipients.map(({ status }) => status)).toEqual(['waiting', 'silent']);
    expect(before.counts).toMatchObject({ recipients: 2, answered: 0, silent: 1, waiting: 1 });
    expect(before.leftToDo).toContain('Instanser som har tid kvar att svara: Sen.');
    const after = made({ viewpoints: [], recipients }, new Date('2023-02-16T00:00:00+01:00'));
    expect(after.recipients.map(({ status }) => status)).toEqual(['silent', 'silent']);
    const { remiss } = summaryInput();
    const closed = made({ viewpoints: [], recipients, remiss: { ...remiss, closedAt: NOW } });
    expect(closed.recipients.map(({ status }) => status)).toEqual(['cut_short', 'silent']);
    expect(closed.counts).toMatchObject({ recipients: 2, answered: 0, silent: 1, waiting: 0, cutShort: 1 });
    expect(closed.leftToDo).not.toContain('Instanser som har tid kvar att svara: Sen.');
  });
});

it('is one list: who has time, what the gate says, and what stands in brackets, each with its place', () => {
  const snapshot = made({ viewpoints: [], recipients: [aRecipient('Sen', { lastDay: '2023-02-15' })] });
  const left = leftInDocuments(snapshot, [UNREAD]);
  expect(left.map(({ what }) => what)).toEqual(['time_left', 'answer_not_read', 'not_filled_in', 'not_filled_in']);
  expect(left[1]!.items).toEqual([{ label: 'Socialnämnden', recipientId: 'r1', viewpointId: null, part: null }]);
  expect(left.flatMap(({ items }) => items.flatMap(({ part }) => part ?? []))).toContain('memo.financing');
});

it.each([
  ['[Skriv hur förslaget finansieras.]', true],
  ['Antas [fyll i när synpunkterna är bedömda: med eller utan ändringar].', true],
  ['Enligt [1] och […] gäller detta.', false],
  ['Inga hakparenteser.', false],
])('%j asks for something: %s', (text, asks) => expect(asksToBeFilledIn(text)).toBe(asks));

it('takes a text apart at its brackets, and loses no word', () => {
  const text = 'Det kostar [skriv hur mycket] om året [1], och [vem] betalar […].';
  expect(piecesOf(text).filter(({ isOpen }) => isOpen)).toEqual([
    { text: '[skriv hur mycket]', isOpen: true },
    { text: '[vem]', isOpen: true },
  ]);
  expect(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
  expect(piecesOf('')).toEqual([]);
});
