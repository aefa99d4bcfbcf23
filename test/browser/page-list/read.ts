import type { PageState } from './page-state';

const ANSWERS = '/remisser/{running}/svar';
const REPORTED = '/remisser/{reported}/svar';

export const READ: readonly PageState[] = [
  { path: '/las', as: 'reader' },
  { path: '/las?sok=resor', as: 'reader', state: 'searched' },
  { path: '/las?sok=finns-inte', as: 'reader', state: 'nothing found' },
  { path: '/las/sok', as: 'reader' },
  { path: '/las/sok?ord=samordna', as: 'reader', state: 'found' },
  { path: '/las/sok?ord=xyzzy', as: 'reader', state: 'nothing found' },

  { path: ANSWERS, as: 'reader' },
  { path: ANSWERS, as: 'officer', prints: true, tallest: 4250 },
  { path: `${ANSWERS}?vy=lista`, as: 'reader', state: 'as a list' },
  { path: ANSWERS, as: 'officer', state: 'none chosen', press: 'Markera valda som lästa' },
  { path: REPORTED, as: 'reader', state: 'reported' },
  { path: '/remisser/{draft}/svar', as: 'officer', state: 'nothing has come in' },
  { path: `${ANSWERS}/tabell.xlsx`, as: 'reader', gives: 'file' },
  { path: `${ANSWERS}/tabell.csv`, as: 'reader', gives: 'file' },

  { path: `${ANSWERS}/instans/{rid:Socialnämnden}`, as: 'reader' },
  { path: `${ANSWERS}/instans/{rid:Socialnämnden}`, as: 'officer', prints: true },
  { path: `${ANSWERS}/instans/{rid:Vuxennämnden}`, as: 'reader', state: 'has not answered' },
  { path: `${ANSWERS}/instans/{rid:Överförmyndarnämnden}`, as: 'reader', state: 'no comments' },
  { path: `${ANSWERS}/instans/{rid:Stiftelsen Stadsmuseets vänner}`, as: 'reader', state: 'abstains' },
  { path: '/remisser/{reported}/svar/instans/{late}', as: 'reader', state: 'came late' },
  { path: `${ANSWERS}/instans/{rid:Socialnämnden}/{response:Socialnämnden}/paket`, as: 'reader', gives: 'file' },
  { path: `${ANSWERS}/instans/{rid:Torshälla stads nämnd}/{response:Torshälla stads nämnd}/filer/{responseFile}`, as: 'reader', gives: 'file' },
  { path: `${ANSWERS}/fraga/2`, as: 'reader', tallest: 4000 },
  { path: `${ANSWERS}/fraga/3`, as: 'officer', prints: true },
  {
    path: `${ANSWERS}/fraga/2`,
    as: 'officer',
    state: 'the office has commented',
    write: { Kommentar: 'De flesta vill börja med förbättringsteam.' },
    press: 'Spara kommentaren',
    status: 200,
  },
  { path: `${ANSWERS}/fraga/9`, as: 'reader', state: 'no such question', status: 404 },

  {
    path: `${ANSWERS}/jamfor?instans={rid:Socialnämnden}&instans={rid:Torshälla stads nämnd}`,
    as: 'reader',
    state: 'side by side',
    prints: true,
  },
  {
    path: `${ANSWERS}/jamfor?instans={rid:Socialnämnden}&instans={rid:Torshälla stads nämnd}&instans={rid:Destinationsbolaget}&instans={rid:Stadsbyggnadsnämnden}&instans={rid:Överförmyndarnämnden}&instans={rid:Vuxennämnden}`,
    as: 'officer',
    state: 'six side by side',
    prints: true,
  },
  { path: `${ANSWERS}/jamfor`, as: 'reader' },

  { path: `${ANSWERS}/sok`, as: 'reader' },
  { path: `${ANSWERS}/sok?ord=samordna`, as: 'reader', state: 'found' },
  { path: `${ANSWERS}/sok?ord=xyzzy`, as: 'reader', state: 'nothing found' },
  { path: `${ANSWERS}/diagram`, as: 'reader' },
  { path: `${REPORTED}/diagram`, as: 'officer', state: 'reported', prints: true },
  { path: '/remisser/{running}/bevaka', as: 'reader' },
  { path: '/remisser/{running}/bevaka', as: 'officer' },
  { path: '/mina-filter', as: 'reader' },
]; // prettier-ignore
