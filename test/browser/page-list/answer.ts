import type { PageState } from './page-state';

/** A draft that one writes, one that two write, one that nobody has begun, and an answer that is in. */
const ALONE = '/svara/{rid:Vuxennämnden}';
const TOGETHER = '/svara/{rid:Vård- och omsorgsnämnden}';
const UNBEGUN = '/svara/{rid:Logistikbolaget}';
const MOVED = '/svara/{rid:Destinationsbolaget}';
const ANSWERED = '/svara/{rid:Socialnämnden}';
const ONPAPER = '/svara/{rid:Torshälla stads nämnd}';
const GRANTED = '/svara/{rid:Servicenämnden}';
const REFUSED = '/svara/{rid:Gymnasienämnden}';
const LONGEST = '/svara/{rid:Arbetsmarknads- och vuxenutbildningsnämnden}';

export const ANSWER: readonly PageState[] = [
  { path: '/mina-remisser', as: 'twoBodies' },
  { path: '/mina-remisser', as: 'secretary', state: 'has answered' },
  { path: '/mina-remisser', as: 'contributor' },
  { path: '/mina-remisser', as: 'newSecretary', state: 'none' },
  { path: '/mina-remisser/tidigare', as: 'secretary' },
  { path: '/mina-remisser/tidigare', as: 'newSecretary', state: 'none' },
  { path: '/mina-remisser', as: 'waiting', state: 'waits to be let in' },

  { path: '/mina-remisser', as: 'twoHats', state: 'stands outside' },

  { path: '/oppningar', as: 'mailbox', state: 'one stands outside' },
  { path: '/oppningar', as: 'drafter', state: 'one waits' },
  { path: '/oppningar', as: 'secretary' },
  { path: '/oppningar', as: 'waiting', state: 'about oneself' },
  { path: '/oppningar', as: 'reader', state: 'of no body' },
  { path: ALONE, as: 'waiting', state: 'waits to be let in', status: 404 },

  { path: UNBEGUN, as: 'twoHats', state: 'stands outside', status: 403 },
  { path: `${UNBEGUN}/kollegor`, as: 'company', state: 'one stands outside' },
  { path: MOVED, as: 'redirected', state: 'an address that only gets the mails', status: 403 },
  { path: MOVED, as: 'moved', state: 'another address' },

  { path: LONGEST, as: 'twoBodies', state: 'the longest name' },

  { path: ALONE, as: 'drafter' },
  { path: UNBEGUN, as: 'company', state: 'not begun' },
  { path: ANSWERED, as: 'secretary', state: 'answered' },
  { path: TOGETHER, as: 'contributor' },
  { path: `${ALONE}/kalender.ics`, as: 'drafter', gives: 'file' },
  { path: `${ALONE}/las`, as: 'drafter' },
  { path: `${ALONE}/las/fil/{documentFile}`, as: 'drafter', gives: 'file' },

  { path: `${ALONE}/fraga/1`, as: 'drafter' },
  { path: `${TOGETHER}/fraga/2`, as: 'together', state: 'with a comment' },
  { path: `${TOGETHER}/fraga/2`, as: 'contributor' },
  { path: `${ALONE}/fraga/9`, as: 'drafter', state: 'no such question', status: 404 },
  { path: `${ALONE}/fritext`, as: 'drafter' },
  { path: `${ALONE}/stallningstagande`, as: 'drafter' },
  { path: `${ALONE}/beslut`, as: 'drafter' },
  { path: `${UNBEGUN}/beslut`, as: 'company', state: 'a company' },
  { path: `${ALONE}/bilagor`, as: 'drafter' },
  { path: `${ALONE}/bilagor/fil/{draftFile}`, as: 'drafter', gives: 'file' },
  { path: `${ALONE}/bilagor`, as: 'drafter', state: 'no file chosen', press: 'Lägg till filen' },
  { path: `${ALONE}/granska`, as: 'drafter' },
  { path: `${ALONE}/granska`, as: 'drafter', state: 'not ready', press: 'Lämna vuxennämndens svar' },
  { path: `${TOGETHER}/granska`, as: 'contributor' },

  { path: `${ANSWERED}/kvittens/{response:Socialnämnden}`, as: 'secretary', prints: true },
  { path: `${ANSWERED}/kvittens/{response:Socialnämnden}/svar`, as: 'secretary' },
  { path: `${ANSWERED}/kvittens/{response:Socialnämnden}/kopia.pdf`, as: 'secretary', gives: 'file' },

  { path: `${ONPAPER}/kvittens/{response:Torshälla stads nämnd}`, as: 'onPaper', state: 'came by post' },
  { path: `${ONPAPER}/kvittens/{response:Torshälla stads nämnd}/fil/{responseFile}`, as: 'onPaper', gives: 'file' },

  { path: `${UNBEGUN}/ingen-erinran`, as: 'company' },
  { path: `${UNBEGUN}/ingen-erinran`, as: 'company', state: 'without a basis', press: 'Svara ingen erinran' },
  { path: `${UNBEGUN}/avsta`, as: 'company' },
  { path: `${UNBEGUN}/anstand`, as: 'company' },
  {
    path: `${UNBEGUN}/anstand`,
    as: 'company',
    state: 'no day',
    write: { Dag: '', Månad: '', År: '' },
    press: 'Begär anstånd',
  },
  { path: '/svara/{rid:Servicenämnden}/anstand', as: 'wisher', state: 'asked for' },
  { path: `${ALONE}/kollegor`, as: 'drafter' },
  { path: `${TOGETHER}/kollegor`, as: 'together', state: 'one invited' },
  { path: `${ALONE}/reservationer`, as: 'drafter' },
  { path: `${ALONE}/reservationer`, as: 'drafter', state: 'nothing written', press: 'Lägg till' },
  { path: `${ALONE}/reservationer/1`, as: 'drafter' },
  { path: `${ALONE}/reservationer/1`, as: 'drafter', state: 'emptied', write: { Text: '' }, press: 'Spara' },
  { path: `${ALONE}/sekretess`, as: 'drafter' },
  { path: `${ALONE}/logg`, as: 'drafter' },
  { path: `${ALONE}/logg/logg.json`, as: 'drafter', gives: 'file' },
  { path: `${ANSWERED}/aterkalla`, as: 'secretary' },
  { path: `${ANSWERED}/aterkoppling`, as: 'secretary', state: 'nothing sent' },
  { path: `${ANSWERED}/aterkoppling`, as: 'secretary', when: 'assessment sent back' },
  { path: `${ALONE}/aterkalla`, as: 'drafter', state: 'not answered' },
  { path: `${ALONE}/versioner`, as: 'drafter' },
  { path: `${ALONE}/versioner/1`, as: 'drafter' },
  { path: `${ANSWERED}/ratta`, as: 'secretary' },
  { path: `${ANSWERED}/komplettera`, as: 'secretary' },
  { path: `${ANSWERED}/arbetsmaterial`, as: 'secretary' },
  { path: '/svara-som-gast', as: 'nobody' },
  { path: '/svara-som-gast', as: 'nobody', state: 'without an address', press: 'Skicka kod' },

  {
    path: `${TOGETHER}/fraga/1`,
    as: 'together',
    state: 'signed out meanwhile',
    write: { 'Vård- och omsorgsnämndens svar': 'Ja, men skriv vem som samordnar.' },
    press: 'Spara',
    meanwhile: 'signed out',
    status: 401,
  },
  {
    path: `${TOGETHER}/fraga/2`,
    as: 'contributor',
    state: 'a colleague saved meanwhile',
    write: { 'Vård- och omsorgsnämndens svar': 'Nämnden vill börja med hemtjänsten.' },
    press: 'Spara',
    meanwhile: 'colleague saved',
    status: 412,
  },

  { path: GRANTED, as: 'wisher', when: 'anstånd decided' },
  { path: `${GRANTED}/anstand`, as: 'wisher', state: 'granted', when: 'anstånd decided' },
  { path: REFUSED, as: 'twoBodies', when: 'anstånd decided' },
  { path: `${REFUSED}/anstand`, as: 'twoBodies', state: 'refused', when: 'anstånd decided' },
  { path: '/mina-remisser', as: 'twoBodies', when: 'anstånd decided' },

  { path: '/mina-remisser', as: 'drafter', when: 'late' },
  { path: ALONE, as: 'drafter', when: 'late' },
  { path: `${ALONE}/granska`, as: 'drafter', when: 'late' },
  { path: `${UNBEGUN}/anstand`, as: 'company', when: 'late' },

  { path: '/mina-remisser', as: 'drafter', when: 'withdrawn' },
  { path: ALONE, as: 'drafter', when: 'withdrawn' },
  { path: `${ALONE}/granska`, as: 'drafter', when: 'withdrawn' },
  { path: '/svara/{again}/fraga/1', as: 'drafter', state: 'several may be chosen', when: 'asked again' },
  {
    path: '/svara/{again}/fraga/1',
    as: 'drafter',
    state: 'too many are chosen',
    when: 'asked again',
    choose: ['Utbildning', 'Verktyg', 'Tid'],
    press: 'Spara',
  },
  { path: '/svara/{again}/fraga/2', as: 'drafter', state: 'points, beside those of last time', when: 'asked again' },
  {
    path: '/svara/{again}/fraga/2',
    as: 'drafter',
    state: 'more points than there are',
    when: 'asked again',
    write: { Medarbetare: '9' },
    press: 'Spara',
  },
  { path: '/remisser/{round}/fragor/forhandsvisning', as: 'officer', state: 'every kind', when: 'asked again' },
  { path: '/remisser/{round}/svar/fraga/2', as: 'officer', state: 'no points yet', when: 'asked again' },
  { path: '/svara/{rid:Socialnämnden:reported}', as: 'secretary', state: 'closed' },
  { path: '/svara/{rid:Kultur- och fritidsnämnden:reported}', as: 'tooLate', state: 'closed without an answer' },
];
