import type { PageState } from './page-state';

const PAPER = '/registrator/svar/{response:Torshälla stads nämnd}';
const REGISTER = '/registrator/nytt-svar/{rid:Vattenbolaget}';

export const REGISTRAR: readonly PageState[] = [
  { path: '/registrator', as: 'registrar', prints: true },
  { path: '/registrator?dag=2020-01-01', as: 'registrar', state: 'nothing that day' },
  { path: '/registrator/lista.csv', as: 'registrar', gives: 'file' },
  { path: '/registrator/nytt-svar', as: 'registrar' },
  { path: REGISTER, as: 'registrar' },
  { path: REGISTER, as: 'registrar', state: 'nothing written', press: 'Registrera svaret' },
  { path: '/registrator/aterkoppling/{rid:Socialnämnden}', as: 'registrar', state: 'nothing sent' },
  { path: PAPER, as: 'registrar', state: 'came by post' },
  { path: '/registrator/svar/{response:Socialnämnden}', as: 'registrar', state: 'was handed in' },
  { path: `${PAPER}/paket`, as: 'registrar', gives: 'file' },
  { path: `${PAPER}/filer/{responseFile}`, as: 'registrar', gives: 'file' },
  { path: `${PAPER}/makulera`, as: 'registrar' },
  { path: `${PAPER}/makulera`, as: 'registrar', state: 'no reason', press: 'Makulera registreringen' },
  { path: '/registrator/remiss/{running}', as: 'registrar' },
  { path: '/registrator/remiss/{running}/paket', as: 'registrar', gives: 'file' },
];
