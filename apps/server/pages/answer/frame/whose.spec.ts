import { inside, whose, whoseInside } from './whose';

it.each([
  ['Socialnämnden', 'Socialnämndens', 'socialnämndens'],
  ['Vård- och omsorgsnämnden', 'Vård- och omsorgsnämndens', 'vård- och omsorgsnämndens'],
  ['Kommunstyrelsen', 'Kommunstyrelsens', 'kommunstyrelsens'],
  ['Torshälla stads nämnd', 'Torshälla stads nämnds', 'Torshälla stads nämnds'],
  ['Eskilstuna Energi AB', 'Eskilstuna Energi AB:s', 'Eskilstuna Energi AB:s'],
  ['Förbundet Mälarbas', 'Förbundet Mälarbas', 'Förbundet Mälarbas'],
])('%s: whose answer it is', (body, atStart, within) => {
  expect(whose(body)).toBe(atStart);
  expect(whoseInside(body)).toBe(within);
});

it('a name of its own keeps its capital', () => {
  expect(inside('Torshälla stads nämnd')).toBe('Torshälla stads nämnd');
  expect(inside('Överförmyndarnämnden')).toBe('överförmyndarnämnden');
});
