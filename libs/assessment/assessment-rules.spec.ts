import { EMPTY_CONTENT, type ResponseContent } from '@yttra/response';
import { hindrances } from './completeness-gate';
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
  const read = { body: 'Socialnämnden', partsLeft: 0, preliminary: false, confirmed: false };

  it('opens when everything is read, assessed and confirmed', () => {
    const preliminary = { ...read, preliminary: true, confirmed: true };
    expect(
      hindrances({ viewpoints: [{ number: 1, assessed: true, unsettled: false }], answers: [read, preliminary] }),
    ).toEqual([]);
    expect(hindrances({ viewpoints: [], answers: [] })).toEqual([]);
  });

  it('says what is left, and of what', () => {
    const left = hindrances({
      viewpoints: [
        { number: 1, assessed: true, unsettled: false },
        { number: 2, assessed: false, unsettled: true },
        { number: 5, assessed: false, unsettled: false },
      ],
      answers: [
        { ...read, partsLeft: 2 },
        { ...read, body: 'Servicenämnden', preliminary: true },
      ],
    });
    expect(left).toEqual([
      { what: 'viewpoint_not_assessed', message: '2 synpunkter saknar bedömning: 2, 5.', about: [2, 5] },
      { what: 'quotation_unsettled', message: 'Ett citat står inte i svaret som gäller: synpunkt 2.', about: [2] },
      { what: 'answer_not_read', message: 'Ett svar är inte läst till slut: Socialnämnden.', about: ['Socialnämnden'] },
      {
        what: 'preliminary_not_confirmed',
        message: 'Bekräfta att preliminära svar får stå i sammanställningen: Servicenämnden.',
        about: ['Servicenämnden'],
      },
    ]);
  });

  it('names every one, however many they are', () => {
    const about = Array.from({ length: 100 }, (_, i) => i + 1);
    const viewpoints = about.map((number) => ({ number, assessed: false, unsettled: true }));
    const answers = about.map((n) => ({ ...read, body: `Nämnd ${n}`, partsLeft: 1, preliminary: true }));
    const left = hindrances({ viewpoints, answers });
    expect(left.map(({ message }) => message)).toEqual([
      `100 synpunkter saknar bedömning: ${about.join(', ')}.`,
      `100 citat står inte i svaret som gäller: synpunkt ${about.join(', ')}.`,
      ...['100 svar är inte lästa till slut', 'Bekräfta att preliminära svar får stå i sammanställningen'].map(
        (beginning) => `${beginning}: ${answers.map(({ body }) => body).join(', ')}.`,
      ),
    ]);
  });
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
