import { titleKind } from './meeting-title';

const others = ['Miljönämnden', 'Energi AB', 'Arbetsmarknads- och socialnämnden', 'Kommunstyrelsen'];
const social = { own: 'Socialnämnden', others };
const school = { own: 'Barn- och utbildningsnämnden', others };

it.each([
  'Socialnämnden',
  'SOCIALNÄMNDEN',
  'Socialnämnd',
  'Socialnämndens sammanträde nr 5',
  'Socialnämndssammanträde',
  'Socialnämnden – utbildning och studiebesök',
  'Sammanträde socialnämnden, Stadshuset',
  'Socialnämnden och Miljönämnden, gemensamt',
  'Sammanträde',
  'Nämndsammanträde 4',
  'Nämnd',
  'Ordinarie möte',
  'Extra sammanträde 14 december',
])('%j is a meeting of the body', (title) => {
  expect(titleKind(title, social)).toBe('meeting');
});

it.each(['Barn- och utbildningsnämnden', 'Barn och utbildningsnämnden', 'Barn‑ och utbildningsnämndens sammanträde'])(
  '%j is, though its name has a word for something else',
  (title) => {
    expect(titleKind(title, school)).toBe('meeting');
  },
);

it.each([
  'Inställt: Socialnämnden',
  'Socialnämnden (INSTÄLLD)',
  'Sammanträdet ställs in',
  'Avbokat: Socialnämnden',
  'Canceled: Socialnämnden',
  'Cancelled',
  'Socialnämnden avlyst',
  'Socialnämnden utgår',
  'Socialnämnden flyttas till 16 december',
])('%j is cancelled', (title) => {
  expect(titleKind(title, social)).toBe('cancelled');
});

it.each([
  'Utskick av kallelse till sammanträde',
  'Reservdag för sammanträde',
  'Justering av protokoll',
  'MBL-förhandling',
  'Sista dag för politiska förslag',
  'Presidieberedning',
  'Socialnämndens arbetsutskott',
  'Socialnämndens presidium',
  'Miljönämnden',
  'Miljönämndens sammanträde',
  'Energi AB styrelsemöte',
  'Arbetsmarknads- och socialnämnden',
  'Vård- och socialnämnden',
  'Kulturnämnden sammanträder',
  'Möte med leverantör',
  'Ej inställt: Socialnämnden',
  'Flyttat: Socialnämnden',
  '',
])('%j is for a person to say', (title) => {
  expect(titleKind(title, social)).toBe('other');
});

it.each([
  ['Handlingsstopp', 'cutoff'],
  ['Ärendestopp socialnämnden', 'cutoff'],
  ['Handlingsstopp Miljönämnden', 'other'],
])('%j closes an agenda of the body: %s', (title, kind) => {
  expect(titleKind(title, social)).toBe(kind);
});
