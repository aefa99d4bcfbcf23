import { met, notApplicable, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met(
    '3.2.1',
    1,
    'Filer lämnas som bilaga med rätt typ och får inte tolkas som något annat. Sidornas policy tillåter inget ur dem.',
    ['test/architecture/authorisation-pages.spec.ts', 'who may see which page'],
    ['libs/documents/file-name.spec.ts', 'names a file for download in UTF-8 and in ASCII'],
  ),
  met(
    '3.2.2',
    1,
    'Skript på sidorna skriver text som text.',
    ['test/browser/islands.spec.tsx', 'leaves a text alone that would not come back the same'],
    ['test/journeys/sign-in-safety.spec.ts', '%s: nothing inline, and nothing from elsewhere'],
  ),
  met('3.3.1', 1, 'Över https har varje kaka Secure och namnet börjar med __Host-.', [
    'apps/server/web/session-cookie.spec.ts',
    'over https belongs to this host alone, and is read by no script and sent by no other site',
  ]),
  met('3.3.2', 2, 'Varje kaka har SameSite=Lax, och formulär prövas dessutom mot varifrån de kommer.', [
    'test/journeys/sign-in-safety.spec.ts',
    'cookies are for this site alone and for no script',
  ]),
  met('3.3.3', 2, 'Alla kakor har __Host- över https.', [
    'apps/server/web/session-cookie.spec.ts',
    'over https belongs to this host alone, and is read by no script and sent by no other site',
  ]),
  met('3.3.4', 2, 'Alla kakor har HttpOnly, och sessionens värde står aldrig i en sida.', [
    'test/journeys/sign-in-safety.spec.ts',
    'cookies are for this site alone and for no script',
  ]),
  met(
    '3.4.1',
    1,
    'Varje svar har HSTS i ett år, också för underdomäner.',
    ['test/architecture/authorisation-pages.spec.ts', 'who may see which page'],
    ['test/journeys/sign-in-safety.spec.ts', 'on every kind of page'],
  ),
  met('3.4.2', 1, 'Inga CORS-huvuden skickas, så andra webbplatser kan inte läsa svaren.', [
    'test/journeys/sign-in-safety.spec.ts',
    'every form of every page is refused when it comes from elsewhere, and does nothing',
  ]),
  met('3.4.3', 2, 'Policyn börjar med att förbjuda allt. Skript och stilar får bara komma från Yttra själv.', [
    'test/journeys/sign-in-safety.spec.ts',
    'on every kind of page',
  ]),
  met('3.4.4', 2, 'Varje svar har X-Content-Type-Options: nosniff.', [
    'test/architecture/authorisation-pages.spec.ts',
    'who may see which page',
  ]),
  met('3.4.5', 2, 'Adressen till en sida lämnas inte till andra webbplatser (Referrer-Policy: same-origin).', [
    'test/journeys/sign-in-safety.spec.ts',
    'on every kind of page',
  ]),
  met('3.4.6', 2, "Inga sidor får visas i en ram: frame-ancestors 'none'.", [
    'test/architecture/authorisation-pages.spec.ts',
    'who may see which page',
  ]),
  met('3.5.1', 1, 'Ett formulär tas bara emot från våra egna sidor. Webbläsaren säger varifrån det kommer.', [
    'test/journeys/sign-in-safety.spec.ts',
    'every form of every page is refused when it comes from elsewhere, and does nothing',
  ]),
  notApplicable(
    '3.5.2',
    1,
    'Skyddet bygger inte på CORS. Formulär prövas mot varifrån de kommer, och API:et kräver en nyckel.',
  ),
  met(
    '3.5.3',
    1,
    'Bara POST, PUT, PATCH och DELETE ändrar något. Att öppna varje länk i varje mejl ändrar ingenting.',
    [
      'test/journeys/sign-in-safety.spec.ts',
      'that opens, asks for and submits every link of every mail changes nothing',
    ],
  ),
  met('3.5.4', 2, 'Yttra är en enda tillämpning på ett eget värdnamn. Sidor och API har var sin dörr.', [
    'test/architecture/routes.spec.ts',
    'under /api belong to programs, and all others to people',
  ]),
  notApplicable('3.5.5', 2, 'postMessage används inte.'),
  met('3.7.1', 2, 'Sidorna är HTML, CSS och JavaScript. Inga insticksprogram.', [
    'test/browser/pages.spec.ts',
    'are all in the list, each once',
  ]),
  met(
    '3.7.2',
    2,
    'Yttra skickar bara vidare till sina egna sidor, under sin egen adress, och till inloggningstjänster i inställningarna.',
    ['test/journeys/sign-in-oidc.spec.ts', 'leads to no other site: %s'],
    ['test/journeys/our-address.spec.ts', 'and to nowhere else, whatever is asked for'],
  ),
];
