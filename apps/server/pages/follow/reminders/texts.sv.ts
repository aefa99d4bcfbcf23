import { clockTime, localDate } from '@yttra/platform';
import { longDay } from '../../../ui/days';

export const texts = {
  title: 'Påminnelser',
  intro: 'Påminnelserna går av sig själva till dem som inte har svarat. Den som svarar får inga fler.',
  planned: 'Planerade',
  sent: 'Skickade',
  nonePlanned: 'Inga fler påminnelser är planerade.',
  noneSent: 'Inga påminnelser har skickats än.',
  when: (at: Date) => `${longDay(localDate(at))} kl. ${clockTime(at)}`,
  step: (step: 'nudge' | 'decision' | 'by_hand' | number): string => {
    if (step === 'by_hand') return 'Skickad för hand';
    if (step === 'nudge') return 'Till den som inte har bekräftat';
    if (step === 'decision') return 'Om beslutet bakom ett preliminärt svar';
    if (step === 0) return 'Sista svarsdag';
    return `${Math.abs(step) === 1 ? '1 dag' : `${Math.abs(step)} dagar`} ${step < 0 ? 'före' : 'efter'} sista svarsdag`;
  },
  to: (count: number) => (count === 1 ? '1 instans' : `${count} instanser`),
  bounced: (bodies: readonly string[]) => `Kom inte fram till ${bodies.join(', ')}.`,
  unlessAnswered: 'om de inte har svarat då',
  stopped: (body: string) => `${body} får inga påminnelser: det finns ingen adress att skicka till.`,
  mend: 'Rätta adressen',
  change: 'Vill du påminna någon i dag, välj instanserna på Följ svaren.',
} as const;
