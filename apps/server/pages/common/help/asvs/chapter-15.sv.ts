import { deviates, met, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met('15.1.1', 1, 'Tiderna för att byta bibliotek med kända brister står i SECURITY.md och i hjälpen.', [
    'apps/server/pages/common/help/page.spec.tsx',
    'tells how to report a weakness',
  ]),
  met('15.1.2', 2, 'npm run sbom skriver en CycloneDX-lista med hash och licens för allt som levereras.', [
    'test/architecture/supply.spec.ts',
    'is CycloneDX, names everything that is installed without what builds it, with its hash and its licence',
  ]),
  met(
    '15.1.3',
    2,
    'Det som är tungt (dokument, sammanställning, inläsning) står i hjälpen under Gränser och i varje sidas egen uppgift.',
    ['apps/server/pages/common/help/page.spec.tsx', 'tells what limits there are'],
    [
      'test/architecture/route-limits.spec.ts',
      'is an upload wherever files are taken, and a document wherever one is made for a program',
    ],
  ),
  deviates('15.2.1', 1, 'Byten görs inom tiderna i SECURITY.md. Ingen automatisk kontroll i koden visar det.'),
  met(
    '15.2.2',
    2,
    'Främmande filer läses i egna processer med gräns för tid och minne. En vakt startar om en process som står stilla.',
    ['libs/documents/write/write-in-child.spec.ts', 'stops what takes too long'],
    ['libs/platform/turnstile.spec.ts', 'lets so many through at a time, in order, also past one that fails'],
    ['test/faults/watchdog.spec.ts', 'ends a process that stands still in a %s, and tells where'],
  ),
  met(
    '15.2.3',
    2,
    'Avbilden har bara det som körs i drift. Exemplet och dess inloggning är inte med.',
    ['test/architecture/image.spec.ts', 'is built without the part that starts things locally'],
    [
      'test/architecture/image.spec.ts',
      'holds what was built and what that needs, and nothing that starts things locally',
    ],
  ),
  met('15.3.1', 1, 'Varje svar i API:et följer ett schema. Det som inte står där skickas inte.', [
    'test/architecture/routes.spec.ts',
    'of the API are all described, and no page is',
  ]),
  met('15.3.2', 2, 'Yttra följer inga omdirigeringar. Inloggningstjänstens adresser prövas var för sig.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'when the issuer is away',
  ]),
  met('15.3.3', 2, 'Bara fälten i schemat når koden. Okända fält avvisas eller försvinner.', [
    'test/journeys/api-refusals.spec.ts',
    'because of what it says, each fault with its place and what is allowed',
  ]),
  met(
    '15.3.4',
    2,
    'Adressen tas från så många proxyer som TRUST_PROXY säger, och inte ur huvuden som vem som helst kan skriva.',
    ['test/architecture/http-edges.spec.ts', 'counts no further than the proxies that the settings know'],
  ),
  met('15.3.5', 2, 'TypeScript i strängt läge, likhet alltid med tre likhetstecken, och scheman vid varje ingång.', [
    'test/journeys/api-refusals.spec.ts',
    'because of what it says, each fault with its place and what is allowed',
  ]),
  met('15.3.6', 2, 'Namn i formulär kan inte nå objektens prototyp.', [
    'apps/server/http/form-body.spec.ts',
    'cannot reach the prototype of objects',
  ]),
  met(
    '15.3.7',
    2,
    'Adress, formulär och kakor läses var för sig. Dubbla namn blir en lista eller avvisas.',
    ['apps/server/http/form-body.spec.ts', 'takes two names that contradict each other without failing'],
    ['apps/server/http/form-body.spec.ts', 'keeps several values of one name'],
  ),
];
