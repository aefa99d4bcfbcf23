import { parse } from 'node-html-parser';
import { renderPage } from '../../../web/render-page';
import { NOTHING_SAID } from '../../../http/request-context';
import { foundOf, question, row, round } from '../../../../../test/support/answer-rows';
import { answerShares } from '@yttra/summary';
import { compiledFrom } from '../../question-kinds/compiled-answers';
import { QuestionPage, type QuestionPageProps } from './page';

const SCOPE = {
  viewer: null,
  path: '/',
  municipality: { name: 'Eskilstuna', themeHref: null, logoHref: null },
  said: NOTHING_SAID,
};

const ANSWERED = [
  { row: row('Socialnämnden'), answer: { text: 'Första stycket.\n\n- en\n- två' }, comment: undefined },
  {
    row: row('Miljönämnden', { questions: [{ number: 1, state: 'read', preview: null }] }),
    answer: { text: 'Nej.' },
    comment: { question: 1, responseId: 'x', text: 'Vi tar med det.', version: 1 },
  },
];

function shown(more: Partial<QuestionPageProps> = {}) {
  const props: QuestionPageProps = {
    round: round(ANSWERED.map((one) => one.row)),
    question: question(1),
    found: foundOf(ANSWERED.map((one) => one.row)),
    shown: ANSWERED,
    answers: [],
    earlier: null,
    officeComment: undefined,
    filter: {},
    saved: [],
    ...more,
  };
  return parse(renderPage(<QuestionPage {...props} />, SCOPE));
}

describe('one question, side by side', () => {
  it('has each answer under its body, and the office’s comment with the answer it is about', () => {
    const [social, miljo] = shown().querySelectorAll('article');
    expect(social!.querySelectorAll('li').map((one) => one.text)).toEqual(['en', 'två']);
    expect(social!.querySelector('button')!.text).toContain('Markera som läst');
    expect(miljo!.text).toContain('Vi tar med det.');
    expect(miljo!.querySelector('button')).toBeNull();
  });

  it('lets one who only reads mark nothing', () => {
    expect(
      shown({ round: round([row('Socialnämnden')], { mayMark: false }) }).querySelectorAll('article button'),
    ).toHaveLength(0);
  });

  it('without an answer says so', () => {
    const root = shown({ found: foundOf([]), shown: [] });
    expect(root.text).toContain('Ingen har svarat på frågan än. Utkast syns aldrig här.');
    expect(root.querySelector('form.y-filter')).toBeNull();
  });
});

describe('answers counted', () => {
  it.each([
    [question(1), [{ text: 'Ja' }], null],
    [
      question(1, { type: 'yes_partly_no' }),
      [{ value: 'yes' }, { value: 'no' }, { value: 'yes' }, undefined],
      [2, 0, 1],
    ],
    [question(1, { type: 'choice', options: ['A', 'B'] }), [{ value: 'B' }, { nothingToAdd: true as const }], [0, 1]],
    [question(1, { type: 'scale', min: 1, max: 3 }), [{ value: 3 }, { text: '[Maskat: 26 kap. 1 § OSL]' }], [0, 0, 1]],
  ])('%j', (asked, answers, values) => {
    const given = compiledFrom({
      question: asked,
      answers: answers.map((answer, body) => ({ body: String(body), answer })),
    });
    expect(answerShares(given)?.parts.map(({ share }) => share) ?? null).toEqual(values);
  });
});
