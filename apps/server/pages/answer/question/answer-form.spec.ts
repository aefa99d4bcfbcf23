import { answerForm, answerOf } from './answer-form';

const asked = { number: 1, text: 'F?', help: null, options: ['Ja, med tiden', 'Nej'], min: 1, max: 5, minLabel: null, maxLabel: null }; // prettier-ignore
const form = (sent: Record<string, string>) => answerForm.parse({ version: '3', ...sent });

it.each([
  ['text', { text: ' Med team. ' }, { text: ' Med team. ' }],
  ['text', { text: ' \r\n ' }, null],
  ['text', { text: '', nothing: 'ja' }, { nothingToAdd: true }],
  ['yes_partly_no', { value: 'partly' }, { value: 'partly' }],
  ['yes_partly_no', { value: '' }, null],
  ['choice', { value: 'Ja, med tiden' }, { value: 'Ja, med tiden' }],
  ['scale', { value: '4' }, { value: 4 }],
] as const)('%s: %j says %j', (type, sent, said) => {
  expect(answerOf({ ...asked, type }, form(sent))).toEqual(said);
});

it('an answer and nothing to add at once is asked about', () => {
  expect(() => answerOf({ ...asked, type: 'text' }, form({ text: 'Ja.', nothing: 'ja' }))).toThrow('Ta bort det ena');
});
