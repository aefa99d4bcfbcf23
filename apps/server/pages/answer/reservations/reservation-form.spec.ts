import { linesOf, namesOf } from './reservation-form';

it('reads a name and a party from each line', () => {
  const by = namesOf('Anna Ek (C)\r\n\r\n  Bo Ask \nCia (Lia) Lund (FP)');
  expect(by).toEqual([
    { name: 'Anna Ek', party: 'C' },
    { name: 'Bo Ask', party: null },
    { name: 'Cia (Lia) Lund', party: 'FP' },
  ]);
  expect(linesOf(by)).toBe('Anna Ek (C)\nBo Ask\nCia (Lia) Lund (FP)');
});
