import type { LocalDate } from '@yttra/platform';
import { questionOfPart, type SummaryFormat, type SummaryView } from '@yttra/summary';
import { dayAndTime, shortDay } from '../../../ui/days';

export const texts = {
  title: 'Sammanställning',
  upSummary: 'Sammanställning',
  intro:
    'Sammanställningen skrivs av Yttra ur svaren, bedömningarna och de texter som ni själva skriver. Varje version sparas och ändras aldrig.',
  notIssued: 'Remissen är inte utskickad än, så det finns inget att sammanställa.',
  versions: {
    title: 'Versioner',
    none: 'Ingen version är skapad än.',
    make: 'Skapa en ny version',
    cancel: (number: number) => `Avbryt version ${number}`,
    making: 'Yttra skriver en version. Sidan uppdateras av sig själv; annars kan du ladda om den.',
    progress: (number: number) => `Version ${number} skrivs`,
    progressOf: (done: number, all: number) => `${done} av ${all} filer klara`,
    version: (number: number) => `Version ${number}`,
    columns: { version: 'Version', made: 'Skapad', state: 'Läge', files: 'Filer', hash: 'Kontrollsumma' },
    states: {
      waiting: 'Väntar',
      building: 'Skrivs',
      ready: 'Klar',
      failed: 'Kunde inte skapas',
      cancelled: 'Avbruten',
    } satisfies Record<SummaryView['state'], string>,
    madeAt: (at: Date, by: string | null) => `${dayAndTime(at)}${by ? `, ${by}` : ''}`,
    archiveExplain:
      'Filen PDF är tillgänglig för alla läsare (PDF/UA). Filen för arkivet är samma dokument i det format som arkiv tar emot (PDF/A).',
    memoExplain: 'Tjänsteskrivelsen i PDF har samma text som den i Word, i Yttras egen form.',
    noOffice:
      'Filer i ODT-format görs inte, för det finns ingen LibreOffice på servern. Word-filen går att spara om som ODT.',
    hashExplain:
      'Kontrollsumman (SHA-256) står sist i dokumenten. Den som räknar ut den på JSON-filen får samma tecken, om filen är oförändrad.',
  },
  formats: {
    docx: 'Word',
    pdf: 'PDF',
    archive: 'PDF för arkivet (PDF/A)',
    odt: 'ODT (LibreOffice)',
    anonymous: 'PDF utan namn på ledamöter och delegater',
    agenda: 'I korthet, PDF',
    agendaDocx: 'I korthet, Word',
    xlsx: 'Excel',
    memo: 'Tjänsteskrivelse i Word',
    memoPdf: 'Tjänsteskrivelse i PDF',
    memoArchive: 'Tjänsteskrivelse i PDF för arkivet (PDF/A)',
    memoOdt: 'Tjänsteskrivelse i ODT (LibreOffice)',
    json: 'JSON',
  } satisfies Record<SummaryFormat | 'json', string>,
  formatOf: (format: string, number: number) => `${format}, version ${number}`,
  outdated: {
    title: 'Senaste versionen är äldre än underlaget',
    text: 'Det här har ändrats sedan den skapades. Skapa en ny version innan ni rapporterar.',
  },
  wayOut: {
    title: 'Rapportera till kommunstyrelsen',
    none: 'Inget återstår.',
    some: (count: number) => (count === 1 ? '1 sak återstår.' : `${count} saker återstår.`),
    link: 'Gå till Rapportera',
  },
  late: {
    title: 'Svar som kom efter svarstiden',
    undecided: 'inte bestämt',
    included: 'tas med',
    leftOut: 'tas inte med',
    decide: 'Bestäm',
    change: 'Ändra',
  },
  parts: {
    title: 'Delar och texter',
    intro: 'Yttra skriver texterna tills någon ändrar dem. Det ni har skrivit själva står kvar i varje ny version.',
    own: (by: string | null, on: LocalDate | null) => `Ändrad${by ? ` av ${by}` : ''}${on ? ` ${shortDay(on)}` : ''}`,
    program: 'Yttras text',
    toFill: 'Något ska fyllas i',
    change: 'Ändra',
    of: { summary: 'I sammanställningen', memo: 'I tjänsteskrivelsen' },
  },
  comments: {
    title: 'Kontorets kommentar till svaren på varje fråga',
    question: (number: number) => `Fråga ${number}`,
    subject: (number: number) => `kommentaren till fråga ${number}`,
    written: 'Skriven',
    missing: 'Inte skriven',
  },
  part: {
    inShort: 'Sammanfattning: vem som svarade och hur',
    met: 'Sammanfattning: vad som tillgodoses och inte',
    changed: 'Sammanfattning: vad som ändras',
    carriedOut: 'Så genomfördes remissen',
    outcome: 'Utfallet',
    assessment: 'Synpunkter och bedömning',
    'memo.title': 'Tjänsteskrivelsens rubrik',
    'memo.addressee': 'Vem den riktas till',
    'memo.proposal': 'Förslag till beslut',
    'memo.summary': 'Sammanfattning',
    'memo.background': 'Ärendebeskrivning',
    'memo.officeView': 'Förvaltningens yttrande',
    'memo.financing': 'Finansiering',
    'memo.sentTo': 'Beslutet skickas till',
    'memo.signatures': 'Underskrifter',
  } as Readonly<Record<string, string>>,
  finding: (question: number) => `Sammanfattning: fråga ${question}`,
  edit: {
    label: 'Text',
    hint: 'En tom rad ger ett nytt stycke. Rader som börjar med ”- ” blir en lista.',
    save: 'Spara texten',
    drifted: 'Underlaget har ändrats sedan ni skrev texten',
    stillHolds: 'Texten stämmer fortfarande',
    giveBack: 'Använd Yttras text igen',
    program: 'Visa vad Yttra skriver här nu',
    brackets: 'Det som står inom hakparentes ska fyllas i.',
    conflict: 'Kollegans text',
    conflictTitle: 'En kollega sparade medan du skrev',
    conflictText: 'Din text står kvar i rutan och är inte sparad. Ta med det ni vill ha och spara igen.',
  },
  notices: {
    bestalld: 'En ny version är beställd. Den är oftast klar inom en minut.',
    avbruten: 'Versionen är avbruten.',
    sparad: 'Texten är sparad. Den kommer med i nästa version.',
    aterlamnad: 'Yttra skriver texten igen.',
    stammer: 'Texten står kvar, och är jämförd med underlaget som det är nu.',
  },
} as const;

/** What a text that the office may write is called. */
export function partName(part: string): string {
  const question = questionOfPart(part);
  return question === null ? (texts.part[part] ?? part) : texts.finding(question);
}
