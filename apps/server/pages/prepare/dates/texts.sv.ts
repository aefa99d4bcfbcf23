import type { LocalDate } from '@yttra/platform';
import type { BoardMeeting } from '@yttra/remiss';
import { longDay } from '../../../ui/days';

const badDay = 'Skriv dagen med siffror, till exempel 4 1 2023.';

export const texts = {
  title: 'Planera svarstiden',
  notices: { raknat: 'Dagarna är sparade. Så här blir det.', dagar: 'Sammanträdesdagarna är sparade.' },
  issueOn: { legend: 'Skickas ut', hint: 'Lämna tomt om du skickar ut den när du är klar.' },
  dueDate: { legend: 'Sista svarsdag' },
  recount: 'Räkna om',
  badDay,
  beenAlready: (today: LocalDate) => `Dagen för utskick har varit. Välj ${longDay(today)} eller senare.`,
  period: (day: LocalDate, days: number | null) =>
    `${longDay(day)} · ${days === 1 ? '1 dag' : `${days} dagar`} · svar räknas till kl. 24.00`,
  which: 'Visa vilka',
  cannot: (count: number, all: number) => `${count} av ${all} instanser hinner inte besluta i tid`,
  everyone: (all: number) => `${all === 1 ? 'Instansen' : `Alla ${all} instanser`} hinner besluta i tid`,
  meetsFirst: (body: string, day: LocalDate) => `${body} sammanträder först ${longDay(day)}`,
  noMeeting: (body: string) => `${body} har inget känt sammanträde som hinner ta upp remissen`,
  earliest: (day: LocalDate) => `Tidigast för alla kända: ${longDay(day)}`,
  ratified: (day: LocalDate) => `(med justerat protokoll: ${longDay(day)})`,
  unknown: (body: string) => `${body} saknar sammanträdesdagar`,
  addMeetings: 'Lägg till',
  noRecipients: 'Välj instanser, så ser du vilka som hinner besluta i tid.',
  toRecipients: 'Välj instanser',
  table: {
    caption: 'Hinner instanserna besluta i tid?',
    body: 'Instans',
    cutoff: 'Handlingsstopp',
    meeting: 'Sammanträde',
    ability: 'Hinner',
    none: 'Okänt',
    noCutoff: 'Inte angivet',
    unratified: (by: LocalDate) => `Justeras senast ${longDay(by)}`,
  },
  choice: {
    legend: 'Sista svarsdag',
    option: (day: LocalDate) => `${longDay(day)}, tidigast för alla kända`,
    ratified: (day: LocalDate) => `${longDay(day)}, då är alla protokoll justerade`,
    anyway: (day: LocalDate) => `${longDay(day)} ändå`,
  },
  requests: {
    title: 'Be i missivet om delegation eller omedelbar justering',
    delegation: 'Be om delegationsbeslut eller beslut av VD',
    delegationHint:
      'Kontrollera delegationsordningen: 6 kap. 38 § KL tillåter inte delegation i ärenden om inriktning, omfattning och kvalitet.',
    immediate: 'Be om omedelbar justering',
    immediateHint: 'Då är protokollet klart samma dag som sammanträdet.',
  },
  board: {
    title: 'Sedan: kommunstyrelsen',
    date: 'Kommunstyrelsens sammanträde',
    cutoff: 'Handlingsstopp',
    saved: ({ date, agendaCutoff }: BoardMeeting, workingDays: number | null) =>
      [
        `Kommunstyrelsen ${longDay(date)}`,
        ...(agendaCutoff ? [`handlingsstopp ${longDay(agendaCutoff)}`] : []),
        ...(workingDays === null ? [] : [`${workingDays} arbetsdag${workingDays === 1 ? '' : 'ar'} att sammanställa`]),
      ].join(', '),
    dateFirst: 'Skriv sammanträdets dag också.',
  },
  submit: 'Spara och fortsätt',
  reminders: 'Påminnelser',
  back: 'Till alla delar',
} as const;
