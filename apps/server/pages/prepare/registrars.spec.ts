import { registrarsOf } from './registrars.sv';

it.each([
  [true, 0, 'er registrator'],
  [false, 1, 'registratorn hos 1 instans'],
  [true, 12, 'er registrator och registratorerna hos 12 instanser'],
  [false, 0, ''],
])('of the own authority %s and %i bodies: %j', (own, bodies, words) => {
  expect(registrarsOf({ own, bodies })).toBe(words);
});
