import { deviates, met, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met('7.1.1', 2, 'Två timmar utan aktivitet och tolv timmar totalt. Det står i hjälpen med skälet.', [
    'apps/server/pages/common/help/page.spec.tsx',
    'tells how one signs in and for how long',
  ]),
  met(
    '7.1.2',
    2,
    'Antalet samtidiga sessioner begränsas inte. Alla visas på Mina inloggningar och kan avslutas, och det står i hjälpen.',
    ['apps/server/pages/common/help/page.spec.tsx', 'tells how one signs in and for how long'],
    ['test/journeys/sign-in-code.spec.ts', 'is shown to its owner, who can end it, any other, or all'],
  ),
  met('7.1.3', 2, 'Hur utloggning och omloggning fungerar ihop med kommunens inloggningstjänst står i hjälpen.', [
    'apps/server/pages/common/help/page.spec.tsx',
    'tells how one signs in and for how long',
  ]),
  met('7.2.1', 1, 'Sessionen slås upp i databasen vid varje anrop.', [
    'test/journeys/sign-in-code.spec.ts',
    'loses a hat on the request after its assignment has ended',
  ]),
  met('7.2.2', 1, 'Varje session får ett nytt slumpmässigt värde.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'gives the browser a new token in place of the one it brought, which is then worth nothing',
  ]),
  met('7.2.3', 1, 'Värdet är 256 slumpmässiga bitar. Databasen har bara dess hash.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'never takes over a token that somebody has planted',
  ]),
  met('7.2.4', 1, 'Inloggning ger ett nytt värde, och det gamla slutar gälla.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'gives the browser a new token in place of the one it brought, which is then worth nothing',
  ]),
  met('7.3.1', 2, 'Efter två timmar utan aktivitet loggar man in igen.', [
    'test/journeys/sign-in-code.spec.ts',
    'ends after two hours without a page, and after twelve in all',
  ]),
  met('7.3.2', 2, 'Efter tolv timmar loggar man in igen.', [
    'test/journeys/sign-in-code.spec.ts',
    'ends after two hours without a page, and after twelve in all',
  ]),
  met('7.4.1', 1, 'Utloggning avslutar sessionen i databasen. Värdet går inte att använda igen.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'ends here at once, and offers to end there too',
  ]),
  met(
    '7.4.2',
    1,
    'När adressen ändras eller systemförvaltaren avslutar loggas personen ut överallt. När ett uppdrag slutar försvinner det vid nästa anrop.',
    ['test/journeys/sign-in-code.spec.ts', 'ends when the person’s address changes, and when an administrator ends it'],
    ['test/journeys/sign-in-code.spec.ts', 'loses a hat on the request after its assignment has ended'],
  ),
  met('7.4.3', 2, 'På Mina inloggningar kan alla andra sessioner avslutas.', [
    'test/journeys/sign-in-code.spec.ts',
    'is shown to its owner, who can end it, any other, or all',
  ]),
  met('7.4.4', 2, 'Logga ut finns i menyn på varje sida.', [
    'test/browser/stories/signed-out.ts',
    'is kept no more when it was saved with the button, nor after signing out',
  ]),
  met('7.4.5', 2, 'Systemförvaltaren kan avsluta en persons alla sessioner.', [
    'test/journeys/sign-in-code.spec.ts',
    'ends when the person’s address changes, and when an administrator ends it',
  ]),
  met(
    '7.5.1',
    2,
    'Den som ändrar adress, konto, app, nycklar eller uppdrag visar först igen vem hon är, om det var mer än fem minuter sedan.',
    [
      'test/journeys/renewed-sign-in.spec.ts',
      'asks who it is after that, and what was written comes back; nothing is done meanwhile',
    ],
    [
      'test/architecture/identity-changes.spec.ts',
      'is done by routes that ask for a renewed sign-in, and by a key only where nothing is real',
    ],
  ),
  deviates(
    '7.5.2',
    2,
    'Var och en ser och avslutar sina sessioner. Det kräver inte ny inloggning, eftersom det bara kan stänga.',
    ['test/journeys/sign-in-code.spec.ts', 'is shown to its owner, who can end it, any other, or all'],
  ),
  met(
    '7.6.1',
    2,
    'Yttras session är oberoende av inloggningstjänstens. Kravet på högsta ålder (maxAge) prövas vid varje inloggning.',
    [
      'test/journeys/sign-in-oidc.spec.ts',
      'asks for PKCE, a nonce, a state, the strength and the age that the settings demand',
    ],
    ['test/journeys/sign-in-oidc.spec.ts', 'ends here at once, and offers to end there too'],
  ),
  met(
    '7.6.2',
    2,
    'En session börjar bara när någon har tryckt på en knapp på inloggningssidan.',
    ['test/journeys/sign-in-oidc.spec.ts', 'an answer that another browser began, or none'],
    [
      'test/journeys/sign-in-safety.spec.ts',
      'that opens, asks for and submits every link of every mail changes nothing',
    ],
  ),
];
