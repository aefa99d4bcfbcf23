import { EMPTY_CONTENT, type ResponseContent } from '@yttra/response';
import { hindrances, type GateAnswer, type GateFacts, type GateViewpoint, type Hindrance } from './completeness-gate';
import { DISPOSITIONS, dispositionFaults } from './disposition';
import type { Part } from './part';
import { partsLeft, partsToRead } from './reading-parts';
import { maskedViewpoint } from './viewpoint-mask';

const content = (given: Partial<ResponseContent>): ResponseContent => ({ ...EMPTY_CONTENT, ...given });

describe('disposition', () => {
  it.each(DISPOSITIONS)('%s', (disposition) => {
    const asks = disposition === 'noted' ? [] : ['Skriv ett skäl. Nämnden ska kunna se varför.'];
    expect(dispositionFaults({ disposition, reason: null }).map(({ message }) => message)).toEqual(asks);
    expect(dispositionFaults({ disposition, reason: ' \n' }).map(({ message }) => message)).toEqual(asks);
    expect(dispositionFaults({ disposition, reason: 'Därför.' })).toEqual([]);
  });

  it('asks for nothing before it is given', () =>
    expect(dispositionFaults({ disposition: null, reason: null })).toEqual([]));
});

describe('what is to be read', () => {
  it.each<[string, Partial<ResponseContent>, Part[]]>([
    ['nothing at all', {}, []],
    [
      'questions with words, in order',
      { answers: { '10': { text: 'Tio' }, '2': { text: 'Två' } } },
      ['answer:2', 'answer:10'],
    ],
    ['a chosen value', { answers: { '1': { value: 'yes' } } }, ['answer:1']],
    ['not a blank', { answers: { '1': { text: ' \n ' } } }, []],
    ['not "inget att tillägga"', { answers: { '1': { nothingToAdd: true } } }, []],
    ['the reason of who abstains', { kind: 'abstains', reason: 'Nämnden är ny.' }, ['reason']],
    [
      'each comment on a section',
      { sectionComments: ['Oklart.', ' ', 'Dyrt.'].map((text, i) => ({ section: `${i}`, text })) },
      ['section:1', 'section:3'],
    ],
    [
      'reservations',
      { answers: { '1': { text: 'Ja' } }, reservations: [{ type: 'reservation', by: [], text: 'Nej.' }] },
      ['answer:1', 'reservation:1'],
    ],
    ['a text beside the questions', { text: 'Mer.' }, ['text']],
  ])('%s', (_case, given, parts) => expect(partsToRead(content(given))).toEqual(parts));

  it('is less for each part read', () => {
    const answer = content({ answers: { '1': { text: 'Ja' }, '2': { text: 'Nej' } } });
    expect(partsLeft(answer, new Set<Part>(['answer:1']))).toEqual(['answer:2']);
    expect(partsLeft(answer, new Set<Part>(['answer:1', 'answer:2']))).toEqual([]);
  });
});

describe('the gate', () => {
  const read: GateAnswer = {
    recipientId: 'r1',
    body: 'Socialnämnden',
    partsLeft: 0,
    opposes: false,
    isAnswered: false,
    preliminary: false,
    confirmed: false,
    lateUndecided: false,
  };
  const viewpoint = (number: number, given: Partial<GateViewpoint> = {}): GateViewpoint => ({
    id: `v${number}`,
    number,
    recipientId: 'r1',
    body: 'Socialnämnden',
    source: 'answer',
    disposition: 'met',
    reason: 'Därför.',
    unsettled: false,
    ...given,
  });
  const left = (facts: Partial<GateFacts>) => hindrances({ viewpoints: [], answers: [], ...facts });

  it.each<[string, Partial<GateFacts>]>([
    ['nothing has come', {}],
    ['everything is read and assessed', { viewpoints: [viewpoint(1)], answers: [read] }],
    ['what is noted has no reason', { viewpoints: [viewpoint(1, { disposition: 'noted', reason: null })] }],
    ['a reservation is noted with a reason', { viewpoints: [viewpoint(1, { source: 'reservation', disposition: 'noted' })] }],
    ['a protokollsanteckning is noted without one', { viewpoints: [viewpoint(1, { source: 'minutes_note', disposition: 'noted', reason: null })] }],
    ['who opposes has been answered', { answers: [{ ...read, opposes: true, isAnswered: true }] }],
    ['a preliminary answer is confirmed', { answers: [{ ...read, preliminary: true, confirmed: true }] }],
  ])('is open when %s', (_case, facts) => expect(left(facts)).toEqual([])); // prettier-ignore

  it.each<[Hindrance['what'], Partial<GateFacts>, string]>([
    ['viewpoint_not_assessed', { viewpoints: [viewpoint(2, { disposition: null })] }, 'En synpunkt saknar bedömning: 2.'],
    ['viewpoint_not_assessed', { viewpoints: [viewpoint(2, { reason: ' ' })] }, 'En synpunkt saknar bedömning: 2.'],
    ['dissent_not_commented', { viewpoints: [viewpoint(3, { source: 'reservation', disposition: 'noted', reason: null })] }, 'En reservation eller ett särskilt yttrande saknar kommentar: 3.'],
    ['dissent_not_commented', { viewpoints: [viewpoint(3, { source: 'separate_opinion', disposition: 'noted', reason: '' })] }, 'En reservation eller ett särskilt yttrande saknar kommentar: 3.'],
    ['quotation_unsettled', { viewpoints: [viewpoint(4, { unsettled: true })] }, 'En synpunkt har ett citat som inte står i svaret som gäller: 4.'],
    ['answer_not_read', { answers: [{ ...read, partsLeft: 2 }] }, 'Ett svar är inte läst till slut: Socialnämnden.'],
    ['opposition_not_answered', { answers: [{ ...read, opposes: true }] }, 'En instans som avstyrker saknar skriftligt svar: Socialnämnden.'],
    ['preliminary_not_confirmed', { answers: [{ ...read, preliminary: true }] }, 'Bekräfta att preliminära svar får stå i sammanställningen: Socialnämnden.'],
    ['late_not_decided', { answers: [{ ...read, lateUndecided: true }] }, 'Bestäm om svar som kom efter svarstiden ska tas med: Socialnämnden.'],
  ])('stays shut for %s', (what, facts, message) => {
    expect(left(facts)).toMatchObject([{ what, message, items: [{ recipientId: 'r1' }] }]);
  }); // prettier-ignore

  it('names every one, with its place, however many they are; viewpoints by number', () => {
    const about = Array.from({ length: 100 }, (_, i) => i + 1);
    const all = left({
      viewpoints: about.toReversed().map((number) => viewpoint(number, { disposition: null })),
      answers: about.map((n) => ({ ...read, body: `Nämnd ${n}`, recipientId: `r${n}`, partsLeft: 1, opposes: true, preliminary: true, lateUndecided: true })),
    });
    expect(all.map(({ items, about: named }) => [items.length, named.length])).toEqual(Array(5).fill([100, 100]));
    expect(all[0]!.message).toBe(`100 synpunkter saknar bedömning: ${about.join(', ')}.`);
    expect(all[0]!.items[6]).toEqual({ label: 'Synpunkt 7 från Socialnämnden', recipientId: 'r1', viewpointId: 'v7' });
    expect(all[1]!.items[6]).toEqual({ label: 'Nämnd 7', recipientId: 'r7', viewpointId: null });
  }); // prettier-ignore
});

describe('masks', () => {
  const secret = (parts: string[]) => [{ provision: '21 kap. 7 § OSL', date: null, authority: 'Socialnämnden', parts }];
  const answer = {
    responseId: 'v1',
    source: 'answer' as const,
    question: 2,
    section: null,
    quote: 'Hemligt',
    place: null,
    text: 'Om det hemliga',
  };
  const versions = (given: ResponseContent) => new Map([['v1', given]]);

  it.each<[string, string[], boolean]>([
    ['its own answer', ['answer:2'], true],
    ['the whole', ['whole'], true],
    ['another answer', ['answer:1'], false],
  ])('%s is marked', (_case, parts, isMasked) => {
    const { quote, text } = maskedViewpoint(answer, versions(content({ secrecy: secret(parts) })));
    expect([quote, text]).toEqual(
      isMasked ? ['[Maskat: 21 kap. 7 § OSL]', '[Maskat: 21 kap. 7 § OSL]'] : ['Hemligt', 'Om det hemliga'],
    );
  });

  it('covers what stands in a marked part, wherever it was first marked', () => {
    const moved = { ...answer, place: { responseId: 'v2', part: 'answer:3' as const, from: 0, to: 7 } };
    const contents = versions(content({})).set('v2', content({ secrecy: secret(['answer:3']) }));
    expect(maskedViewpoint(moved, contents)).toMatchObject({ quote: '[Maskat: 21 kap. 7 § OSL]', place: null });
  });

  it('masks a reservation by its own words', () => {
    const reservations = ['Öppen', 'Hemlig'].map((text) => ({ type: 'reservation' as const, by: [], text }));
    const marked = versions(content({ reservations, secrecy: secret(['reservation:2']) }));
    const of = (quote: string) =>
      maskedViewpoint({ ...answer, source: 'reservation' as const, question: null, quote, text: quote }, marked);
    expect(of('Öppen').text).toBe('Öppen');
    expect(of('Hemlig').text).toBe('[Maskat: 21 kap. 7 § OSL]');
  });
});
