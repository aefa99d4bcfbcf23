import type { HelpTopic } from './help-topic.sv';
import { INSTALL_TOPIC } from './install-topic.sv';
import { UPKEEP_TOPIC } from './upkeep-topic.sv';

/** What the municipality needs to know to trust Yttra and run it: read by those who run it, and open to all. */
export const OPERATION_TOPICS: readonly HelpTopic[] = [
  {
    slug: 'drift-och-tillit',
    group: 'operation',
    title: 'Drift och tillit',
    lead: 'Så skyddar Yttra det ni skriver, och så kan ni kontrollera det.',
    text: `Varje krav i OWASP ASVS 5.0, nivå 1 och 2, står nedan: vad vi gör, och vilket prov som visar det. Där vi avviker står skälet.

Proven följer med källkoden. Den som vill kan köra dem med \`npm test\`.`,
  },
  INSTALL_TOPIC,
  UPKEEP_TOPIC,
  {
    slug: 'rapportera-sarbarhet',
    group: 'operation',
    title: 'Rapportera en sårbarhet',
    lead: 'Skriv till adressen i /.well-known/security.txt. Skriv inte i ett öppet ärende.',
    text: `Berätta vad du gjorde, vad som hände och i vilken version. Prova bara med konton som är dina. Sluta när du har sett att det fungerar, och läs, ändra eller ta inte bort något som är någon annans.

- Inom 2 arbetsdagar svarar en människa.
- Inom 7 dagar säger vi om vi kan göra om det, och hur allvarligt vi tycker att det är.
- Inom 30 dagar finns en rättad version. Är det allvarligt: inom 7 dagar.

Vi vidtar inga rättsliga åtgärder mot den som har gjort så här.

Samma tider gäller när ett bibliotek som Yttra bygger på har en känd brist: 7 dagar när den är allvarlig och går att nå, annars 30. Andra bibliotek byts minst var 90:e dag. Listan över allt som levereras görs med \`npm run sbom\`.`,
  },
  {
    slug: 'inloggning-och-sessioner',
    group: 'operation',
    title: 'Inloggning och sessioner',
    lead: 'Det finns två vägar in: ett konto som kommunen litar på, eller en kod som mejlas.',
    text: `Konto: kommunens inloggningstjänst avgör styrkan. I inställningarna kan ni kräva en viss styrka (acr) och att inloggningen är ny (maxAge). Yttra prövar båda.

Kod: åtta tecken som gäller i 10 minuter, en gång och bara i den webbläsare som bad om den. Efter fem fel är koden slut. En app med siffror kan läggas till, och då krävs båda. Koderna räknas per webbläsare, per plats och totalt, av alla servrar gemensamt.

Session:
- Den slutar efter 2 timmar utan aktivitet och efter 12 timmar totalt. En arbetsdag ryms, och en glömd dator stänger sig själv.
- En person får ha flera samtidigt, till exempel i telefonen och på datorn. Alla visas på Mina inloggningar och kan avslutas.
- Systemförvaltaren kan avsluta en persons alla sessioner. När adressen ändras avslutas de av sig själva.
- Utloggning här loggar inte ut hos kommunens inloggningstjänst. Yttra visar en länk dit.

Den som ändrar en adress, ett konto, en app, en nyckel eller ett uppdrag visar igen vem hon är, om det var mer än 5 minuter sedan. En systemförvaltare måste ha app, eller ett konto med tillräcklig styrka.

Program använder nycklar i stället. En nyckel gäller i högst ett år och öppnar aldrig ett utkast.`,
  },
  {
    slug: 'skydd-av-uppgifter',
    group: 'operation',
    title: 'Skydd av uppgifter',
    lead: 'Uppgifterna är indelade i fyra nivåer, och varje nivå har sitt skydd.',
    text: `- Bakom muren: utkast, deras versioner, kommentarer, filer och logg. Databasen själv visar dem bara för dem som svarar för instansen. De står aldrig i mejl, sökning, export eller loggar, och tas bort när sekreteraren bekräftar det.
- Sekretessmarkerat: delar av ett lämnat svar. Bara instansen, remissens handläggare och registrator och de läsare som handläggaren har namngett ser dem. I allt annat står en mask. De mejlas inte.
- Arbetsuppgifter: remisser, lämnade svar, synpunkter, namn och e-postadresser. De visas för dem som tabellen över behörigheter säger. Det som har kommit in gallras inte av sig självt.
- Öppet: hjälp, tillgänglighet och kommunens utseende.

Koder, nycklar och sessioner sparas bara som hashar. Appens hemlighet är krypterad. All trafik går över TLS. Databasens disk och säkerhetskopiorna krypteras av driften.

Yttra har ingen spårning och hämtar inget från andra webbplatser.`,
  },
  {
    slug: 'loggar-och-sakerhetskopior',
    group: 'operation',
    title: 'Loggar och säkerhetskopior',
    lead: 'Händelser står i kedjor som inte går att ändra. Ett kommando kopierar allt, krypterat.',
    text: `Loggar:
- Händelseloggen i databasen: vem som gjorde vad, en kedja för varje remiss, en för varje instans bakom muren, och en för personer och inställningar. Den kan bara få nya rader. Handläggaren läser remissens, instansen sin egen. Kontrolltalen mejlas varje dag till registratorn, så att en avklippt logg syns. Den gallras inte.
- Mejlloggen i databasen: vart varje mejl gick och hur det gick. Handläggaren läser den.
- Processernas logg på standardutmatningen, som JSON: id:n, koder och antal, aldrig namn, adresser, texter eller hemligheter. Driften läser den, skickar den vidare till sin egen loggsamling och bestämmer hur länge den sparas.
- PostgreSQL:s logg: utan frågornas innehåll.
- Spår (OpenTelemetry), om ni har satt OTEL_EXPORTER_OTLP_ENDPOINT: vad varje anrop, fråga till databasen, jobb och mejl tog för tid. Adressmönster, tabeller och mejlslag står där, men inga id:n, namn, adresser eller texter. Svarar inte mottagaren går Yttra som vanligt.

Alla tider kommer från databasens klocka och har tidszon.

Säkerhetskopior:
- \`npm run yttra -- backup\` kopierar hela databasen, som den var i ett ögonblick, och alla filer i DATA_DIR eller S3. Kopian krypteras, läses tillbaka och jämförs. Den läggs i den mapp eller i det S3 som BACKUP_TO anger. Lägg till \`--keep 30\` för att ta bort kopior som är äldre än 30 dagar.
- Kopian innehåller alla utkast. Låt lika få läsa den som det som står bakom muren.
- \`npm run yttra -- backup --new-key\` skriver ut två nycklar. Den öppna, BACKUP_RECIPIENTS, står i inställningarna. Den hemliga låser upp kopiorna: spara den på ett annat ställe än servern och kopiorna. Ange gärna två öppna nycklar, med blanksteg emellan: då räcker vilken som helst av de hemliga.
- Hemligheterna i inställningarna finns inte i kopian. Kommandot räknar upp dem. Utan SESSION_SECRET får alla lägga till sin app på nytt, men inget innehåll går förlorat.
- Kön behöver ingen kopia. Den går att tömma utan att något går förlorat.

Återläsning:
- Skapa en tom databas. Kör \`npm run yttra -- restore latest --identity FIL\`, där filen har den hemliga nyckeln. Antingen kommer allt tillbaka, eller inget.
- Alla loggar och filer kontrolleras. Alla loggar in på nytt, och API-nycklar skapas på nytt.
- Utskicken hålls, utom inloggningskoder. Det som skickades efter kopian vet Yttra inget om och skulle skicka igen. En administratör ser vad som väntar på sidan Administration, kryssar för det som redan har gått och släpper resten. Det går också med \`npm run yttra -- restore --held\` och \`restore --release\`, med \`--gone\` för det som redan har gått.
- Det gäller också en databas som har lagts tillbaka utan att någon har sagt till: arbetsprocessen märker det.

Till en viss minut:
- PostgreSQL:s egen arkivering (archive_mode=on, archive_command, archive_timeout=60) och en pg_basebackup varje natt gör att högst en minut går förlorad.
- Lägg tillbaka baskopian i en tom datakatalog. Ange restore_command och recovery_target_time, skapa recovery.signal och starta PostgreSQL.
- Kör \`npm run yttra -- migrate\` och \`verify-audit\`. Håll sedan utskicken: \`npm run yttra -- restore --hold-from TID\`, innan arbetaren startas.`,
  },
  {
    slug: 'granser',
    group: 'operation',
    title: 'Gränser',
    lead: 'Hur stort, hur ofta och hur mycket Yttra tar emot.',
    text: `Filer:
- En fil får vara högst 25 MB. Ändelse, signatur och innehåll ska stämma överens.
- Utkast läses från Word (.docx), PDF, Markdown och text. Bilagor får också vara kalkylark, presentationer, OpenDocument och bilder.
- Det som är uppackat ur en fil får vara högst 150 MB och 5 000 delar.
- När viruskontrollen är påslagen prövas varje fil. Är något skadligt tas filen inte emot, och den som laddade upp den får veta det. Svarar kontrollen inte tas ingen fil emot.

Text: ett formulär får vara högst 1 MB. Styrtecken som inte syns tas bort, och vi säger till.

Sammanhang: ett datum prövas mot de andra i samma formulär, ett beslut mot organets beslutsform, en fråga mot sin svarstyp. Reglerna för varje fält står i API:ets beskrivning, /api/docs.

Kalendrar och tabeller får vara högst 1 MB.

Hur ofta: koder, försök och meddelanden räknas per webbläsare, per plats och totalt under en kvart. Sökning, export, uppladdning och dokument räknas per person, per nyckel och per plats. En person laddar upp högst 4 filer samtidigt. Den som har gjort för många får veta när det går igen.

Det som är tungt, som dokument, sammanställningar och inläsning av utkast, görs i egna processer med gräns för tid och minne, så många i taget som maskinen klarar. En vakt avslutar en process som har stått stilla i 10 sekunder, och den startas om. En sammanställning görs i bakgrunden, och sidan visar när den är klar.`,
  },
  {
    slug: 'nycklar-och-kryptering',
    group: 'operation',
    title: 'Nycklar och kryptering',
    lead: 'En hemlighet i inställningarna ger alla nycklar. Metoderna är få och kända.',
    text: `Nycklar:
- SESSION_SECRET: finns hos server, arbetare och kommandorad. Ur den görs en egen nyckel för varje ändamål (HKDF-SHA-256). Byt den när någon som har känt till den slutar, eller om den kan ha kommit ut. Kör sedan \`npm run yttra -- migrate\`. Då loggar alla in på nytt och lägger till sin app igen.
- Databasens bevis: servern visar databasen vem varje fråga gäller med ett HMAC-SHA-256 som gäller i två minuter. Nyckeln görs av SESSION_SECRET och läses bara av schemats ägare.
- Databasens lösenord: ett för schemats ägare, som bara används när schemat ändras, och ett för servern, som inte äger något. Byt dem med ALTER ROLE.
- Köns lösenord och certifikatet mellan delarna: i docker görs certifikatet av sig självt och förnyas när det har 90 dagar kvar.
- Inloggningstjänstens klienthemlighet: utfärdas och byts där.
- API-nycklar: 256 slumpmässiga bitar, högst ett år, en för varje person.

Metoder:
- AES-256-GCM: det som ligger i en kaka, i ett mejl som väntar och appens hemlighet.
- HMAC-SHA-256: koder och räknare. SHA-256: sessioner, nycklar, filer och loggens kedjor.
- HMAC-SHA-1: bara appens siffror, eftersom standarden (RFC 6238) kräver det.
- TLS 1.3 mellan delarna i docker.

Allt görs av Node.js (OpenSSL). Lägg hemligheterna i ert valv och låt det ge dem som miljövariabler.`,
  },
  {
    slug: 'forbindelser',
    group: 'operation',
    title: 'Förbindelser',
    lead: 'Yttra talar bara med det som står i inställningarna.',
    text: `Ut från server och arbetare:
- PostgreSQL (DATABASE_URL), med TLS när den inte finns på samma maskin.
- Redis (REDIS_URL), om ni använder det för kön. Bara arbetaren.
- Kommunens mejlserver (SMTP_URL). Bara arbetaren. STARTTLS krävs.
- Filer i S3 (S3_URL), om ni använder det.
- Viruskontrollen (CLAMD_URL). Den kan inte TLS: låt den stå på samma maskin eller ett eget nät.
- Kommunens inloggningstjänst (OIDC_ISSUERS). Bara servern.
- Er insamling av spår (OTEL_EXPORTER_OTLP_ENDPOINT), om ni använder det.

In: bara servern, på en port, bakom kommunens proxy med TLS. TRUST_PROXY säger hur många proxyer som står framför.

Ingen användare kan ange en adress som Yttra anropar, och Yttra följer inga omdirigeringar. Går en förbindelse okrypterad till en annan maskin står det i loggen vid start, och \`npm run yttra -- doctor\` säger vad som ska ändras.`,
  },
];
