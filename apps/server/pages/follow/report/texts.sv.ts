import type { Left } from '@yttra/summary';
import type { LocalDate } from '@yttra/platform';
import { longDay } from '../../../ui/days';

export const texts = {
  title: 'Rapportera till kommunstyrelsen',
  intro: 'Här står allt som återstår innan kommunstyrelsen kan få remissen. Knappen kommer när listan är tom.',
  left: (count: number) => (count === 1 ? '1 sak återstår' : `${count} saker återstår`),
  none: 'Inget återstår',
  headings: {
    time_left: 'Instanser som har tid kvar att svara',
    viewpoint_not_assessed: 'Synpunkter som saknar bedömning',
    dissent_not_commented: 'Reservationer och särskilda yttranden som saknar kommentar',
    quotation_unsettled: 'Citat som inte står i svaret som gäller',
    answer_not_read: 'Svar som inte är lästa till slut',
    opposition_not_answered: 'Instanser som avstyrker och saknar skriftligt svar',
    preliminary_not_confirmed: 'Preliminära svar som inte är bekräftade',
    late_not_decided: 'Svar efter svarstiden som ni inte har tagit ställning till',
    not_filled_in: 'Texter i sammanställningen med något att fylla i',
  } satisfies Record<Left['what'], string>,
  inMemo: 'Texter i tjänsteskrivelsen med något att fylla i',
  toLookAt: {
    title: 'Att se över',
    lead: 'Underlaget har ändrats sedan ni skrev de här texterna. Det hindrar inte rapporteringen: läs skillnaden och ändra texten, eller säg att den stämmer fortfarande.',
    inMemo: (label: string) => `${label} i tjänsteskrivelsen`,
  },
  hints: {
    dissent_not_commented:
      'Skriv ett skäl, också när synpunkten noteras: de som har reserverat sig ska få veta varför.',
  } as Partial<Record<Left['what'], string>>,
  closes: 'Remisstiden avslutas samtidigt: inga fler påminnelser skickas, och svar som kommer efter det märks.',
  version: (number: number) => `Version ${number} av sammanställningen rapporteras. Den stämmer med underlaget.`,
  newVersion: 'En ny version av sammanställningen skapas av underlaget som det är nu, och rapporteras.',
  look: 'Läs sammanställningen först',
  button: 'Rapportera till kommunstyrelsen',
  final: 'Sedan kan remissen inte återkallas. Svar som kommer in tas emot och märks.',
  reported: (on: LocalDate) => `Rapporterad till kommunstyrelsen ${longDay(on)}`,
  reportedText: 'Sammanställningen och tjänsteskrivelsen finns kvar som de var när remissen rapporterades.',
  summary: 'Sammanställningen',
  decision: 'Skriv in besluten',
  withdrawn: 'Remissen är återkallad och rapporteras inte.',
  notIssued: 'Remissen är inte utskickad än, så det finns inget att rapportera.',
  notices: { rapporterad: 'Remissen är rapporterad till kommunstyrelsen.' },
} as const;
