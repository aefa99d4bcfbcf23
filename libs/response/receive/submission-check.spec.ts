import type { AnsweredQuestion } from '../model';
import { responseContent, type ResponseContentInput } from '../model/response-content';
import { emptyAnswers, mustConfirmText, submissionFaults, type Submission } from './submission-check';

const text = (number: number): AnsweredQuestion => ({ number, type: 'text', options: null, min: null, max: null });
const QUESTIONS: AnsweredQuestion[] = [
  text(1),
  { ...text(2), type: 'yes_partly_no' },
  { ...text(3), type: 'choice', options: ['Modell A', 'Modell B'] },
  { ...text(4), type: 'scale', min: 1, max: 5 },
];

const decided = { type: 'decision', meeting: '2022-12-14', section: '§ 141' } as const;
const complete: ResponseContentInput = {
  stance: 'supports',
  basis: decided,
  answers: {
    1: { text: 'Nämnden ställer sig bakom riktlinjen.' },
    2: { value: 'partly' },
    3: { value: 'Modell B' },
    4: { value: 5 },
  },
};

const submission = (content: ResponseContentInput, given: Partial<Submission> = {}): Submission => ({
  content: responseContent.parse({ ...complete, ...content }),
  questions: QUESTIONS,
  bodyKind: 'nämnd',
  issuedOn: '2022-10-05',
  receivedOn: '2022-12-15',
  confirmed: { textIsDecided: true, emptyAnswers: false, earlyDecision: false },
  ...given,
});
const fieldsOf = (given: Submission) => submissionFaults(given).map(({ field }) => field);

it('lets a whole answer through', () => {
  expect(submissionFaults(submission({}))).toEqual([]);
});

it('names everything that is missing in the order of the page', () => {
  const bare = submission(
    {
      stance: null,
      basis: null,
      answers: { 2: { value: 'kanske' } },
      reservations: [{ by: [], text: ' ' }],
      secrecy: [{ provision: '', date: null, authority: ' ', parts: [] }],
      sectionComments: [{ section: 'Ansvar och roller', text: '' }],
    },
    { confirmed: { textIsDecided: false, emptyAnswers: false, earlyDecision: false } },
  );
  expect(fieldsOf(bare)).toEqual([
    'answers.2',
    'sectionComments[0].text',
    'stance',
    'basis.type',
    'reservations[0].by',
    'reservations[0].text',
    'secrecy[0].provision',
    'secrecy[0].date',
    'secrecy[0].authority',
    'secrecy[0].parts',
    'confirmed.emptyAnswers',
  ]);
});

it.each<[string, ResponseContentInput['answers'], string]>([
  ['a value where text is asked for', { ...complete.answers, 1: { value: 'ja' } }, 'answers.1'],
  ['text where ja, delvis or nej is asked for', { ...complete.answers, 2: { text: 'Ja' } }, 'answers.2'],
  ['an alternative that is not there', { ...complete.answers, 3: { value: 'Modell C' } }, 'answers.3'],
  ['a number off the scale', { ...complete.answers, 4: { value: 6 } }, 'answers.4'],
  ['half a step on the scale', { ...complete.answers, 4: { value: 2.5 } }, 'answers.4'],
  ['a number on the scale written as text', { ...complete.answers, 4: { value: '5' } }, 'answers.4'],
  ['an answer to a question that is not asked', { ...complete.answers, 5: { text: 'Mer' } }, 'answers.5'],
])('stops %s', (_what, answers, field) => {
  const faults = submissionFaults(submission({ answers }));
  expect(faults.map((fault) => fault.field)).toEqual([field]);
  expect(faults[0]!.allowed).toBeTruthy();
});

describe('an empty answer', () => {
  const withEmpty = { answers: { ...complete.answers, 1: { text: ' \n ' }, 4: undefined as never } };
  delete (withEmpty.answers as Record<string, unknown>)[4];

  it('is told, and received only when confirmed', () => {
    expect(emptyAnswers(submission(withEmpty))).toEqual([1, 4]);
    const [fault] = submissionFaults(submission(withEmpty));
    expect(fault).toMatchObject({
      field: 'confirmed.emptyAnswers',
      message: 'Frågorna 1 och 4 är tomma. Skriv ett svar, välj Inget att tillägga, eller bekräfta.',
    });
    const confirmed = { textIsDecided: true, emptyAnswers: true, earlyDecision: false };
    expect(submissionFaults(submission(withEmpty, { confirmed }))).toEqual([]);
  });

  it('is not the same as nothing to add', () => {
    const answers = { ...complete.answers, 1: { nothingToAdd: true as const } };
    expect(emptyAnswers(submission({ answers }))).toEqual([]);
    expect(submissionFaults(submission({ answers }))).toEqual([]);
  });
});

describe('"Texten är den som beslutades"', () => {
  const unconfirmed = { confirmed: { textIsDecided: false, emptyAnswers: false, earlyDecision: false } };

  it.each([decided, { type: 'delegation', delegate: 'Ordföranden', date: '2022-12-14' } as const])(
    'is asked of a decided text: $type',
    (basis) => {
      expect(fieldsOf(submission({ basis }, unconfirmed))).toEqual(['confirmed.textIsDecided']);
    },
  );

  it.each([{ type: 'preliminary' } as const, { type: 'administration' } as const])(
    'is not asked where nothing is decided: $type',
    (basis) => {
      expect(submissionFaults(submission({ basis }, unconfirmed))).toEqual([]);
      expect(mustConfirmText(submission({ basis }).content)).toBe(false);
    },
  );
});

describe.each(['no_comments', 'abstains'] as const)('%s', (kind) => {
  const only = { kind, stance: null, answers: {} };

  it('needs a basis and nothing more', () => {
    expect(submissionFaults(submission({ ...only }))).toEqual([]);
    expect(submissionFaults(submission({ ...only, reason: 'Frågan rör oss inte.' }))).toEqual([]);
    expect(fieldsOf(submission({ ...only, basis: null }))).toEqual(['basis.type']);
  });

  it('does not let written answers vanish unseen', () => {
    expect(fieldsOf(submission({ ...only, answers: { 1: { text: 'Vi tycker.' } } }))).toEqual(['kind']);
    expect(fieldsOf(submission({ ...only, stance: 'opposes' }))).toEqual(['kind']);
  });
});

it('stops a secrecy marking dated ahead', () => {
  const secrecy = [
    { provision: '21 kap. 7 § OSL', date: '2022-12-16', authority: 'Socialnämnden', parts: ['answer:1'] },
  ];
  expect(fieldsOf(submission({ secrecy }))).toEqual(['secrecy[0].date']);
});
