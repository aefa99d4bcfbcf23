import { EVERY_KIND, KINDS, type KindSample } from '../../../test/support/every-kind';
import { statementContent } from './case-answer';

const samples: KindSample[] = KINDS.map((type) => EVERY_KIND[type]);
const said = (answers: unknown[]) =>
  statementContent(
    { answers: answers as never, reservations: [] },
    { type: 'administration' },
    samples.map(({ question }) => question),
  ).answers;

it('an answer in a case file is what a form would send, whichever kind the question is', () => {
  expect(said(samples.map(({ answers }) => answers[0]!))).toEqual(
    Object.fromEntries(
      samples.map(({ question, answers }, index) => [
        String(index + 1),
        question.type === 'text' ? { text: answers[0] } : { value: answers[0] },
      ]),
    ),
  );
});

it('yes, partly and no may be said in Swedish, and one choice without a list', () => {
  const given = samples.map(
    ({ question }) => ({ yes_partly_no: 'Delvis', choices: 'Tid' })[question.type as string] ?? '',
  );
  expect(Object.values(said(given))).toEqual([{ value: 'partly' }, { value: ['Tid'] }]);
});
