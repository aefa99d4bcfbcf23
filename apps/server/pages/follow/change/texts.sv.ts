import type { LocalDate } from '@yttra/platform';
import { longDay } from '../../../ui/days';

const bodies = (count: number): string => (count === 1 ? '1 instans' : `${count} instanser`);

export const texts = {
  upChange: 'Ändra remissen',
  title: 'Ändra remissen',
  intro:
    'Remissen är utskickad. Varje ändring mejlas till dem som berörs. Du får se vilka det är, och vad mejlet säger, innan något händer.',
  over: 'Remisstiden är över, så här finns inget mer att ändra än att återkalla remissen.',
  tooLate: 'Remisstiden är över, så det här går inte att göra längre.',
  ended: 'Remissen kan inte ändras längre.',
  choices: {
    body: { label: 'Lägg till en instans', hint: 'Den får sin inbjudan direkt.' },
    document: {
      label: 'Lägg in ett nytt dokument eller en ny version',
      hint: 'Den förra versionen finns kvar. Alla instanser får veta vad som är ändrat.',
    },
    day: {
      label: 'Flytta fram sista svarsdag',
      hint: 'Påminnelserna följer den nya dagen. Ett anstånd som är längre gäller fortfarande.',
    },
    withdraw: { label: 'Återkalla remissen', hint: 'Alla påminnelser stoppas. Svar som har kommit in finns kvar.' },
    remove: 'Ta bort en instans gör du på instansens egen sida.',
  },
  reason: 'Skäl',
  review: 'Visa vilka som får mejl',
  cancel: 'Ändra inget',
  body: {
    title: 'Lägg till en instans',
    name: 'Instans',
    choose: 'Välj en instans.',
    chooseOption: 'Välj',
    part: 'Del av dokumentet',
    partHint: 'Lämna tomt om instansen ska svara på hela.',
    dueDate: 'Egen sista svarsdag',
    dueDateHint: (on: LocalDate) => `Lämna tomt för samma dag som de andra: ${longDay(on)}.`,
    reasonHint: 'Står i händelserna.',
    none: 'Alla instanser i registret är redan med.',
    confirmTitle: (body: string) => `Lägg till ${body}?`,
    confirm: (body: string) => `Lägg till ${body}`,
    badDay: 'Skriv en dag, till exempel 2023-01-26.',
  },
  document: {
    title: 'Lägg in ett dokument',
    what: 'Vad är det?',
    newMain: (title: string) => `Ny version av ${title}`,
    replaces: (title: string) => `Ny version av bilagan ${title}`,
    newAttachment: 'En ny bilaga',
    choose: 'Välj vad dokumentet är.',
    file: 'Fil',
    fileHint: 'Word, PDF eller text, högst 25 MB.',
    sendAs: {
      legend: 'Om filen har kommentarer eller spårade ändringar',
      hint: 'Gäller bara Word-filer. Annars behöver du inte välja.',
      options: [
        { value: 'cleaned', label: 'Skicka en rensad kopia utan kommentarer, med ändringarna godtagna' },
        { value: 'as_is', label: 'Skicka filen som den är' },
      ],
    },
    note: 'Vad är ändrat?',
    noteHint: 'Instanserna får det i mejlet.',
    noteMissing: 'Skriv vad som är ändrat. Instanserna får det i ett mejl.',
    confirmTitle: (name: string) => `Lägg in ${name}?`,
    confirm: 'Lägg in dokumentet',
  },
  day: {
    title: 'Flytta fram sista svarsdag',
    now: (on: LocalDate) => `Sista svarsdag är ${longDay(on)}. Den kan bara flyttas framåt.`,
    dueDate: 'Ny sista svarsdag',
    bad: 'Skriv den nya sista svarsdagen.',
    reasonHint: 'Står i händelserna.',
    confirmTitle: (on: LocalDate) => `Flytta sista svarsdag till ${longDay(on)}?`,
    confirm: (on: LocalDate) => `Flytta till ${longDay(on)}`,
  },
  withdraw: {
    title: 'Återkalla remissen',
    text: 'Instanserna behöver inte svara. Det som har kommit in finns kvar, och svar som ändå kommer tas emot. En återkallad remiss kan inte skickas ut igen.',
    reasonHint: 'Instanserna får skälet i mejlet.',
    missing: 'Skriv ett skäl. Instanserna får det i mejlet.',
    confirmTitle: 'Återkalla remissen?',
    confirm: 'Återkalla remissen',
  },
  remove: {
    title: (body: string) => `Ta bort ${body}`,
    follows: [
      'Instansen behöver inte svara, och får veta det i ett mejl med skälet.',
      'Påminnelserna till den stoppas.',
      'Svarar den ändå tas svaret emot, och ni bestämmer om det tas med.',
      'Du kan lägga till den igen.',
    ],
    reasonHint: 'Instansen får skälet i mejlet.',
    missing: 'Skriv ett skäl. Instansen får det i mejlet.',
    confirmTitle: (body: string) => `Ta bort ${body}?`,
    confirm: (body: string) => `Ta bort ${body}`,
  },
  preview: {
    who: 'Det här händer',
    mails: (count: number) => `${bodies(count)} får mejl nu`,
    noMails: 'Ingen instans får mejl.',
    registrars: (count: number) =>
      count === 1 ? 'En registratorsbrevlåda får handlingarna.' : `${count} registratorsbrevlådor får handlingarna.`,
    followers: (count: number) =>
      count === 1
        ? '1 person som bevakar remissen får veta det.'
        : `${count} personer som bevakar remissen får veta det.`,
    withoutAddress: (names: string) => `Saknar e-postadress och får inget mejl: ${names}.`,
    says: (body: string) => `Så här står det i mejlet till ${body}`,
    subject: 'Ämne',
    notYet: 'Inget är ändrat än.',
  },
} as const;
