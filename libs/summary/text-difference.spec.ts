import { textDifference } from './text-difference';

it.each([
  ['En. Två. Tre.', 'En. Två. Tre.', null],
  ['En.  Två.', 'En. Två.\n', null],
  ['En. Två. Tre.', 'En. Fyra. Tre.', { gone: ['Två.'], come: ['Fyra.'] }],
  ['- a\n- b', '- b\n- a', { gone: ['- a'], come: ['- a'] }],
  ['', 'Ny.', { gone: [], come: ['Ny.'] }],
  ['Om. Om.', 'Om.', { gone: ['Om.'], come: [] }],
])('%j → %j', (before, after, difference) => expect(textDifference(before, after)).toEqual(difference));

it('is told also of very long texts', () => {
  const long = Array.from({ length: 900 }, (_, i) => `Mening ${i}.`);
  expect(textDifference(long.join('\n'), [...long.slice(1), 'Ny.'].join('\n'))).toEqual({
    gone: ['Mening 0.'],
    come: ['Ny.'],
  });
});
