import { responseContent } from './response-content';
import { markingOf, masked } from './secrecy-mask';

const CANARY = 'hemligt-ord-41';
const content = (parts: string[]) =>
  responseContent.parse({
    stance: 'opposes',
    basis: { type: 'administration' },
    answers: { 1: { text: `Svar ett ${CANARY}` }, 2: { value: CANARY }, 3: { nothingToAdd: true } },
    text: `Övrigt ${CANARY}`,
    reason: `Skäl ${CANARY}`,
    sectionComments: [{ section: 'Kultur', text: CANARY }],
    reservations: [{ by: [{ name: CANARY, party: 'C' }], text: CANARY }],
    secrecy: [{ provision: '21 kap. 7 § OSL', date: '2022-12-14', authority: 'Socialnämnden', parts }],
  });

it('leaves an unmarked answer as it is', () => {
  const given = { ...content([]), secrecy: [] };
  expect(masked(given)).toBe(given);
});

it('masks the whole, and keeps kind, stance and basis', () => {
  const shown = masked(content(['whole']));
  expect(JSON.stringify(shown)).not.toContain(CANARY);
  expect(shown).toMatchObject({ stance: 'opposes', basis: { type: 'administration' } });
});

it.each([
  ['answer:1', (shown: ReturnType<typeof masked>) => shown.answers[1]],
  ['answer:2', (shown: ReturnType<typeof masked>) => shown.answers[2]],
  ['section:1', (shown: ReturnType<typeof masked>) => shown.sectionComments[0]],
  ['reservation:1', (shown: ReturnType<typeof masked>) => shown.reservations[0]],
  ['text', (shown: ReturnType<typeof masked>) => shown.text],
  ['reason', (shown: ReturnType<typeof masked>) => shown.reason],
])('masks %s and nothing else', (part, of) => {
  const whole = content([part]);
  const shown = masked(whole);
  expect(JSON.stringify(of(shown))).toContain('[Maskat: 21 kap. 7 § OSL]');
  expect(JSON.stringify(of(shown))).not.toContain(CANARY);
  const count = (value: unknown) => JSON.stringify(value).split(CANARY).length - 1;
  expect(count(whole) - count(shown)).toBe(count(of(whole)));
});

it('tells which marking covers a part', () => {
  const { secrecy } = content(['file:7f0e2a4c-1111-4222-8333-444455556666']);
  expect(markingOf(secrecy, 'file:7f0e2a4c-1111-4222-8333-444455556666')).not.toBeNull();
  expect(markingOf(secrecy, 'answer:1')).toBeNull();
});
