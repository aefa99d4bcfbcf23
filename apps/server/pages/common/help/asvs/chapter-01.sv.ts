import { met, notApplicable, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met(
    '1.1.1',
    2,
    'Formulär och JSON avkodas en gång, av ramverket, innan vår kontroll läser dem.',
    ['apps/server/http/form-body.spec.ts', 'becomes the object that its names tell'],
    ['test/journeys/api-refusals.spec.ts', 'because it cannot be read'],
  ),
  met(
    '1.1.2',
    2,
    'Text skrivs om till HTML, XML eller PDF sist, av den som skriver formatet.',
    [
      'test/faults/mail-injection.spec.ts',
      'whatever a person wrote becomes neither header, recipient, command nor markup',
    ],
    ['libs/documents/write/docx-writer.spec.ts', 'takes nothing in the data for a tag'],
  ),
  met(
    '1.2.1',
    1,
    'Allt som visas går genom ett bibliotek som gör om tecknen. Ingen sida innehåller färdig HTML från någon användare.',
    ['test/journeys/sign-in-safety.spec.ts', '%s: nothing inline, and nothing from elsewhere'],
    ['apps/server/pages/read/matrix/page.spec.tsx', 'shows people’s words as words'],
  ),
  met(
    '1.2.2',
    1,
    'Adresser byggs av id:n och kodas. Bara https, mailto och våra egna sidor blir länkar.',
    ['test/journeys/sign-in-oidc.spec.ts', 'leads to no other site: %s'],
    ['test/architecture/page-addresses.spec.ts', 'leads whoever reads a mail to pages, not to what forms are sent to'],
  ),
  met('1.2.3', 1, 'JSON skrivs av ramverket. Ingen sida innehåller skript i själva sidan.', [
    'test/journeys/sign-in-safety.spec.ts',
    '%s: nothing inline, and nothing from elsewhere',
  ]),
  met(
    '1.2.4',
    1,
    'Alla frågor till databasen tar sina värden för sig. Sökord blir värden, aldrig SQL.',
    ['libs/response/read/search-words.spec.ts', 'is asked with values of its own, never as a part of the sentence'],
    ['test/architecture/authorisation.spec.ts', 'who may ask the API for what'],
  ),
  met('1.2.5', 1, 'Yttra kör inga kommandon i något skal. Barnprocesser får sina uppgifter som data.', [
    'libs/documents/write/write-in-child.spec.ts',
    'tells a child nothing of our environment',
  ]),
  notApplicable('1.2.6', 2, 'Yttra talar inte LDAP.'),
  notApplicable('1.2.7', 2, 'Yttra ställer inga XPath-frågor.'),
  met('1.2.8', 2, 'LaTeX används inte. PDF görs av Typst, som får svaren som data och aldrig som märkspråk.', [
    'libs/documents/write/pdf-writer.spec.ts',
    'typesets whatever can be typed, without falling back on caution',
  ]),
  met(
    '1.2.9',
    2,
    'Mönster för diarienummer är ett eget litet språk, utan reguljära uttryck från användare. Längden kontrolleras före varje mönster.',
    ['libs/bodies/register/case-number-pattern.spec.ts', 'needs a number, and has an example that fits it'],
    ['test/architecture/lengths.spec.ts', 'is refused where it is longer, before anything reads it'],
  ),
  met(
    '1.3.1',
    1,
    'Textfältet med formatering sparar vanlig text. HTML tas inte emot.',
    ['apps/server/ui/written-blocks.spec.ts', 'is read as paragraphs and lists'],
    ['test/browser/islands.spec.tsx', 'writes what the stored text can hold, and can be left'],
  ),
  met('1.3.2', 1, 'Ingen kod körs ur text, och sidornas policy tillåter det inte.', [
    'test/journeys/sign-in-safety.spec.ts',
    '%s: nothing inline, and nothing from elsewhere',
  ]),
  met(
    '1.3.3',
    2,
    'Osynliga styrtecken tas bort och det sägs. Längden kontrolleras innan något annat läser texten.',
    ['libs/platform/text-fields.spec.ts', '%s: the rules of the field never see what is too long'],
    ['test/architecture/lengths.spec.ts', 'every text that a page or a route takes'],
  ),
  met('1.3.4', 2, 'SVG tas inte emot. Logotypen är PNG eller JPEG.', [
    'libs/documents/check/upload-check.spec.ts',
    'tells which kinds are taken',
  ]),
  met(
    '1.3.5',
    2,
    'Markdown i ett utkast läses till vanlig text. Stilmallar och mallspråk tas inte emot från användare.',
    [
      'libs/documents/import/import-draft.spec.ts',
      'keeps the words of paragraphs, lists and tables, and the author’s line breaks',
    ],
  ),
  met(
    '1.3.6',
    2,
    'Ingen användare kan ange en adress som servern hämtar. Servern anropar bara det som står i driftens inställningar.',
    ['libs/platform/oidc-settings.spec.ts', 'is refused with %s'],
    ['libs/platform/env.spec.ts', 'names %s when it cannot be %j'],
  ),
  met('1.3.7', 2, 'Mallar ligger i koden. Word-mallen som kommunen lämnar fylls med data och kan inte köra något.', [
    'libs/documents/write/docx-writer.spec.ts',
    'takes nothing in the data for a tag',
  ]),
  notApplicable('1.3.8', 2, 'JNDI finns inte i Node.js.'),
  notApplicable('1.3.9', 2, 'Memcache används inte.'),
  met(
    '1.3.10',
    2,
    'Formatsträngar från användare används inte. Egna platshållare i missivet byts ut en gång, ord för ord.',
    [
      'libs/remiss/model/letter-text.spec.ts',
      'each placeholder is filled in, also where a title looks like a replacement pattern',
    ],
  ),
  met('1.3.11', 2, 'Inget som någon skriver kan bli en rad i mejlets huvud, en mottagare eller ett kommando.', [
    'test/faults/mail-injection.spec.ts',
    'whatever a person wrote becomes neither header, recipient, command nor markup',
  ]),
  met('1.4.1', 2, 'Koden är skriven i TypeScript, som sköter minnet. Bibliotek som gör PDF körs i en egen process.', [
    'libs/documents/write/write-in-child.spec.ts',
    'stops what takes too much memory',
  ]),
  met('1.4.2', 2, 'Tal kontrolleras mot undre och övre gräns innan de används eller sparas.', [
    'libs/platform/env.spec.ts',
    'names %s when it cannot be %j',
  ]),
  met(
    '1.4.3',
    2,
    'Minnet sköts av Node.js. Filer, lås och förbindelser släpps också när något går fel.',
    ['libs/documents/store/incoming-files.spec.ts', 'leaves nothing of an upload that was broken off'],
    ['libs/platform/turnstile.spec.ts', 'lets so many through at a time, in order, also past one that fails'],
  ),
  met(
    '1.5.1',
    1,
    'Word-filer läses utan yttre entiteter, och i en egen process.',
    ['libs/documents/import/import-draft.spec.ts', 'a damaged %s is told, not thrown'],
    ['test/architecture/children.spec.ts', '%s can take no stranger’s file apart'],
  ),
  met(
    '1.5.2',
    2,
    'Bara JSON och formulär tas emot, och varje fält kontrolleras mot ett schema. Objekt med typer återskapas inte.',
    ['apps/server/http/form-body.spec.ts', 'cannot reach the prototype of objects'],
  ),
];
