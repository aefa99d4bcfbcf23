import type { PageState } from './page-state';

/** A draft that one writes, one that two write, one that nobody has begun, and an answer that is in. */
const ALONE = '/svara/{rid:Vuxennämnden}';
const TOGETHER = '/svara/{rid:Vård- och omsorgsnämnden}';
const UNBEGUN = '/svara/{rid:Logistikbolaget}';
const ANSWERED = '/svara/{rid:Socialnämnden}';

export const ANSWER: readonly PageState[] = [
  { path: '/mina-remisser', as: 'twoBodies' },
  { path: '/mina-remisser', as: 'secretary', state: 'has answered' },
  { path: '/mina-remisser', as: 'contributor' },
  { path: '/mina-remisser', as: 'newSecretary', state: 'none' },

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
  { path: `${ALONE}/bilagor`, as: 'drafter', state: 'no file chosen', press: 'Lägg till filen' },
  { path: `${ALONE}/granska`, as: 'drafter' },
  { path: `${ALONE}/granska`, as: 'drafter', state: 'not ready', press: 'Lämna vuxennämndens svar' },
  { path: `${TOGETHER}/granska`, as: 'contributor' },

  { path: `${ANSWERED}/kvittens/{response:Socialnämnden}`, as: 'secretary' },
  { path: `${ANSWERED}/kvittens/{response:Socialnämnden}/svar`, as: 'secretary' },
  { path: `${ANSWERED}/kvittens/{response:Socialnämnden}/kopia.pdf`, as: 'secretary', gives: 'file' },

  { path: `${UNBEGUN}/ingen-erinran`, as: 'company' },
  { path: `${UNBEGUN}/ingen-erinran`, as: 'company', state: 'without a basis', press: 'Svara ingen erinran' },
  { path: `${UNBEGUN}/avsta`, as: 'company' },
  { path: `${UNBEGUN}/anstand`, as: 'company' },
  { path: `${UNBEGUN}/anstand`, as: 'company', state: 'no day', press: 'Begär anstånd' },
  { path: '/svara/{rid:Servicenämnden}/anstand', as: 'wisher', state: 'asked for' },
  { path: `${ALONE}/kollegor`, as: 'drafter' },
  { path: `${TOGETHER}/kollegor`, as: 'together', state: 'one invited' },
  { path: `${ALONE}/reservationer`, as: 'drafter' },
  { path: `${ALONE}/sekretess`, as: 'drafter' },
  { path: `${ALONE}/versioner`, as: 'drafter' },
  { path: `${ALONE}/versioner/1`, as: 'drafter' },
  { path: `${ANSWERED}/ratta`, as: 'secretary' },
  { path: `${ANSWERED}/komplettera`, as: 'secretary' },
  { path: `${ANSWERED}/arbetsmaterial`, as: 'secretary' },
];
