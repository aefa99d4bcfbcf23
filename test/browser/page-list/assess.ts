import type { PageState } from './page-state';

const BENCH = '/remisser/{running}/bedomning';

const HALF_DONE = '/remisser/{assessing}/bedomning';

const PART = `${BENCH}/instans/{rid:Socialnämnden}/fraga-3`;

export const ASSESS: readonly PageState[] = [
  { path: BENCH, as: 'officer', prints: true },
  { path: BENCH, as: 'reader' },
  { path: `${BENCH}?fraga=3&bedomning=saknas`, as: 'officer', state: 'filtered' },
  { path: `${BENCH}?tagg=finns-inte`, as: 'officer', state: 'nothing found' },
  {
    path: BENCH,
    as: 'officer',
    state: 'no viewpoint chosen',
    unfold: 'Bedöm eller lägg ihop valda',
    press: 'Bedöm valda',
  },
  { path: '/remisser/{draft}/bedomning', as: 'officer', state: 'nothing has come in' },
  { path: '/remisser/{reported}/bedomning', as: 'officer', state: 'all is assessed' },

  { path: HALF_DONE, as: 'officer', state: 'half done', prints: true },
  { path: HALF_DONE, as: 'reader', state: 'asked for a reason' },
  { path: `${HALF_DONE}/lika`, as: 'officer', state: 'two bodies wrote together' },
  { path: `${HALF_DONE}/instans/{rid:Socialnämnden:assessing}/fraga-3`, as: 'officer', state: 'half done' },
  { path: '/remisser/{assessing}/rapportera', as: 'officer', state: 'some of each kind is left' },
  { path: '/remisser/{assessing}/svar', as: 'reader', state: 'assessing' },
  { path: '/remisser/{assessing}/folj', as: 'officer', state: 'assessing' },

  { path: `${BENCH}/instans/{rid:Socialnämnden}`, as: 'officer', gives: 'redirect' },
  { path: PART, as: 'officer', prints: true },
  { path: PART, as: 'reader' },
  { path: PART, as: 'officer', state: 'nothing marked', press: 'Spara och nästa' },
  {
    path: PART,
    as: 'officer',
    state: 'a disposition without its reason',
    write: { Rubrik: 'Tydligare ansvar' },
    choose: ['Tillgodoses inte'],
    press: 'Spara och nästa',
  },
  { path: `${BENCH}/instans/{rid:Socialnämnden}/reservation-1`, as: 'officer' },
  { path: `${BENCH}/instans/{rid:Stiftelsen Stadsmuseets vänner}/skal`, as: 'officer', state: 'abstains' },
  { path: `${BENCH}/instans/{rid:Socialnämnden}/fraga-9`, as: 'officer', state: 'no such part', status: 404 },

  { path: `${BENCH}/lika`, as: 'officer' },
  { path: `${BENCH}/lika`, as: 'reader' },
  { path: '/remisser/{draft}/bedomning/lika', as: 'officer', state: 'nothing has come in' },
  { path: `${BENCH}/{viewpoint:4}/lika`, as: 'officer' },
  { path: `${BENCH}/taggar`, as: 'officer' },
  { path: `${BENCH}/taggar`, as: 'reader' },
  { path: `${BENCH}/taggar`, as: 'officer', state: 'no tag written', press: 'Spara' },
  { path: `${BENCH}/fordela`, as: 'officer' },
  { path: `${BENCH}/fordela`, as: 'reader' },
  { path: `${BENCH}/fordela`, as: 'officer', state: 'nothing chosen', press: 'Fördela' },

  { path: `${BENCH}/{viewpoint:4}`, as: 'officer' },
  { path: `${BENCH}/{viewpoint:5}`, as: 'reader', state: 'assessed', prints: true },
  {
    path: `${BENCH}/{viewpoint:4}`,
    as: 'officer',
    state: 'nobody asked',
    unfold: 'Be någon om skälet',
    press: 'Be om skälet',
  },
  { path: `${BENCH}/{viewpoint:5}/skal`, as: 'contributor' },
  {
    path: `${BENCH}/{viewpoint:5}/skal`,
    as: 'contributor',
    state: 'no reason',
    write: { Skäl: '' },
    press: 'Lämna skälet',
  },
  { path: `${BENCH}/{viewpoint:6}`, as: 'officer', state: 'joined, and a colleague is asked' },
  { path: `${BENCH}/{viewpoint:3}`, as: 'officer', state: 'a member’s own view' },
  {
    path: `${BENCH}/{viewpoint:5}`,
    as: 'officer',
    state: 'without a reason',
    write: { Skäl: '' },
    press: 'Spara och nästa',
  },
  {
    path: `${BENCH}/{viewpoint:5}`,
    as: 'officer',
    state: 'a colleague saved meanwhile',
    meanwhile: 'colleague saved',
    write: { Skäl: 'Mitt skäl.' },
    press: 'Spara',
    status: 412,
  },
];
