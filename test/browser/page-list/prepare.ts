import type { PageState } from './page-state';

const DRAFT = '/remisser/{draft}';
/** Its document has comments and tracked changes. */
const TRACKED = '/remisser/{tracked}';

/** It has a name and nothing else. */
const BARE = '/remisser/{bare}';
const PARTS = ['', '/dokument', '/fragor', '/instanser', '/tider', '/missiv', '/granskning', '/granska', '/mall'];

export const PREPARE: readonly PageState[] = [
  { path: '/remisser', as: 'officer' },
  { path: '/remisser', as: 'newOfficer', state: 'none yet' },
  { path: '/remisser/ny', as: 'officer' },
  { path: '/remisser/ny', as: 'officer', state: 'nothing written', press: 'Skapa utkastet' },
  { path: DRAFT, as: 'officer' },
  { path: '/remisser/{running}', as: 'officer', state: 'sent out' },
  { path: '/remisser/{reported}', as: 'officer', state: 'reported' },
  { path: '/remisser/{running}/handlingar', as: 'officer', gives: 'file' },
  { path: '/remisser/{running}/fil/{documentFile}', as: 'officer', gives: 'file' },

  { path: `${DRAFT}/dokument`, as: 'officer' },
  { path: `${DRAFT}/dokument`, as: 'officer', state: 'no file chosen', press: 'Lägg till bilagan' },
  {
    path: `${DRAFT}/dokument`,
    as: 'officer',
    state: 'no file for a new version',
    unfold: 'Ladda upp en ny version',
    press: 'Byt ut förslaget',
  },
  {
    path: `${DRAFT}/dokument`,
    as: 'officer',
    state: 'a decision without its day',
    write: { 'Vem beslutade': '' },
    press: 'Spara beslutet',
  },
  { path: '/remisser/{running}/dokument', as: 'officer', state: 'sent out' },
  { path: `${DRAFT}/dokument/avsnitt`, as: 'officer' },
  { path: `${DRAFT}/dokument/las`, as: 'officer' },
  { path: `${TRACKED}/dokument/las`, as: 'officer', state: 'a note, lists and a table' },
  { path: `${TRACKED}/dokument`, as: 'officer', state: 'comments and changes to choose about' },
  {
    path: `${TRACKED}/dokument`,
    as: 'officer',
    state: 'a cleaned copy chosen',
    press: 'Skicka en rensad kopia',
    status: 200,
  },

  { path: `${DRAFT}/fragor`, as: 'officer' },
  { path: `${DRAFT}/fragor/forhandsvisning`, as: 'officer' },
  { path: `${DRAFT}/fragor`, as: 'officer', state: 'a question without words', press: 'Lägg till frågan' },
  { path: `${DRAFT}/fragor/1`, as: 'officer' },
  { path: `${DRAFT}/fragor/2`, as: 'officer', state: 'on a scale' },
  { path: `${DRAFT}/fragor/1`, as: 'officer', state: 'emptied', write: { Fråga: '' }, press: 'Spara frågan' },

  { path: `${DRAFT}/uppgifter`, as: 'officer' },
  { path: `${DRAFT}/instanser`, as: 'officer', prints: true, tallest: 2500 },
  { path: `${DRAFT}/tider`, as: 'officer' },
  { path: `${TRACKED}/tider`, as: 'officer', state: 'most cannot decide in time' },
  { path: `${DRAFT}/tider/paminnelser`, as: 'officer' },
  { path: `${DRAFT}/missiv`, as: 'officer' },
  { path: `${DRAFT}/granskning`, as: 'officer' },
  { path: `${DRAFT}/granska`, as: 'officer' },
  { path: '/remisser/{running}/utskickad', as: 'officer' },
  ...PARTS.map((part): PageState => ({ path: BARE + part, as: 'officer', state: 'nothing prepared' })),
  { path: '/godkanna', as: 'officer', state: 'approves for nobody', status: 403 },
  { path: '/mallar', as: 'officer' },
  { path: `${DRAFT}/mall`, as: 'officer' },
];
