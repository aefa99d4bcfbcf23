import type { Traces } from '@yttra/documents';
import type { LocalDate } from '@yttra/platform';
import { tracesInWords, type SendAs } from '@yttra/remiss';
import { longDay } from '../../../ui/days';

const instanser = (count: number): string => (count === 1 ? '1 instans' : `${count} instanser`);

export const texts = {
  title: 'Granska och skicka ut',
  notices: {
    begard: 'Begäran är skickad till dem som kan godkänna.',
    planerad: 'Remissen skickas ut av sig själv på sin dag.',
    utkast: 'Remissen är ett utkast igen.',
  },
  terms: {
    title: 'Titel',
    caseNumber: 'Diarienummer',
    document: 'Dokument',
    questions: 'Frågor',
    recipients: 'Instanser',
    issueOn: 'Skickas ut',
    dueDate: 'Sista svarsdag',
    reminders: 'Påminnelser',
    letter: 'Missiv',
    others: 'Andra instanser får svara',
    decision: 'Beslut att remittera',
    mails: 'När remissen skickas ut',
  },
  none: 'Saknas',
  now: 'När du trycker på knappen',
  notStated: 'Inte angivet',
  noDay: 'Räknas ut när sista svarsdag är vald',
  freeText: 'Inga, instanserna svarar i fritext',
  questions: (count: number) => (count === 1 ? '1 fråga' : `${count} frågor`),
  recipients: (rule: string, count: number) => `${rule} → ${instanser(count)}`,
  reminders: (count: number) =>
    count === 1 ? '1 påminnelse till den som inte svarar' : `${count} påminnelser till den som inte svarar`,
  ownLetter: 'Ditt eget',
  standardLetter: 'En kort standardtext',
  yes: 'Ja',
  no: 'Nej',
  mails: (invitations: number, letters: number, registrars: string) =>
    [
      invitations === 1 ? '1 inbjudan med mejl' : `${invitations} inbjudningar med mejl`,
      letters > 0 ? `${letters} brev att skriva ut` : '',
      registrars && `handlingarna till ${registrars}`,
    ]
      .filter(Boolean)
      .join(', '),
  warnings: 'Att tänka på',
  read: 'Läs förslaget som instanserna ser det',
  sendAs: {
    as_is: (traces: Traces) => `skickas med ${tracesInWords(traces)}`,
    cleaned: () => 'skickas som rensad kopia',
  } satisfies Record<SendAs, (traces: Traces) => string>,
  missing: 'Det här saknas:',
  send: {
    title: 'Skicka ut',
    lead: 'När remissen är utskickad kan den inte tas tillbaka, bara återkallas.',
    now: (count: number) => `Skicka ut till ${instanser(count)}`,
    nowAnyway: (count: number) => `Skicka ut till ${instanser(count)} nu`,
    later: (day: LocalDate) => `Skicka ut ${longDay(day)} kl. 08.00`,
    waiting: (day: LocalDate) => `Remissen skickas ut av sig själv ${longDay(day)} kl. 08.00.`,
    back: 'Ta tillbaka till utkast',
  },
  early: {
    title: 'Skicka ut före den planerade dagen?',
    lead: (day: LocalDate) =>
      `Remissen är planerad att skickas ut ${longDay(day)}. Trycker du på knappen går den ut nu.`,
    back: (day: LocalDate) => `Vänta till ${longDay(day)}`,
  },
  approval: {
    title: 'Godkännande',
    needed: 'Remissen ska godkännas innan den skickas ut.',
    fallen: 'Remissen har ändrats sedan den godkändes. Be om godkännande på nytt.',
    returned: 'Remissen är inte godkänd. Ändra den och be om godkännande på nytt.',
    asked: 'Du har bett om godkännande. Du får ett mejl när någon har svarat.',
    approved: 'Remissen är godkänd.',
    message: { label: 'Meddelande till den som godkänner' },
    ask: 'Be om godkännande',
  },
  links: {
    documents: 'Dokument',
    sendAs: 'Kommentarer och ändringar i filen',
    dueDate: 'Tider',
    issueOn: 'Tider',
    rule: 'Instanser',
    audience: 'Uppgifter',
    approval: 'Godkännande',
  } as Readonly<Record<string, string>>,
  subjects: {
    facts: 'titel och diarienummer',
    documents: 'dokument',
    questions: 'frågor',
    recipients: 'instanser',
    dates: 'tider',
    reminders: 'påminnelser',
    letter: 'missiv',
    others: 'vilka som får svara',
    decision: 'beslutet att remittera',
  },
  back: 'Till alla delar',
} as const;
