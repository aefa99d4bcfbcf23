import type { LocalDate } from '@yttra/platform';
import type { PublishedBody } from '@yttra/publication';
import { longDay } from '../../ui/days';

export const texts = {
  list: {
    title: 'Avslutade remisser',
    lead: (municipality: string) =>
      `Här finns remisser från ${municipality} som är klara: vilka som tillfrågades, vad de svarade och hur synpunkterna bedömdes.`,
    empty: 'Inga avslutade remisser ännu.',
    published: (day: LocalDate) => `Publicerad ${longDay(day)}`,
    follow: 'Följ och hämta',
    feed: 'Flöde med nya remisser (Atom)',
    catalogue: 'Beskrivning av öppna data (DCAT-AP-SE)',
  },
  lead: (answered: number, asked: number, unit: string) =>
    `${answered} av ${asked} instanser svarade på remissen från ${unit}.`,
  facts: {
    caseNumber: 'Diarienummer',
    period: 'Remisstid',
    periodOf: (from: LocalDate, to: LocalDate) => `${longDay(from)} till ${longDay(to)}`,
    state: 'Läge',
    reported: 'Rapporterad till kommunstyrelsen',
    kind: 'Typ av dokument',
    area: 'Ämne',
  },
  pdf: 'Läs allt i en PDF',
  size: (bytes: number) => size(bytes),
  background: 'Bakgrund',
  documents: 'Dokument',
  noDocuments: 'Inga dokument är publicerade. Fråga kommunens registrator efter dem.',
  documentHint: (kind: string, bytes: number) => `${kind}, ${size(bytes)}`,
  documentKinds: { main: 'Förslaget', attachment: 'Bilaga', decision: 'Beslutet att remittera' },
  stances: {
    title: 'Så ställde sig instanserna',
    caption: (most: string, count: number, of: number) => `${count} av ${of} svar: ${most.toLocaleLowerCase('sv')}`,
    none: 'Ingen instans har svarat.',
    unit: 'Svar',
  },
  bodies: {
    title: 'Instanser',
    caption: 'Alla som tillfrågades, och vad de svarade',
    columns: { body: 'Instans', stance: 'Svar', decided: 'Beslut', received: 'Kom in' },
    late: 'inkommen efter svarstiden',
    shown: {
      withheld: 'Svaret är inte publicerat.',
      left_out: 'Svaret är inte med i sammanställningen.',
      none: '',
      whole: '',
    } satisfies Record<PublishedBody['shown'], string>,
    read: (body: string) => `Läs svaret från ${body}`,
  },
  questions: {
    title: 'Frågorna',
    numbered: (number: number, text: string) => `${number}. ${text}`,
    comment: 'Kommunens kommentar',
  },
  viewpoints: {
    title: 'Synpunkter',
    link: (count: number) => `Läs ${count === 1 ? 'synpunkten' : `de ${count} synpunkterna`} och hur de bedömdes`,
    none: 'Det finns inga synpunkter.',
    caption: (count: number) => (count === 1 ? '1 synpunkt' : `${count} synpunkter`),
    heading: (number: number, text: string) => `${number}. ${text}`,
    notAssessed: 'Inte bedömd',
    reason: 'Skäl',
    change: 'Ändring',
  },
  events: 'Vad som hände',
  showEvents: 'Visa dag för dag',
  decision: {
    title: 'Beslutet',
    none: 'Kommunstyrelsen har inte behandlat ärendet än när det här publicerades.',
    show: 'Visa dokumentet och sammanträdena',
    adopted: 'Det antagna dokumentet',
    repealed: 'Det upphävda dokumentet',
  },
  data: {
    title: 'Öppna data',
    text: 'Får användas fritt (CC0). Det som är maskerat på sidorna är maskerat här också.',
    json: 'Allt på de här sidorna (JSON)',
    csv: 'Instanser och svar (CSV)',
  },
  more: 'Bilagor till svaren och det som inte är publicerat kan du fråga kommunens registrator efter.',
  masks: 'Ord som är ersatta med [Maskat] omfattas av sekretess eller är uppgifter om enskilda personer.',
  answer: {
    title: (body: string) => `Svar från ${body}`,
    stance: 'Ställningstagande',
    decided: 'Beslut',
    received: 'Kom in',
    caseNumber: 'Instansens diarienummer',
    part: 'Tillfrågad om',
    nothingToAdd: 'Inget att tillägga',
    blank: 'Frågan är inte besvarad',
    text: 'Utöver frågorna',
    wholeText: 'Svaret',
    reason: 'Skäl',
    sections: 'Kommentarer till avsnitt',
    reservations: 'Reservationer och särskilda yttranden',
    reservationsWhose: 'Det här är enskilda ledamöters mening, inte instansens.',
    none: 'Instansen har inte svarat.',
    nothing: 'Instansen har inte skrivit något mer.',
    fromOffice: (unit: string) => `Svar till instansen från ${unit}`,
    previous: 'Förra instansen',
    next: 'Nästa instans',
  },
} as const;

function size(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} kB` : `${(kilobytes / 1024).toFixed(1).replace('.', ',')} MB`;
}
