import { listed } from '@yttra/platform';
import { aRecipient, aResponse, aViewpoint, eskilstunaRound, summaryInput } from '../../test/support/snapshot-builder';
import { agendaDocument } from './agenda-document';
import { bodiesCounted } from './body-groups';
import { buildSnapshot } from './build-snapshot';
import { assessedGroups } from './document-viewpoints';
import { asksToBeFilledIn } from './left-to-do';
import { proposedChanges } from './snapshot-viewpoints';
import type { RecipientInput, SummaryInput } from './summary-input';
import { counted, numeral, withFullStop } from './swedish-prose';

const NOW = new Date('2023-01-30T09:00:00+01:00');
const text = (key: string, recipients: RecipientInput[], more: Partial<SummaryInput> = {}) =>
  buildSnapshot(summaryInput({ recipients, ...more }), NOW).texts.find((written) => written.key === key)!.text;
const answered = (body: string, overrides = {}, recipient = {}) =>
  aRecipient(body, { ...recipient, responses: [aResponse(body, overrides)] });

describe('numbers and lists', () => {
  it.each([
    [0, '0 svar'],
    [1, 'ett svar'],
    [2, 'två svar'],
    [12, 'tolv svar'],
    [13, '13 svar'],
    [1000, '1\u00a0000 svar'],
  ])('%i', (n, words) => expect(counted(n, 'ett svar', 'svar')).toBe(words));

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a och b'],
    [['a', 'b', 'c'], 'a, b och c'],
  ])('%j', (items, words) => expect(listed(items)).toBe(words));

  it('counts what a long list leaves out', () => {
    expect(listed(['a', 'b', 'c', 'd'])).toBe('a, b, c och d');
    expect(numeral(1234567)).toBe('1\u00a0234\u00a0567');
  });

  it.each([
    ['Sant', 'Sant.'],
    ['Sant. ', 'Sant.'],
    ['Vem?', 'Vem?'],
  ])('one full stop: %j', (written, ended) => expect(withFullStop(written)).toBe(ended));
});

describe('bodies in running text', () => {
  it.each([
    [['nämnd'], 'en nämnd'],
    [['nämnd', 'gemensam nämnd'], 'två nämnder'],
    [['nämnd', 'nämnd', 'bolagsstyrelse', 'stiftelse'], 'fyra nämnder och styrelser'],
    [['nämnd', 'nämnd', 'bolagsstyrelse'], 'tre instanser: två nämnder och en styrelse'],
    [['nämnd', 'råd', 'extern'], 'tre instanser: en nämnd, ett råd och en extern instans'],
    [[], 'ingen instans'],
  ] as const)('%j', (kinds, words) => expect(bodiesCounted([...kinds])).toBe(words));
});

it('gives the section of the decision to remit its sign', () => {
  const { remiss } = summaryInput();
  const decisionToRemit = { body: 'Kommunstyrelsen', date: '2022-09-27', section: '161' } as const;
  expect(text('carriedOut', [], { remiss: { ...remiss, decisionToRemit } })).toContain(
    'Kommunstyrelsen beslutade den 27 september 2022, § 161, att remittera förslaget.',
  );
});

describe('outcome', () => {
  it('says whom the end of the round left time to, and that nobody was silent', () => {
    const { remiss } = summaryInput();
    const recipients = [answered('A', { stance: 'supports' }), aRecipient('D', { lastDay: '2023-02-15' })];
    const said = text('outcome', recipients, { remiss: { ...remiss, closedAt: NOW } });
    expect(said).toContain('Remissen avslutades innan svarstiden hade gått ut för D (till den 15 februari 2023).');
    expect(said).not.toContain('Inget svar');
  });

  it('reads as an official would write it', () => {
    const recipients = [
      answered('A', { stance: 'supports' }),
      answered('B', { kind: 'abstains' }),
      answered('C', { receivedAt: new Date('2023-01-09T12:00:00+01:00') }),
      aRecipient('D'),
    ];
    expect(text('outcome', recipients)).toBe(
      'Tre av fyra instanser har svarat. Två lämnade yttrande och en avstod från att yttra sig. Två svar kom i tid och ett efter svarstiden.\n\n' +
        'Inget svar har kommit från D. En instans tillstyrker förslaget och en tillstyrker med synpunkter.',
    );
  });

  it.each([
    [
      'all in time',
      [answered('A'), answered('B')],
      'Båda instanserna har svarat. Två lämnade yttrande. Alla svar kom i tid.\n\nTvå instanser tillstyrker med synpunkter.',
    ],
    [
      'one body',
      [answered('A', { kind: 'no_comments' })],
      'Instansen har svarat. En hade ingen erinran. Svaret kom i tid.',
    ],
    ['nobody', [aRecipient('A')], 'Ingen instans har svarat.'],
    ['no round', [], 'Ingen instans har svarat.'],
  ])('%s', (_case, recipients, words) => expect(text('outcome', recipients)).toBe(words));

  it('says that extended days are the body’s own', () => {
    const extension = { state: 'granted', until: '2023-01-18' } as const;
    const recipient = answered(
      'A',
      { receivedAt: new Date('2023-01-17T12:00:00+01:00'), lastDay: '2023-01-18' },
      { extension, lastDay: '2023-01-18' },
    );
    expect(text('outcome', [recipient])).toContain('Svaret kom i tid, räknat med de anstånd som gavs.');
    expect(text('carriedOut', [recipient])).toContain('Anstånd gavs till A (till den 18 januari 2023).');
  });
});

describe('how it was carried out', () => {
  it('says what went to whom and when', () => {
    const { recipients } = eskilstunaRound();
    const words = text('carriedOut', recipients);
    expect(words).toContain(
      'på remiss till 20 nämnder och styrelser. Urvalet var alla nämnder och styrelser utom Valnämnden.',
    );
    expect(words).toContain('Sista svarsdag var den 4 januari 2023, en remisstid på 91 dagar.');
    expect(words).toContain('Alla 20 instanser bekräftade');
  });

  it.each([
    [[], 'Inga påminnelser har skickats.'],
    [
      [{ step: 'nudge' as const, sentAt: new Date('2022-10-12T06:00:00Z') }],
      'En påminnelse skickades; dagarna står i remissammanställningens bilaga 1.',
    ],
  ])('counts reminders: %#', (reminders, words) =>
    expect(text('carriedOut', [aRecipient('A', { reminders })])).toContain(words),
  );

  it('tells of what happened on the way', () => {
    const recipients = [
      aRecipient('Kulturnämnden', { addedAt: new Date('2022-11-03T12:00:00+01:00') }),
      aRecipient('Råd', {
        removedAt: new Date('2022-11-04T12:00:00+01:00'),
        extension: { state: 'refused', until: null },
      }),
      answered('A', { voided: 'Fel instans' }),
    ];
    const words = text('carriedOut', recipients);
    expect(words).toContain('Efter utskicket tillkom Kulturnämnden (3 november 2022).');
    expect(words).toContain('Från remissen togs Råd (4 november 2022) bort.');
    expect(words).toContain('En felaktig registrering är makulerad och räknas inte.');
    expect(words).toContain('En begäran om anstånd avslogs.');
  });

  it('does not speak of the last day as past while it is to come', () => {
    const snapshot = buildSnapshot(summaryInput(), new Date('2022-12-01T09:00:00+01:00'));
    expect(snapshot.texts.find(({ key }) => key === 'carriedOut')!.text).toContain(
      'Sista svarsdag är den 4 januari 2023',
    );
  });
});

describe('the finding of a question', () => {
  const said = (body: string, more: object = {}) =>
    answered(body, { answers: [{ question: 1, text: 'Ja.', value: null, nothingToAdd: false, ...more }] });
  const nothing = { text: null, nothingToAdd: true };
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => aViewpoint(i + 1, 'A', { question: 1, text: `Ändra ${i}` }));

  it('says what the data says, and asks for what it takes judgement to say', () => {
    const recipients = [said('A'), said('B'), said('C', nothing), answered('D', { answers: [] })];
    expect(text('finding.1', recipients)).toBe(
      'Två instanser svarar på frågan, en har inget att tillägga och en har inte besvarat den.\n\n[skriv i en mening vad svaren visar]',
    );
    expect(text('finding.2', recipients)).toBe('Ingen instans har svarat på frågan.');
  });

  it('begins with what the office has said of the answers', () => {
    const comments = [{ question: 1, body: null, text: 'De flesta håller med [sic].\n\nMer finns att säga.' }];
    expect(text('finding.1', [said('A')], { comments })).toBe(
      'En instans svarar på frågan. De flesta håller med (sic).',
    );
  });

  it('counts a closed question in words', () => {
    const input = summaryInput();
    const closed = { number: 1, text: 'Bra?', type: 'yes_partly_no' as const, options: null, scale: null };
    const remiss = { ...input.remiss, questions: [closed] };
    const recipients = ['yes', 'no', 'yes', 'partly'].map((value, i) => said(`N${i}`, { text: null, value }));
    expect(text('finding.1', recipients, { remiss })).toBe('Två av fyra instanser svarar ja, en delvis och en nej.');
  });

  it.each([
    [1, false, '- Ändra 0 (A): tillgodoses.'],
    [3, false, '- Ändra 2 (A): tillgodoses.'],
    [4, true, '[behåll de synpunkter som väger tyngst, högst tre, och ta bort den här raden]'],
    [13, true, '[skriv de synpunkter som väger tyngst, högst tre: frågans 13 synpunkter står i avsnitt 5]'],
  ])('lets the office choose among %i viewpoints: %s', (count, asks, words) => {
    const comments = [{ question: 1, body: null, text: 'Bra.' }];
    const written = text('finding.1', [said('A')], { comments, viewpoints: many(count) });
    expect(written).toContain(words);
    expect(asksToBeFilledIn(written)).toBe(asks);
  });

  it('names every body behind the same words, assessed alike', () => {
    const viewpoints = [
      aViewpoint(1, 'A', { question: 1, text: 'Korta [texten].' }),
      aViewpoint(2, 'B', { question: 1, text: 'Korta [texten]' }),
      aViewpoint(3, 'B', { question: 1, text: 'Korta [texten]', disposition: 'noted' }),
    ];
    const words = text('finding.1', [said('A'), said('B')], { viewpoints });
    expect(words).toContain('- Korta (texten) (A och B): tillgodoses.\n- Korta (texten) (B): noteras.');
    expect(text('met', [said('A'), said('B')], { viewpoints })).toContain('Tillgodoses: Korta (texten) (A och B).');
  });

  it('counts what is joined once, first of all that weighs more, with every body that says it wherever it says it', () => {
    const viewpoints = [
      aViewpoint(1, 'A', { question: 1, text: 'Kostar.' }),
      aViewpoint(2, 'A', { question: 1, text: 'Utse en samordnare.', joined: 'x' }),
      aViewpoint(3, 'B', { question: 1, text: 'Vem håller ihop?', joined: 'x' }),
      aViewpoint(4, 'C', { question: 2, text: 'Ansvaret är otydligt.', joined: 'x' }),
      aViewpoint(5, 'Inte med', { question: 1, text: 'Ensam kvar.', joined: 'y' }),
      aViewpoint(6, 'B', { question: 1, text: 'Bra.', joined: 'y' }),
    ];
    const recipients = [said('A'), said('B'), said('C')];
    const [, ...lines] = text('finding.1', recipients, { viewpoints })
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(lines).toEqual(['- Kostar (A): tillgodoses.', '- Bra (B): tillgodoses.']);
    expect(text('finding.1', recipients, { viewpoints })).toContain('- Utse en samordnare (A, B och C): tillgodoses.');
    expect(
      text(
        'finding.2',
        [
          said('A'),
          said('B'),
          answered('C', { answers: [{ question: 2, text: 'Ja.', value: null, nothingToAdd: false }] }),
        ],
        { viewpoints },
      ),
    ).toContain('- Utse en samordnare (A, B och C): tillgodoses.');
    expect(text('met', recipients, { viewpoints })).toContain(
      'Tillgodoses: Kostar (A); Utse en samordnare (A, B och C); Bra (B).',
    );
    const snapshot = buildSnapshot(summaryInput({ recipients, viewpoints }), new Date('2023-01-30T09:00:00+01:00'));
    const [, second] = assessedGroups(snapshot)[0]!.items;
    expect(second!.assessment).toContainEqual({ label: 'Bedöms tillsammans med', text: 'synpunkterna 3 och 4' });
    const agenda = agendaDocument(snapshot).questions[0]!.points.flatMap(({ blocks }) =>
      blocks.map((block) => block.text),
    );
    expect(agenda.filter((line) => line.includes('tillgodoses.')).map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['Utse en samordnare (A, B och C)', 'Kostar (A)']),
    );
  });

  it.each([
    ['answer', 'A'],
    ['section', 'A'],
    ['reservation', 'reservation i A'],
    ['separate_opinion', 'särskilt yttrande i A'],
  ] as const)('lays nobody’s words in the mouth of the body: what stands in its %s is said by %s', (source, who) => {
    const viewpoints = [aViewpoint(1, 'A', { question: 1, source, text: 'Redovisa vad det kostar.' })];
    for (const key of ['met', 'finding.1'])
      expect(text(key, [said('A')], { viewpoints })).toContain(`Redovisa vad det kostar (${who})`);
    expect(proposedChanges([{ ...viewpoints[0]!, body: 'A', joined: null, changeText: 'Kostnader.' }])).toMatchObject([
      { bodies: [who] },
    ]);
  });

  it('names so many of each disposition that it stays on a page', () => {
    const words = text('met', [said('A')], { viewpoints: many(9) });
    expect(words).toContain('Ändra 5 (A). De övriga tre står i avsnitt 5.');
    expect(words).not.toContain('Ändra 6');
  });
});

describe('assessment', () => {
  it.each([
    [[], 'Svaren har inte lett till några synpunkter att bedöma.'],
    [[aViewpoint(1, 'A')], 'Svaren innehåller en synpunkt. En tillgodoses.'],
    [
      [
        aViewpoint(1, 'A', { disposition: null }),
        aViewpoint(2, 'A', { disposition: 'noted' }),
        aViewpoint(3, 'A', { changeText: 'Nytt stycke.' }),
      ],
      'Svaren innehåller tre synpunkter. En tillgodoses och en noteras. En saknar ännu bedömning. De leder till en ändring i förslaget.',
    ],
  ])('%#', (viewpoints, words) => expect(text('assessment', [answered('A')], { viewpoints })).toBe(words));
});
