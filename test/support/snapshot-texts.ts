import type { RecipientInput } from '@yttra/summary';

/** Bodies of an Eskilstuna-like municipality; all names of people and companies in the builders are invented. */
export const BODIES: readonly { body: string; kind: RecipientInput['kind']; prefix: string }[] = [
  { body: 'Arbetsmarknads- och vuxenutbildningsnämnden', kind: 'nämnd', prefix: 'AVN' },
  { body: 'Barn- och utbildningsnämnden', kind: 'nämnd', prefix: 'BUN' },
  { body: 'Destination Sörmland Eskilstuna AB', kind: 'bolagsstyrelse', prefix: 'DES' },
  { body: 'Energi och Miljö i Eskilstuna AB', kind: 'bolagsstyrelse', prefix: 'EEM' },
  { body: 'Eskilstuna Fastigheter AB', kind: 'bolagsstyrelse', prefix: 'EFAB' },
  { body: 'Eskilstuna Logistikpark AB', kind: 'bolagsstyrelse', prefix: 'ELAB' },
  { body: 'Gymnasienämnden', kind: 'nämnd', prefix: 'GYN' },
  { body: 'Idrotts- och fritidsnämnden', kind: 'nämnd', prefix: 'IFN' },
  { body: 'Kulturnämnden', kind: 'nämnd', prefix: 'KUN' },
  { body: 'Miljö- och byggnadsnämnden', kind: 'nämnd', prefix: 'MBN' },
  { body: 'Mälardalens kommunalförbund', kind: 'kommunalförbund', prefix: 'MKF' },
  { body: 'Räddningsnämnden', kind: 'gemensam nämnd', prefix: 'RN' },
  { body: 'Servicenämnden', kind: 'nämnd', prefix: 'SEN' },
  { body: 'Socialnämnden', kind: 'nämnd', prefix: 'SN' },
  { body: 'Stadsbyggnadsnämnden', kind: 'nämnd', prefix: 'SBN' },
  { body: 'Stiftelsen Rinmansgården', kind: 'stiftelse', prefix: 'SRG' },
  { body: 'Torshälla stads nämnd', kind: 'nämnd', prefix: 'TSN' },
  { body: 'Vatten i Mälardalen AB', kind: 'bolagsstyrelse', prefix: 'VMAB' },
  { body: 'Vård- och omsorgsnämnden', kind: 'nämnd', prefix: 'VON' },
  { body: 'Överförmyndarnämnden', kind: 'nämnd', prefix: 'ÖFN' },
];

export const QUESTIONS: readonly string[] = [
  'Är riktlinjen i linje med nämndens eller styrelsens inriktning och behov?',
  'Hur kan nämnden eller styrelsen bidra till att stärka förbättringskulturen?',
  'Finns medskick, eller frågor som behöver förtydligas?',
];

/** Answers to each of the three questions, short ones and long ones. */
export const ANSWERS: readonly (readonly string[])[] = [
  [
    'Ja. Riktlinjen stämmer väl med nämndens verksamhetsplan, där kvalitetsarbetet redan bygger på att de som möter invånarna ser vad som kan göras bättre.',
    'Nämnden anser att inriktningen är rätt. Samtidigt styrs en stor del av kvalitetsarbetet av lag, och nämnden vill att riktlinjen säger hur de två hänger ihop.\n\nSkollagens krav på systematiskt kvalitetsarbete behöver nämnas. Annars finns en risk att enheterna dokumenterar samma sak två gånger.',
    'I huvudsak ja. Styrelsen arbetar sedan flera år med ett certifierat ledningssystem och ser att riktlinjen går att förena med det.',
    'Riktlinjen ligger i linje med behoven. Den är dock skriven för stora förvaltningar: en liten organisation har inte egna stödfunktioner, utan behöver kunna låna dem.',
    'Ja, delvis. Tre saker behöver bli tydligare:\n- vem som beslutar om prioriteringar när flera nämnder berörs\n- hur uppföljningen ska gå till\n- vad som gäller för verksamhet på entreprenad',
  ],
  [
    'Nämnden kan börja med ett förbättringsteam per enhet och följa upp vad de kommer fram till vid varje delårsbokslut.',
    'Genom att efterfråga resultat. Nämnden avser att ta upp en lärdom från verksamheten på varje sammanträde, både sådant som har lyckats och sådant som inte har gjort det. På så sätt blir det naturligt att prata om förbättring också i den politiska ledningen.\n\nNämnden kan också dela med sig av den utbildning i förbättringskunskap som har tagits fram inom verksamheten, och som hittills 140 medarbetare har gått.',
    'Bolaget kan bidra med erfarenhet av daglig styrning och ta emot studiebesök.',
    'Genom att avsätta tid. Utan tid i schemat blir förbättringsarbetet något som görs vid sidan av.',
  ],
  [
    'Riktlinjen bör ange vem som samordnar förbättringsteam mellan förvaltningar. Nämnden vill också se vad arbetssättet beräknas kosta.',
    'Nej.',
    'Det är oklart om föreningslivet räknas som användare. Begreppet används omväxlande om invånare, kunder och medarbetare; en definition i inledningen vore till hjälp.',
    'Texten kan kortas. Avsnittet om kultur beskriver samma sak tre gånger, i löpande text, i tabell och i punktform.',
    'Uppföljningen ”nästkommande mandatperiod” behöver en ansvarig och ett årtal. Nämnden föreslår att en första uppföljning görs redan efter två år.',
  ],
];
