import {
  RECIPIENT_STATUSES,
  recipientStatus,
  recipientStatusText,
  roundEnd,
  type RecipientFacts,
} from './recipient-status';

const facts = (given: Partial<RecipientFacts> = {}): RecipientFacts => ({
  endedAt: null,
  lastDay: '2023-01-04',
  extendedTo: null,
  removed: false,
  acknowledged: false,
  draftBegun: false,
  extensionRequested: false,
  answer: null,
  ...given,
});
const statement = { kind: 'statement', preliminary: false } as const;
const before = new Date('2022-12-21T09:00:00+01:00');
const after = new Date('2023-01-05T00:00:00+01:00');

const TABLE: [string, Partial<RecipientFacts>, Date, string][] = [
  ['nothing has happened', {}, before, 'Inte kvitterad'],
  ['acknowledged', { acknowledged: true }, before, 'Kvitterad'],
  ['a draft, acknowledged or not', { draftBegun: true }, before, 'Svar påbörjat'],
  [
    'a wish for more time goes before the draft',
    { draftBegun: true, extensionRequested: true },
    before,
    'Anstånd begärt',
  ],
  [
    'granted',
    { extendedTo: '2023-01-18', lastDay: '2023-01-18', draftBegun: true },
    before,
    'Anstånd till onsdag 18 januari 2023',
  ],
  [
    'granted, and asked for once more',
    { extendedTo: '2023-01-18', lastDay: '2023-01-18', extensionRequested: true },
    before,
    'Anstånd begärt',
  ],
  [
    'granted, the general day has passed',
    { extendedTo: '2023-01-18', lastDay: '2023-01-18' },
    after,
    'Anstånd till onsdag 18 januari 2023',
  ],
  [
    'granted, and the general day moved past it',
    { extendedTo: '2022-12-30', lastDay: '2023-01-15', draftBegun: true },
    before,
    'Svar påbörjat',
  ],
  ['the last instant of the last day', { acknowledged: true }, new Date('2023-01-04T23:59:59.999+01:00'), 'Kvitterad'],
  ['the instant after it', { acknowledged: true, draftBegun: true }, after, 'Inget svar'],
  ['late, but the officer has a wish to decide on', { extensionRequested: true }, after, 'Anstånd begärt'],
  ['the round ended before its own day', { endedAt: before, draftBegun: true }, before, 'Svarstiden avbröts'],
  ['the same, looked at after that day', { endedAt: before, extensionRequested: true }, after, 'Svarstiden avbröts'],
  [
    'the round ended before the day of its extension',
    { endedAt: after, extendedTo: '2023-01-18', lastDay: '2023-01-18' },
    after,
    'Svarstiden avbröts',
  ],
  ['the round ended after its own day', { endedAt: after, extensionRequested: true }, after, 'Inget svar'],
  ['removed', { removed: true, draftBegun: true }, before, 'Borttagen'],
  ['answered', { answer: statement, draftBegun: true, extensionRequested: true }, before, 'Svar'],
  ['answered after the last day', { answer: statement }, after, 'Svar'],
  ['answered after it was removed', { answer: statement, removed: true }, after, 'Svar'],
  ['answered after withdrawal', { answer: statement, endedAt: before }, after, 'Svar'],
  [
    'preliminary, whatever the kind',
    { answer: { kind: 'no_comments', preliminary: true } },
    before,
    'Preliminärt svar',
  ],
  ['no comments', { answer: { kind: 'no_comments', preliminary: false } }, before, 'Ingen erinran'],
  ['abstains', { answer: { kind: 'abstains', preliminary: false } }, before, 'Avstår'],
];

test.each(TABLE)('%s', (_case, given, now, word) => {
  const status = recipientStatus(facts(given), now);
  expect(recipientStatusText(status, given.extendedTo ?? null)).toBe(word);
});

test('every status is met above', () => {
  const met = new Set(TABLE.map(([, given, now]) => recipientStatus(facts(given), now)));
  expect([...met].sort()).toEqual([...RECIPIENT_STATUSES].sort());
});

test('before a body answers, its draft is one word whatever is in it', () => {
  // The facts have no field for who, when or how much: this fails to compile if one is added by those names.
  const known: (keyof RecipientFacts)[] = [
    'endedAt',
    'lastDay',
    'extendedTo',
    'removed',
    'acknowledged',
    'draftBegun',
    'extensionRequested',
    'answer',
  ];
  expect(Object.keys(facts()).sort()).toEqual([...known].sort());
});

test.each([
  [null, null, null],
  [before, null, before],
  [null, after, after],
  [before, after, before],
])('a round that was closed at %p and withdrawn at %p ended at %p', (closedAt, withdrawnAt, end) => {
  expect(roundEnd({ closedAt, withdrawnAt })).toBe(end);
});
