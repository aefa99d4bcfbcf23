import type { PageState } from './page-state';

const RUNNING = '/remisser/{running}';
const SERVICE = `${RUNNING}/folj/{rid:Servicenämnden}`;
const WISH = `${RUNNING}/anstand/{extension}`;

export const FOLLOW: readonly PageState[] = [
  { path: `${RUNNING}/folj`, as: 'officer', prints: true, tallest: 3650 },
  { path: `${RUNNING}/folj?sortera=status&ordning=fallande`, as: 'officer', state: 'sorted' },
  { path: `${RUNNING}/folj`, as: 'officer', state: 'nobody chosen to remind', press: 'Påminn valda' },
  { path: `${RUNNING}/folj/instanser.csv`, as: 'officer', gives: 'file' },
  { path: '/remisser/{draft}/folj', as: 'officer', state: 'not sent out' },
  { path: '/remisser/{reported}/folj', as: 'officer', state: 'reported' },

  { path: `${RUNNING}/folj/{rid:Energibolaget}`, as: 'officer', state: 'its mail did not arrive', prints: true },
  {
    path: `${RUNNING}/folj/{rid:Energibolaget}`,
    as: 'officer',
    state: 'an address that is none',
    write: { 'E-postadress': 'energibolaget' },
    press: 'Spara och skicka inbjudan',
  },
  { path: `${RUNNING}/folj/{rid:Socialnämnden}`, as: 'officer', state: 'has answered' },
  { path: `${RUNNING}/folj/{rid:Vuxennämnden}`, as: 'officer', state: 'has begun' },
  { path: '/remisser/{reported}/folj/{late}', as: 'officer', state: 'answered late' },

  { path: WISH, as: 'officer' },
  { path: WISH, as: 'officer', state: 'refused without a reason', press: 'Avslå begäran' },
  { path: WISH, as: 'officer', state: 'another day that is none', press: 'Bevilja det datumet' },
  { path: `${SERVICE}/anstand`, as: 'officer' },
  { path: `${SERVICE}/anstand`, as: 'officer', state: 'nothing chosen', press: 'Spara' },

  { path: `${RUNNING}/brev/{letter}`, as: 'officer', gives: 'file' },
  { path: `${RUNNING}/anstand/{granted}`, as: 'officer', when: 'anstånd decided' },
  { path: `${RUNNING}/folj`, as: 'officer', when: 'anstånd decided' },
  { path: `${RUNNING}/folj/{rid:Gymnasienämnden}`, as: 'officer', state: 'anstånd refused', when: 'anstånd decided' },
  { path: '/remisser', as: 'officer', when: 'late' },
  { path: RUNNING, as: 'officer', when: 'late' },
  { path: `${RUNNING}/folj`, as: 'officer', when: 'late' },
  { path: `${RUNNING}/folj/{rid:Vuxennämnden}`, as: 'officer', when: 'late' },
  { path: '/remisser', as: 'officer', when: 'withdrawn' },
  { path: RUNNING, as: 'officer', when: 'withdrawn' },
  { path: `${RUNNING}/folj`, as: 'officer', when: 'withdrawn' },
  { path: `${RUNNING}/svar`, as: 'reader', when: 'withdrawn' },

  { path: `${RUNNING}/handelser`, as: 'officer', tallest: 3500 },
  { path: `${RUNNING}/handelser?kontrollera=ja`, as: 'officer', state: 'verified' },
  { path: '/remisser/{reported}/handelser', as: 'officer', state: 'many pages of them', prints: true },
  { path: `${RUNNING}/handelser/handelser.json`, as: 'officer', gives: 'file' },
];

const OPPOSED = `${RUNNING}/folj/{rid:Barn- och utbildningsnämnden}/avstyrker`;
const CHANGE = `${RUNNING}/andra`;
const REMOVE = `${RUNNING}/folj/{rid:Fastighetsbolaget}/ta-bort`;
const SHOW = 'Visa vilka som får mejl';

export const CHANGES: readonly PageState[] = [
  { path: CHANGE, as: 'officer' },
  { path: `${CHANGE}/dokument`, as: 'officer' },
  { path: `${CHANGE}/dokument`, as: 'officer', state: 'no file chosen', press: SHOW },
  { path: `${CHANGE}/instans`, as: 'officer' },
  { path: `${CHANGE}/instans`, as: 'officer', state: 'none chosen', press: SHOW },
  { path: `${CHANGE}/sista-svarsdag`, as: 'officer' },
  { path: `${CHANGE}/sista-svarsdag`, as: 'officer', state: 'no day', press: SHOW },
  { path: `${CHANGE}/aterkalla`, as: 'officer' },
  { path: `${CHANGE}/aterkalla`, as: 'officer', state: 'no reason', press: SHOW },
  {
    path: `${CHANGE}/aterkalla`,
    as: 'officer',
    state: 'who gets mail',
    write: { Skäl: 'Förslaget arbetas om.' },
    press: SHOW,
    status: 200,
  },
  { path: REMOVE, as: 'officer' },
  { path: REMOVE, as: 'officer', state: 'no reason', press: SHOW },
  { path: `${RUNNING}/avsluta`, as: 'officer' },
  { path: `${RUNNING}/rapportera`, as: 'officer', state: 'much is left' },
  { path: '/remisser/{reported}/rapportera', as: 'officer', state: 'reported' },
  { path: '/remisser/{draft}/rapportera', as: 'officer', state: 'not sent out' },
  { path: '/remisser/{reported}/beslut', as: 'officer', state: 'no meeting yet' },
  { path: '/remisser/{reported}/beslut', as: 'reader' },
  { path: '/remisser/{reported}/beslut', as: 'officer', state: 'nothing filled in', press: 'Spara beslutet' },
  { path: `${RUNNING}/beslut`, as: 'officer', state: 'not reported' },
  { path: '/remisser/{reported}/beslut/dokument', as: 'officer', state: 'not decided' },
  { path: `${RUNNING}/aterkoppling`, as: 'officer', prints: true },
  { path: `${RUNNING}/aterkoppling`, as: 'officer', state: 'no day', press: 'Skicka för återkoppling' },
  { path: '/remisser/{reported}/aterkoppling', as: 'officer', state: 'not decided' },
  { path: OPPOSED, as: 'officer' },
  {
    path: OPPOSED,
    as: 'officer',
    state: 'answered',
    write: { 'Kontorets svar': 'Förskolor och skolor ska inte ha dubbla system.' },
    press: 'Spara svaret',
    status: 200,
  },
  { path: `${RUNNING}/folj/{rid:Socialnämnden}/avstyrker`, as: 'officer', state: 'does not oppose' },
  { path: `${RUNNING}/folj/paminnelser`, as: 'officer', prints: true },

  { path: `${RUNNING}/sammanstallning`, as: 'officer' },
  { path: `${RUNNING}/sammanstallning/text/carriedOut`, as: 'officer' },
  { path: '/remisser/{reported}/sammanstallning', as: 'officer', state: 'reported' },
  { path: '/remisser/{reported}/sammanstallning', as: 'reader', state: 'reported' },
  { path: `${RUNNING}/tjansteskrivelse`, as: 'officer', prints: true, tallest: 2700 },
  {
    path: `${RUNNING}/tjansteskrivelse`,
    as: 'officer',
    state: 'a text of ones own',
    write: { Finansiering: 'Ryms i budget.' },
    press: 'Spara och visa',
    status: 200,
    // The whole of it is shown when it has been saved.
    tallest: 8300,
  },
  { path: '/remisser/{reported}/tjansteskrivelse', as: 'reader', state: 'reported' },
  { path: '/remisser/{reported}/sammanstallning/1/json', as: 'officer', gives: 'file' },
  { path: '/remisser/{reported}/sammanstallning/1/docx', as: 'officer', gives: 'file' },
  { path: '/remisser/{reported}/sammanstallning/1/pdf', as: 'reader', gives: 'file' },
  { path: '/remisser/{reported}/sammanstallning/1/xlsx', as: 'officer', gives: 'file' },
];

const PUBLISH = '/remisser/{reported}/publicera';
/** What everybody reads of the one that is decided. */
const DECIDED = '/offentligt/{published:Måltidspolicy}';

export const PUBLISHED: readonly PageState[] = [
  { path: `${RUNNING}/publicera`, as: 'officer', state: 'not finished' },
  { path: PUBLISH, as: 'officer', prints: true },
  {
    path: PUBLISH,
    as: 'officer',
    state: 'words that are not there',
    write: { 'Ord som ska maskeras': 'Finns inte' },
    press: 'Maskera orden',
  },
  {
    path: PUBLISH,
    as: 'officer',
    state: 'an answer is kept out without a reason',
    press: 'Undanta svaret',
  },
  { path: PUBLISH, as: 'officer', when: 'published', state: 'an answer is kept out' },
  { path: '/offentligt', as: 'nobody', when: 'published' },
  { path: '/offentligt', as: 'reader', state: 'signed in', when: 'published' },
  { path: '/offentligt/flode.atom', as: 'nobody', gives: 'text', when: 'published' },
  { path: '/offentligt/katalog.rdf', as: 'nobody', gives: 'text', when: 'published' },
  { path: '/offentligt/{published:Policy för resor}', as: 'nobody', prints: true, when: 'published' },
  { path: '/offentligt/{published:Policy för resor}/synpunkter', as: 'nobody', when: 'published' },
  { path: '/offentligt/{published:Policy för resor}/svar/1', as: 'nobody', when: 'published' },
  { path: '/offentligt/{published:Policy för resor}/svar/8', as: 'nobody', state: 'another body', when: 'published' },
  { path: '/offentligt/{published:Policy för resor}/data.json', as: 'nobody', gives: 'file', when: 'published' },
  { path: '/offentligt/{published:Policy för resor}/svar.csv', as: 'nobody', gives: 'file', when: 'published' },
  { path: '/offentligt/{published:Policy för resor}/remiss.pdf', as: 'nobody', gives: 'file', when: 'published' },
  { path: '/offentligt/{published:Policy för resor}/dokument/1', as: 'nobody', gives: 'file', when: 'published' },
  { path: '/remisser/{reported}/beslut', as: 'officer', when: 'decided' },
  { path: '/remisser/{reported}/beslut', as: 'reader', when: 'decided' },
  { path: '/remisser/{reported}/beslut/dokument', as: 'officer', when: 'decided' },
  { path: '/remisser/{reported}/aterkoppling', as: 'officer', when: 'decided' },
  { path: `${RUNNING}/aterkoppling`, as: 'officer', when: 'assessment sent back' },
  { path: DECIDED, as: 'nobody', state: 'decided', prints: true, tallest: 4600 },
  { path: `${DECIDED}/synpunkter`, as: 'nobody', state: 'decided' },
  { path: '/remisser/{decided}', as: 'officer', state: 'decided' },
  { path: '/remisser/{decided}/beslut', as: 'officer', state: 'adopted, and everybody told', prints: true },
  { path: '/remisser/{decided}/beslut', as: 'reader', state: 'adopted' },
  { path: '/remisser/{decided}/aterkoppling', as: 'officer', state: 'letters are sent' },
  { path: '/remisser/{decided}/publicera', as: 'officer', state: 'is out' },
  { path: '/offentligt/finns-inte', as: 'nobody', state: 'nothing there', status: 404 },
];
