import { met, notApplicable, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met(
    '9.1.1',
    1,
    'Intyget från inloggningstjänsten prövas mot sin signatur. Egna värden i kakor är krypterade och signerade.',
    ['test/journeys/sign-in-oidc.spec.ts', 'a token with %s'],
    ['libs/platform/sealed.spec.ts', 'is another each time, and opens no more when one bit has changed'],
  ),
  met(
    '9.1.2',
    1,
    'Bara den algoritm som inställningarna säger tas emot, RS256 om inget annat står. none går inte.',
    ['test/journeys/sign-in-oidc.spec.ts', 'a token with %s'],
    ['libs/platform/oidc-settings.spec.ts', 'is refused with %s'],
  ),
  met('9.1.3', 1, 'Nycklarna hämtas från den inloggningstjänst som står i inställningarna, aldrig från intyget.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'a token with %s',
  ]),
  met(
    '9.2.1',
    1,
    'Intygets tider prövas, med tio sekunders marginal.',
    ['test/journeys/sign-in-oidc.spec.ts', 'a token with %s'],
    ['test/journeys/sign-in-oidc.spec.ts', 'but not for a clock that is ten seconds fast'],
  ),
  met('9.2.2', 2, 'Bara ett ID-intyg används för att logga in. Yttra tar inte emot åtkomstintyg.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'a token with %s',
  ]),
  met('9.2.3', 2, 'Intyget ska vara utställt till Yttra (aud).', [
    'test/journeys/sign-in-oidc.spec.ts',
    'a token with %s',
  ]),
  notApplicable('9.2.4', 2, 'Yttra ställer inte ut intyg.'),
];
