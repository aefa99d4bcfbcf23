import type { AnswerOutline } from '@yttra/response';
import { answerPreview } from './answer-preview';

const outline = (answers: AnswerOutline['outline']['answers'], secrecy: AnswerOutline['secrecy'] = []): AnswerOutline =>
  ({
    outline: { answers, text: null, reason: null, sectionComments: [], reservations: [] },
    secrecy,
  }) as unknown as AnswerOutline;
const asked = { number: 1, options: null, min: null, max: null };
const marking = { provision: '21 kap. 7 § OSL', date: null, authority: 'Socialnämnden' };

it.each([
  ['yes_partly_no', { value: 'partly' }, 'Delvis'],
  ['choice', { value: 'Varje år' }, 'Varje år'],
  ['scale', { value: 4 }, '4'],
  ['text', { text: 'Ja,\nmen först i vår.' }, 'Ja, men först i vår.'],
  ['text', { text: 'Nämnden vill att samordningen mellan förv' }, 'Nämnden vill att samordningen mellan…'],
  ['text', { text: '  ' }, null],
  ['text', { nothingToAdd: true as const }, null],
] as const)('a question of %s shows %j as %j', (type, given, shown) => {
  expect(answerPreview(outline({ 1: given }), { ...asked, type })).toBe(shown);
});

it('shows a mask for what is marked in whatever version', () => {
  const text = { 1: { text: 'Hemligt' } };
  const shown = (parts: AnswerOutline['secrecy'][number]['parts']) =>
    answerPreview(outline(text, [{ ...marking, parts }]), { ...asked, type: 'text' });
  expect(shown(['answer:1'])).toBe('[Maskat: 21 kap. 7 § OSL]');
  expect(shown(['whole'])).toBe('[Maskat: 21 kap. 7 § OSL]');
  expect(shown(['answer:2'])).toBe('Hemligt');
});
