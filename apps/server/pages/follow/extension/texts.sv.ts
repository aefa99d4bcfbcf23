import { isolated, type LocalDate } from '@yttra/platform';
import type { ExtensionAskedBy } from '@yttra/response';
import { dayAndTime, longDay } from '../../../ui/days';

export const texts = {
  title: (body: string) => `${body} begär anstånd`,
  decidedTitle: (body: string) => `Anstånd för ${body}`,
  facts: {
    wanted: 'Begärd dag',
    lastDay: 'Sista svarsdag nu',
    reason: 'Skäl',
    noReason: 'Inget skäl är skrivet',
    asked: 'Begärt',
    meeting: 'Nästa möjliga sammanträde',
    meetingUnknown: 'okänt: inga sammanträdesdagar är inlagda',
    agendaCutoff: (on: LocalDate) => `, handlingsstopp ${longDay(on)}`,
    inTime: 'Sista sammanträde före dagen',
    noneInTime: 'inget känt sammanträde före dagen',
  },
  askedBy: {
    body: (at: Date) => `av instansen, ${dayAndTime(at)}`,
    officer_for_body: (at: Date) => `per telefon eller mejl, inskrivet ${dayAndTime(at)}`,
    unasked: () => 'inte begärt, givet ändå',
  } satisfies Record<ExtensionAskedBy, (at: Date) => string>,
  effect: {
    title: (until: LocalDate) => `Om sista svarsdag blir ${longDay(until)}`,
    reminders: 'Påminnelserna går då',
    noReminders: 'Inga påminnelser hinner gå före den dagen.',
    now: (days: string) => `I dag är de planerade till ${days}.`,
    others: 'Övriga instanser påverkas inte.',
  },
  grant: {
    title: 'Bevilja',
    reason: 'Meddelande till instansen',
    button: (until: LocalDate) => `Bevilja till ${longDay(until)}`,
  },
  other: {
    title: 'Bevilja annat datum',
    until: 'Ny sista svarsdag',
    see: 'Visa vad det innebär',
    button: 'Bevilja det datumet',
    bad: 'Skriv vilken dag anståndet gäller till.',
    after: (on: LocalDate) => `Välj en dag efter ${longDay(on)}.`,
  },
  over: 'Remissen pågår inte längre för instansen, så sista svarsdagen kan inte flyttas. Ett svar som kommer tas emot ändå.',
  refuse: {
    title: 'Avslå',
    why: 'Varför avslår ni?',
    whyHint: 'Instansen får skälet i mejlet. Den kan lämna ett preliminärt svar.',
    missing: 'Skriv varför ni avslår.',
    button: 'Avslå begäran',
  },
  decided: {
    granted: (until: LocalDate) => `Anståndet är beviljat till ${longDay(until)}.`,
    refused: 'Begäran är avslagen.',
    lapsed: 'Instansen svarade i tid, så begäran behövde inget beslut.',
    why: (reason: string) => `Skäl: ${isolated(reason)}`,
    back: (body: string) => `Tillbaka till ${body}`,
  },
  give: {
    title: (body: string) => `Anstånd för ${body}`,
    lastDay: (on: LocalDate) => `Sista svarsdag är ${longDay(on)}.`,
    how: 'Vad gäller det?',
    registered: 'Instansen har bett om det, per telefon eller mejl',
    registeredHint: 'Begäran skrivs in, och ni beslutar på nästa sida.',
    unasked: 'Vi ger anstånd utan att instansen har bett om det',
    unaskedHint: 'Instansen får veta det i ett mejl direkt, och påminnelserna följer den nya dagen.',
    choose: 'Välj vad det gäller.',
    until: 'Ny sista svarsdag',
    reason: 'Skäl',
    button: 'Spara',
  },
} as const;
