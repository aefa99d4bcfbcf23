import { deviates, met, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met(
    '16.1.1',
    2,
    'Alla loggar står i hjälpen under Loggar och säkerhetskopior: vad, var, vem som läser och hur länge.',
    ['apps/server/pages/common/help/page.spec.tsx', 'tells which logs there are'],
  ),
  met(
    '16.2.1',
    2,
    'Varje händelse har tid, typ, vem och vad den gäller.',
    ['test/journeys/audit.spec.ts', 'a chain that nobody touched is whole, also when twenty append at once'],
    ['test/journeys/assignments.spec.ts', 'is logged and told to those who listen, in the same transaction'],
  ),
  met('16.2.2', 2, 'Databasens klocka är den enda, och tider sparas med tidszon.', [
    'test/journeys/assignments.spec.ts',
    'holds from its first to its last day, by the database’s clock',
  ]),
  met('16.2.3', 2, 'Processerna skriver bara till standardutmatningen, och händelser till databasen.', [
    'test/architecture/authorisation.spec.ts',
    'leaves nothing of a draft in the log, nor in a mail',
  ]),
  met('16.2.4', 2, 'Loggen är JSON, en rad per händelse.', [
    'test/faults/inside-tls.spec.ts',
    'are told when a process starts, in one line: %s',
  ]),
  met(
    '16.2.5',
    2,
    'Loggen har id:n, koder och antal, aldrig namn, adresser, texter eller hemligheter.',
    ['libs/platform/logged-error.spec.ts', 'keeps of a failed query its code and place, and nothing that was in it'],
    ['test/architecture/authorisation.spec.ts', 'leaves nothing of a draft in the log, nor in a mail'],
  ),
  met('16.3.1', 2, 'Inloggningar, också de som misslyckas, står i händelseloggen med hur och varför.', [
    'test/journeys/sign-in-code.spec.ts',
    'is written in the audit log: who came in and how, and who was refused, never an address',
  ]),
  met('16.3.2', 2, 'Varje nekat anrop skrivs i loggen med kod och sida.', [
    'test/architecture/http-edges.spec.ts',
    'writes a line for each refusal: its code and its page, and nothing of who asked or what was sent',
  ]),
  met(
    '16.3.3',
    2,
    'Nekade inloggningar, för många försök och avvisade formulär loggas.',
    [
      'test/journeys/sign-in-code.spec.ts',
      'is written in the audit log: who came in and how, and who was refused, never an address',
    ],
    [
      'test/architecture/http-edges.spec.ts',
      'writes a line for each refusal: its code and its page, and nothing of who asked or what was sent',
    ],
  ),
  met(
    '16.3.4',
    2,
    'Oväntade fel och brutna förbindelser loggas med kod och plats.',
    ['libs/platform/logged-error.spec.ts', 'keeps what any other error says'],
    ['test/faults/mail-errors.spec.ts', 'nor to a server whose certificate nobody vouches for'],
  ),
  met('16.4.1', 2, 'Loggen är JSON, så radbrytningar i en text kan inte bli nya rader.', [
    'libs/platform/logged-error.spec.ts',
    'keeps of a failed query its code and place, and nothing that was in it',
  ]),
  met(
    '16.4.2',
    2,
    'Händelseloggen kan bara få nya rader, och varje rad är kedjad till den förra. Varken programmet eller schemats ägare kan ändra den.',
    ['test/journeys/audit.spec.ts', 'refuses the application and the owner: %s'],
    ['test/architecture/thief.spec.ts', 'leaves logs that hold'],
  ),
  deviates(
    '16.4.3',
    2,
    'Processernas logg skickas vidare av driften. Händelseloggens kontrolltal mejlas varje dag till registratorn, utanför Yttra.',
    [
      'test/journeys/anchor-heads.spec.ts',
      'once a day from 06:00 each registrar gets the heads of its own logs that have moved, and a cut tail shows against them',
    ],
  ),
  met('16.5.1', 2, 'Den som möter ett oväntat fel får en vänlig text. Detaljerna står bara i loggen.', [
    'apps/server/ui/error-page.spec.tsx',
    'has a heading and a way on for %d',
  ]),
  met(
    '16.5.2',
    2,
    'Är kön, mejlservern eller inloggningstjänsten borta går resten vidare.',
    ['test/journeys/sign-in-oidc.spec.ts', 'says so on the sign-in page, and the other ways in are there'],
    ['test/faults/queue-trouble.spec.ts', 'a queue that cannot be reached is done without'],
  ),
  met(
    '16.5.3',
    2,
    'Går något fel görs hela transaktionen ogjord, och den som inte släpps in är ute.',
    ['test/architecture/routes.spec.ts', 'is found'],
    ['test/journeys/issue-remiss.spec.ts', 'a hook that fails takes everything with it'],
  ),
];
