import { clockTime, localDate } from '@yttra/platform';
import { stepWords } from '@yttra/remiss';
import { longDay } from '../../../ui/days';

export const texts = {
  title: 'Påminnelser',
  intro: 'Påminnelserna går av sig själva till dem som inte har svarat. Den som svarar får inga fler.',
  planned: 'Planerade',
  sent: 'Skickade',
  nonePlanned: 'Inga fler påminnelser är planerade.',
  noneSent: 'Inga påminnelser har skickats än.',
  when: (at: Date) => `${longDay(localDate(at))} kl. ${clockTime(at)}`,
  step: stepWords,
  to: (count: number) => (count === 1 ? '1 instans' : `${count} instanser`),
  bounced: (bodies: readonly string[]) => `Kom inte fram till ${bodies.join(', ')}.`,
  unlessAnswered: 'om de inte har svarat då',
  stopped: (body: string) => `${body} får inga påminnelser: inget mejl når instansen.`,
  mend: 'Rätta adressen',
  change: 'Vill du påminna någon i dag, välj instanserna på Följ svaren.',
} as const;
