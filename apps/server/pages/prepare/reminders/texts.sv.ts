import type { ReminderStep } from '@yttra/reminder';
import { stepWords } from '@yttra/remiss';

export const texts = {
  title: 'Påminnelser',
  notices: { tider: 'Tiderna är sparade.', sparad: 'Påminnelserna är sparade.' },
  lead: 'Så här påminner Yttra den som inte har svarat. Mejlen går kl. 08.00 och slutar när svaret har kommit in.',
  noDay: 'Välj sista svarsdag först, så ser du varje påminnelse med sin dag.',
  toDates: 'Välj sista svarsdag',
  noRecipients: 'Välj instanser, så ser du hur mejlen blir.',
  toRecipients: 'Välj instanser',
  example: (body: string) => `Texterna visas som ${body} skulle få dem.`,
  step: stepWords,
  steps: (steps: readonly ReminderStep[]) =>
    steps.length === 1
      ? stepWords(steps[0]!)
      : `Ett mejl i stället för ${steps.length}: ${steps.map(stepWords).join(' och ')}`,
  dropped: { pause: (name: string) => `utgår, ${name}`, too_early: 'utgår, före utskicket' },
  states: {
    not_acknowledged: 'inte har kvitterat',
    no_draft: 'inte har börjat svara',
    draft_begun: 'har börjat svara',
  },
  to: (states: readonly string[]) =>
    `Till den som ${states.length > 1 ? `${states.slice(0, -1).join(', ')} eller ${states.at(-1)}` : states[0]}`,
  show: 'Visa mejlet',
  ladder: {
    title: 'Ändra påminnelserna',
    legend: 'Påminnelser som ska gå',
    hint: 'Ta bort krysset för en påminnelse som inte ska gå. Kvitteringsmejlet går alltid.',
    extra: { label: 'Fler dagar före sista svarsdag', hint: 'Med siffror och komma, till exempel 21, 3.' },
    badExtra: 'Skriv dagarna med siffror och komma, till exempel 21, 3.',
    save: 'Spara påminnelserna',
    reset: 'Använd kommunens vanliga påminnelser',
    own: 'Remissen har egna påminnelser. De följer med om du flyttar sista svarsdag.',
  },
  next: 'Till missivet',
  back: 'Till tiderna',
} as const;
