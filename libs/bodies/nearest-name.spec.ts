import { nearest, nearestName } from './nearest-name';

const BODIES = ['Socialnämnden', 'Valnämnden', 'Barn- och utbildningsnämnden'];

it.each([
  ['Socialnämden', 'Socialnämnden'],
  ['socialnamnden', 'Socialnämnden'],
  ['Valnänmden', 'Valnämnden'],
  ['Barn och utbildningsnämnden', 'Barn- och utbildningsnämnden'],
  ['Kulturnämnden', null],
  ['', null],
])('who wrote %p may have meant %p', (written, meant) => {
  expect(nearestName(written, BODIES)).toBe(meant);
});

it('takes two letters that have changed places for one slip, also in a short word', () => {
  expect(nearest('nman', ['namn'])).toEqual({ name: 'namn', slips: 1 / 4 });
  expect(nearest('manx', ['namn'])).toBeNull();
});

it('takes the first of those that are equally near', () => {
  expect(nearestName('nemn', ['namn', 'nimn'])).toBe('namn');
});
