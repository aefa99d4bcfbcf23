import type { HelpTopic } from './help-topic.sv';
import { OPERATION_TOPICS } from './operation-topics.sv';

export const TOPICS: readonly HelpTopic[] = [
  {
    slug: 'logga-in',
    group: 'all',
    title: 'Logga in',
    lead: 'Logga in med kommunens konto, eller med en kod som vi mejlar.',
    text: `Välj kommunens konto om du har ett. Annars skriver du din e-postadress och får en kod på åtta tecken. Koden gäller i 10 minuter, i den webbläsare där du bad om den.

Får du ingen kod:
- Titta i skräpposten.
- Kontrollera att adressen är den som systemförvaltaren har lagt in.
- Be om en ny kod. Den gamla slutar då att gälla.

Länkar i våra mejl visar bara vägen. Den som får ett vidarebefordrat mejl kommer inte åt något.`,
  },
  {
    slug: 'utloggad',
    group: 'all',
    title: 'Du blev utloggad medan du skrev',
    lead: 'Texten finns kvar på sidan. Logga in i en ny flik och spara sedan.',
    text: `Efter två timmar utan aktivitet loggar Yttra ut dig. Om du trycker på Spara efter det visar vi allt du hade skrivit.

- Öppna länken för att logga in. Den öppnas i en ny flik.
- Gå tillbaka till fliken med texten.
- Tryck på Spara.

Hade du valt en fil får du välja den igen.`,
  },
  {
    slug: 'tangentbord',
    group: 'all',
    title: 'Använda Yttra med tangentbord eller skärmläsare',
    lead: 'Allt går att göra utan mus. Första länken på varje sida hoppar förbi menyn.',
    text: `- Tabb flyttar till nästa länk, fält eller knapp. Skift och Tabb flyttar tillbaka.
- Enter öppnar en länk eller trycker på en knapp. Mellanslag markerar en ruta.
- När något behöver rättas hamnar du i en lista med länkar till varje fält.
- Breda tabeller går att rulla med piltangenterna när de är markerade.

Yttra fungerar också utan JavaScript, i 200 procents textstorlek och på en smal skärm.`,
  },
  {
    slug: 'vem-ser-vad',
    group: 'all',
    title: 'Vem ser vad',
    lead: 'Ett utkast till svar kan bara läsas av dem som svarar för instansen.',
    text: `Kommunstyrelsen och varje nämnd är egna myndigheter. Därför går en gräns i databasen, inte bara på sidorna.

Innan ni har lämnat svaret ser kommunledningskontoret ett av fyra ord: Inte kvitterad, Kvitterad, Svar påbörjat eller Anstånd begärt. De ser inte vem som skriver, när eller hur mycket. Inte heller registratorn eller systemförvaltaren ser utkast.

När ni lämnar svaret blir det en inkommen handling hos mottagaren. Det kan sedan inte ändras, bara rättas med en ny version. Båda versionerna finns kvar.`,
  },
  {
    slug: 'skicka-ut',
    group: 'officer',
    title: 'Skicka ut en remiss',
    lead: 'Gör klart uppgifterna i den ordning du vill, granska och skicka ut.',
    text: `- Dokument: ladda upp förslaget som Word-fil, så läser Yttra rubrikerna.
- Frågor: skriv de frågor som alla ska svara på.
- Instanser: skriv en regel, till exempel ”Alla nämnder och styrelser utom Valnämnden”.
- Tider och påminnelser: välj sista svarsdag och se vilka som hinner besluta.
- Missiv: skriv brevet och läs mejlet som varje instans får.
- Granska och skicka ut: allt på en sida, och det som saknas med länkar.

När remissen har gått ut är listan över instanser låst. Att lägga till eller ta bort en instans efteråt blir en egen händelse.`,
  },
  {
    slug: 'sista-svarsdag',
    group: 'officer',
    title: 'Välja sista svarsdag',
    lead: 'En nämnd kan bara svara efter ett sammanträde. Yttra visar vilka som hinner.',
    text: `Svar räknas till kl. 24.00 den sista svarsdagen. Yttra flyttar aldrig en dag på egen hand, men säger till om den är en helgdag eller en afton.

Hinner en instans inte kan du
- välja den tidigaste dagen som fungerar för alla kända sammanträden
- be om omedelbar justering
- be om ett delegationsbeslut. Kontrollera delegationsordningen: 6 kap. 38 § kommunallagen sätter gränser.

En instans utan kända sammanträden visas som Okänt. Det betyder inte att den hinner.`,
  },
  {
    slug: 'paminnelser',
    group: 'officer',
    title: 'Påminnelser',
    lead: 'De går av sig själva och slutar när instansen har svarat.',
    text: `Påminnelserna räknas från varje instans egen sista svarsdag och skickas kl. 08.00 på en arbetsdag. Texten beror på hur långt instansen har kommit.

Under kommunens uppehåll går bara de två sista före och på sista svarsdagen. Du ser varje planerat mejl med datum innan du skickar ut remissen, och du kan hoppa över ett.

Vill du påminna på en gång finns Påminn nu på sidan Följ svaren.`,
  },
  {
    slug: 'mejl-kom-inte-fram',
    group: 'officer',
    title: 'Ett mejl kom inte fram',
    lead: 'Rätta adressen, så skickas inbjudan igen.',
    text: `På sidan Följ svaren ser du hur det gick för varje mejl.

- Överlämnat: mottagarens mejlserver har tagit emot det. Vi vet inte om någon har läst det.
- Försöker igen: servern svarade inte. Du behöver inte göra något.
- Adressen finns inte: tryck på Rätta adressen.
- Oklart om det gick iväg: förbindelsen bröts. Skicka igen om du vill vara säker; mottagaren kan få det två gånger.`,
  },
  {
    slug: 'svara',
    group: 'body',
    title: 'Svara på en remiss',
    lead: 'Skriv svaret, ange beslutet, bifoga protokollsutdraget och lämna.',
    text: `- Bekräfta först att ni har fått remissen.
- Svara på frågorna. Texten sparas medan du skriver.
- Välj ställningstagande och ange beslutet: sammanträde och paragraf, eller delegation.
- Lägg till reservationer och särskilda yttranden med namn och parti.
- Bifoga protokollsutdraget.
- Granska och lämna. Du får en kvittens med tiden då svaret kom in.

Har nämnden inget att säga om en fråga kryssar du i Inget att tillägga. Ett tomt fält betyder att frågan inte är besvarad.`,
  },
  {
    slug: 'ingen-erinran',
    group: 'body',
    title: 'Svara ingen erinran, eller avstå',
    lead: 'Båda är svar. Det tar ett steg från inbjudan.',
    text: `Ingen erinran betyder att nämnden har tagit ställning och inte har något att invända. Avstår betyder att nämnden väljer att inte svara.

Ange vem som beslutade: sammanträde och paragraf, delegation, eller förvaltningen utan beslut i nämnden. Skälet är frivilligt.`,
  },
  {
    slug: 'kollegor',
    group: 'body',
    title: 'Skriva tillsammans',
    lead: 'Bjud in kollegor till ett utkast. Ingens text går förlorad.',
    text: `Nämndsekreteraren bjuder in kollegor med e-postadress. De kan skriva, men inte lämna svaret.

Om två sparar samma fråga samtidigt visar vi båda texterna. Den som sparade sist väljer: sin egen, kollegans eller båda. Skrev ni i olika frågor sparas båda utan att någon behöver välja.`,
  },
  {
    slug: 'preliminart',
    group: 'body',
    title: 'Lämna svaret innan protokollet är justerat',
    lead: 'Lämna ett preliminärt svar och fyll i paragrafen senare.',
    text: `Välj Preliminärt: paragrafen kommer senare. Då slutar påminnelserna, och svaret räknas som inkommet i tid.

16 dagar efter sammanträdet ber vi om paragraf och protokollsutdrag, och sedan varje vecka tills ni har fyllt i dem.`,
  },
  {
    slug: 'anstand',
    group: 'body',
    title: 'Begära mer tid',
    lead: 'Begär anstånd med en dag och ett skäl.',
    text: `Välj en dag efter den sista svarsdagen, gärna efter nästa sammanträde, och skriv varför ni behöver den. Kommunledningskontoret beviljar, beviljar en annan dag eller avslår. Ni får beskedet som mejl.

Till dess gäller den gamla dagen. Får ni inte anstånd kan ni lämna ett preliminärt svar.`,
  },
  {
    slug: 'for-sent',
    group: 'body',
    title: 'Svarstiden har gått ut',
    lead: 'Ni kan fortfarande svara. Svaret märks som inkommet efter svarstiden.',
    text: `Ett sent svar tas alltid emot och får en kvittens med den riktiga tiden. Kommunledningskontoret avgör om det tas med i sammanställningen. I förteckningen över svar står det oavsett.`,
  },
  {
    slug: 'lasa-svar',
    group: 'reader',
    title: 'Hitta vad nämnderna svarade',
    lead: 'Läs instans för instans, fråga för fråga, eller sök.',
    text: `- Tabellen visar alla instanser och frågor. Varje ruta är en länk till svaret.
- En fråga visar alla instansers svar på den, under varandra.
- Sök hittar ord i alla lämnade svar, också i reservationer. Skriv flera ord inom citattecken för att hitta just den frasen.
- Diagram visar hur instanserna ställer sig.

Utkast syns aldrig. Det som är sekretessmarkerat visas bara för dem som får se det.`,
  },
  {
    slug: 'pappersvar',
    group: 'registrar',
    title: 'Registrera ett svar på papper eller mejl',
    lead: 'Ange kanal, dagen det kom in och den inskannade filen.',
    text: `Dagen är den då svaret nådde myndigheten eller rätt tjänsteman. För post visar vi också dagen som 22 § förvaltningslagen utgår från, och båda sparas.

Har instansen redan svarat blir det en ny version. Blev något fel makulerar du registreringen med ett skäl. Den finns kvar men räknas inte.`,
  },
  {
    slug: 'dagens-handlingar',
    group: 'registrar',
    title: 'Dagens handlingar',
    lead: 'Det som kom in till eller lämnade er myndighet, samlat för diariet.',
    text: `Varje rad har båda diarienumren, de riktiga tiderna och ett paket att hämta. Samma paket mejlas till registratorns brevlåda. Är något sekretessmarkerat får ni en länk i stället för filen.

Varje morgon kommer också ett mejl med kontrolltal för loggarna. Spara det: med det syns det om någon i efterhand har tagit bort en händelse.`,
  },
  {
    slug: 'instanser-och-personer',
    group: 'administrator',
    title: 'Instanser, sammanträden och personer',
    lead: 'Håll brevlådor, sammanträdesdagar och uppdrag aktuella.',
    text: `- Ge varje instans en funktionsbrevlåda och en sekreterare. Instanser utan sekreterare visas för dig.
- Lägg in sammanträdesdagar med handlingsstopp, eller läs in dem från en fil. Utan dem kan Yttra inte varna för korta svarstider.
- Ett uppdrag har en första och ofta en sista dag. När det slutar förlorar personen instansen på en gång, och utkasten stannar hos instansen.

Du kan inte ge dig själv ett uppdrag, och du ser aldrig ett utkast.`,
  },
  ...OPERATION_TOPICS,
];
