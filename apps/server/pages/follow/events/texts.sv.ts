import type { FaultWord } from '@yttra/audit';
import type { EventGroup } from './event-groups';

export const texts = {
  title: 'Händelser',
  intro: 'Allt som har hänt i remissen, i den ordning det hände. Ingenting kan ändras eller tas bort.',
  newestFirst: 'Senaste händelsen står först.',
  columns: { at: 'När', who: 'Vem', what: 'Vad' },
  caption: 'Remissens händelser',
  byYttra: 'Yttra',
  unknownPerson: 'Någon',
  unknownBody: 'en instans',
  viewpoint: (number: number | undefined) => (number ? `synpunkt ${number}` : 'en synpunkt'),
  groups: {
    remiss: 'Remissen och utskicket',
    recipient: 'Instanser',
    response: 'Svar',
    extension: 'Anstånd',
    reminder: 'Påminnelser',
    assessment: 'Läsning och bedömning',
    summary: 'Sammanställning',
  } satisfies Record<EventGroup, string>,
  filter: {
    group: 'Slag av händelse',
    body: 'Instans',
    all: 'Alla',
    submit: 'Visa',
    count: (found: number, all: number) => (found === all ? `${all} händelser` : `${found} av ${all} händelser`),
  },
  nothing: 'Inga händelser av det slaget.',
  verify: {
    title: 'Kontrollera loggen',
    explain:
      'Varje händelse bär en kontrollsumma som bygger på den före. Kontrollen går igenom dem från början och visar om något har ändrats, flyttats eller tagits bort.',
    button: 'Kontrollera loggen',
    whole: (events: number, anchors: number) =>
      `Loggen är hel: ${events === 1 ? '1 händelse är som den skrevs' : `${events} händelser är som de skrevs`}. ${
        anchors === 0
          ? 'Den har inte jämförts med någon kontrollsumma hos registrator än, för den första skickas i natt.'
          : `Den stämmer med ${anchors === 1 ? 'den kontrollsumma' : `de ${anchors} kontrollsummor`} som registrator har fått.`
      }`,
    broken: (seq: number, fault: FaultWord) => `Loggen är inte hel. Händelse nummer ${seq}: ${FAULTS[fault]}.`,
    whatNow: 'Säg till systemförvaltaren i dag. Ändra ingenting i remissen innan felet är utrett.',
  },
  export: {
    title: 'Spara loggen',
    explain: 'Filen har varje händelse med sin kontrollsumma, så att någon annan kan kontrollera den.',
    link: 'Ladda ner loggen som JSON',
  },
} as const;

const FAULTS: Readonly<Record<FaultWord, string>> = {
  'the event is missing': 'händelsen saknas',
  'the event stands in another place than it was written': 'händelsen står på en annan plats än den skrevs',
  'the event is not what was written here': 'händelsen är ändrad sedan den skrevs',
  'the chain differs from the head that was kept': 'loggen skiljer sig från den kontrollsumma som registrator har fått',
  'the tail is cut off here': 'slutet av loggen är borttaget från och med här',
  'the head does not fit the last event': 'den sista händelsen stämmer inte med loggens kontrollsumma',
};
