import type { LocalDate } from '@yttra/platform';
import { longDay } from '../../../ui/days';

const instanser = (count: number): string => (count === 1 ? '1 instans' : `${count} instanser`);

export const texts = {
  title: 'Remissen är utskickad',
  receipt: (count: number) => `Skickad till ${instanser(count)}`,
  terms: { sent: 'Skickades ut', lastDay: 'Sista svarsdag', documents: 'Handlingar', rule: 'Mottagare' },
  package: 'Hämta alla handlingar samlat',
  next: 'Det här händer nu',
  invited: (count: number) => `${instanser(count)} får en inbjudan med mejl.`,
  registrars: (whose: string) => `Handlingarna går till ${whose}.`,
  firstReminder: (day: LocalDate) =>
    `Första påminnelsen går ${longDay(day)} till den som inte har kvitterat eller svarat.`,
  follow: 'Du ser på sidan Följ svaren vem som har kvitterat och svarat.',
  recipients: 'Instanser som har fått remissen',
  columns: { body: 'Instans', how: 'Skickad som', lastDay: 'Sista svarsdag' },
  mail: (email: string) => `Mejl till ${email}`,
  letter: 'Brev med post',
  own: 'Svarar på eget initiativ',
  toFollow: 'Följ svaren',
  letters: {
    title: 'Att skicka med post',
    lead: 'De här instanserna har ingen e-postadress. Skriv ut brevet, lägg med handlingarna om brevet nämner några, och skicka det.',
    kinds: {
      invitation: 'Missiv',
      reminder: 'Påminnelse',
      changed: 'Ändring',
      withdrawn: 'Återkallelse',
      removed: 'Behöver inte svara',
      reported: 'Sammanställningen är klar',
      feedback_before: 'Återkoppling före beslut',
      feedback_after: 'Återkoppling efter beslutet',
    },
    print: (kind: string, body: string) => `Hämta brevet (${kind.toLocaleLowerCase('sv')}) till ${body}`,
    sent: (day: LocalDate) => `Skickat ${longDay(day)}`,
    day: (body: string) => `Dag då brevet till ${body} skickades`,
    mark: 'Markera som skickat',
    markFor: (body: string) => `: ${body}`,
    badDay: 'Skriv dagen med siffror, till exempel 5 10 2022.',
    notices: { 'brev-skickat': 'Brevet är markerat som skickat.' },
  },
} as const;
