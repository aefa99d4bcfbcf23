import { isolated } from '@yttra/platform';
import type { PdfState } from '@yttra/publication';
import { dayAndTime } from '../../../ui/days';

export const texts = {
  title: 'Publicera',
  lead: 'Det som är publicerat kan alla läsa utan att logga in, på sidor och som öppna data. Det är en kopia: det som ändras efteråt syns inte förrän du publicerar igen.',
  notFinished: 'Remissen kan publiceras när den är rapporterad till kommunstyrelsen, eller återkallad.',
  notices: {
    publicerad: 'Remissen är publicerad.',
    tillbaka: 'Publiceringen är tillbakatagen. Ingen utifrån ser remissen längre.',
    maskerat: 'Orden är maskerade.',
    oppet: 'Orden är markerade. Skriv lagrummet innan du publicerar.',
    omaskerat: 'Maskeringen är borttagen.',
    undantaget: 'Svaret tas inte med när du publicerar.',
    med: 'Svaret tas med igen när du publicerar.',
    nummer: 'Numret hindrar inte längre publiceringen.',
    nummerigen: 'Numret hindrar publiceringen igen.',
  },
  out: {
    title: 'Det som är publicerat',
    since: (at: Date) => `Publicerad ${dayAndTime(at)}.`,
    see: 'Se de publicerade sidorna',
    upToDate: 'Inget har ändrats sedan dess.',
    changed: 'Något har ändrats sedan dess. Det syns utåt först när du publicerar igen.',
    pdf: {
      made: 'Det finns som PDF på de publicerade sidorna.',
      waiting: 'PDF:en är på väg. Den syns på de publicerade sidorna när den är klar.',
      given_up:
        'Yttra kunde inte göra någon PDF. Publicera igen för ett nytt försök. Blir det inte bättre, säg till den som sköter Yttra.',
    } satisfies Record<PdfState, string>,
    takeBack: 'Ta tillbaka publiceringen',
  },
  stops: {
    title: 'Det här hindrar',
    count: (count: number) => (count === 1 ? '1 sak hindrar publiceringen.' : `${count} saker hindrar publiceringen.`),
    none: 'Inget hindrar publiceringen.',
    words: (words: string) => `Det står: ${words}`,
    inDocument: 'Ett dokument kan inte maskeras. Ta inte med det, eller publicera en annan version av det.',
    inText: 'Rätta texten i sammanställningen, eller maskera orden här nedanför.',
    changed: 'Ta bort maskeringen och maskera orden igen.',
    provision: 'Lagrum',
    mask: 'Maskera',
    maskWhat: (words: string) => ` ${words}`,
    settle: 'Spara lagrum',
    remove: 'Ta bort maskeringen',
    removeWhat: (place: string) => ` i ${place}`,
    /** What stands in the field from the start: what a mask says where no provision fits better. */
    usual: 'personuppgift',
  },
  number: {
    title: 'Nummer som inte är personnummer',
    summary: 'Det är inte ett personnummer',
    reason: 'Vad är det för nummer?',
    hint: 'Till exempel ett ärendenummer eller ett telefonnummer till en funktion. Skriv inte numret. Det gäller bara här, och bara så länge texten är som nu.',
    button: 'Låt numret stå',
    line: (words: string, place: string, reason: string) => `${words} i ${place}: ${reason}`,
    remove: 'Stoppa numret igen',
  },
  masked: {
    title: 'Det här maskeras',
    none: 'Inget maskeras.',
    line: (place: string, provision: string) => `${place}: [Maskat: ${provision}]`,
    byBody: 'Markerat av instansen.',
  },
  mask: {
    title: 'Maskera ord',
    lead: 'Orden maskeras överallt där de står. Svaren själva ändras inte.',
    words: 'Ord som ska maskeras',
    wordsHint: 'Skriv dem precis som de står.',
    provision: 'Lagrum',
    provisionHint: 'Till exempel 21 kap. 1 § OSL. Det stannar som hinder tills lagrummet är angivet.',
    button: 'Maskera orden',
  },
  withheld: {
    title: 'Svar som inte publiceras',
    none: 'Alla svar som räknas tas med.',
    line: (body: string, { reason, by, at }: { reason: string | null; by: string; at: Date }) =>
      `${body}, undantaget av ${by} ${dayAndTime(at)}. Skäl: ${isolated(reason ?? '')}`,
    include: 'Ta med svaret igen',
    includeWhat: (body: string) => `: ${body}`,
  },
  withhold: {
    title: 'Undanta ett svar',
    lead: 'Utåt syns att instansen har svarat och vilken ställning den tar. Orden i svaret och synpunkterna ur det syns inte. Ska bara en del av svaret bort, maskera orden i stället.',
    body: 'Instans',
    choose: 'Välj instans',
    reason: 'Skäl',
    reasonHint: 'Står här och i händelseloggen. Det publiceras inte.',
    button: 'Undanta svaret',
  },
  documents: {
    title: 'Dokument som tas med',
    hint: 'Dokumenten publiceras som de skickades till instanserna.',
    none: 'Remissen har inga dokument.',
    unread: 'Yttra kan inte läsa texten i filen. Se efter själv innan du tar med den.',
    stopped: 'Innehåller något som inte får publiceras.',
  },
  seen: {
    title: 'Det här syns',
    bodies: (asked: number, whole: number) =>
      `${asked === 1 ? '1 instans' : `${asked} instanser`}, varav ${whole} med sitt svar i sin helhet`,
    questions: (count: number) => (count === 1 ? '1 fråga' : `${count} frågor`),
    viewpoints: (count: number) => (count === 1 ? '1 synpunkt med bedömning' : `${count} synpunkter med bedömning`),
    never: 'Namn på dem som har skrivit i svaren, mejladresser och bilagor till svaren publiceras aldrig.',
  },
  publish: 'Publicera remissen',
  again: 'Publicera igen',
} as const;
