import type { SystemState } from '@yttra/mail';
import { dayAndTime } from '../../../ui/days';

export const texts = {
  title: 'Drift',
  lead: 'Så mår systemet just nu. Är något fel, säg till den som driver Yttra.',
  now: 'Just nu',
  well: 'Bra',
  wrong: 'Behöver åtgärdas',
  mail: 'Utskick',
  mailGoes: 'Inget mejl har väntat för länge.',
  mailHeld: (to: Date) => `Hålls tills någon har bekräftat återställningen till ${dayAndTime(to)}.`,
  logs: 'Händelseloggar',
  logsAre: ({ checked, broken }: SystemState['logs']) => {
    if (broken > 0) return `${broken} av ${checked} är inte som de skrevs. Ändra inget, och säg till direkt.`;
    return checked === 0 ? 'Har inte kontrollerats än. Det görs varje dag.' : `${checked} är kontrollerade och hela.`;
  },
  backup: 'Säkerhetskopia',
  backedUp: (backup: SystemState['backup']) =>
    backup
      ? `Den senaste togs ${dayAndTime(backup.at)} och gick att läsa tillbaka.`
      : 'Ingen är tagen med Yttras eget kommando.',
  answers: 'Svarar.',
  doctor: 'Den som driver Yttra får veta mer, och vad som ska göras, med kommandot',
  doctorCommand: 'npm run yttra -- doctor',
  help: 'Sätta upp Yttra',
};
