import { deviates, met, notApplicable, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met('6.1.1', 1, 'Hur inloggningen begränsas, och varför ingen kan låsa ute någon annan, står i hjälpen.', [
    'apps/server/pages/common/help/page.spec.tsx',
    'tells how one signs in and for how long',
  ]),
  notApplicable('6.1.2', 2, 'Yttra har inga lösenord.'),
  met('6.1.3', 2, 'De två vägarna in, konto och mejlad kod, står i hjälpen med sin styrka.', [
    'apps/server/pages/common/help/page.spec.tsx',
    'tells how one signs in and for how long',
  ]),
  notApplicable('6.2.1', 1, 'Yttra har inga lösenord.'),
  notApplicable('6.2.2', 1, 'Yttra har inga lösenord.'),
  notApplicable('6.2.3', 1, 'Yttra har inga lösenord.'),
  notApplicable('6.2.4', 1, 'Yttra har inga lösenord.'),
  notApplicable('6.2.5', 1, 'Yttra har inga lösenord.'),
  notApplicable('6.2.6', 1, 'Yttra har inga lösenord. Koder visas i klartext, eftersom de gäller en gång.'),
  met('6.2.7', 1, 'Koder går att klistra in, och webbläsaren får fylla i dem.', [
    'libs/identity/one-time-code.spec.ts',
    'is read from %j',
  ]),
  notApplicable(
    '6.2.8',
    1,
    'Yttra har inga lösenord. Koder läses förlåtande: blanksteg och gemener spelar ingen roll.',
  ),
  notApplicable('6.2.9', 2, 'Yttra har inga lösenord.'),
  notApplicable('6.2.10', 2, 'Yttra har inga lösenord.'),
  notApplicable('6.2.11', 2, 'Yttra har inga lösenord.'),
  notApplicable('6.2.12', 2, 'Yttra har inga lösenord.'),
  met(
    '6.3.1',
    1,
    'En kod får gissas fel fem gånger, och försöken räknas av alla servrar gemensamt. Fel nycklar gör varje försök långsammare.',
    ['test/journeys/sign-in-code.spec.ts', 'may be wrong five times, also all at once'],
    ['test/journeys/limits.spec.ts', 'slows down wrong keys, and never a right one from the same place'],
  ),
  met('6.3.2', 1, 'Det finns inga konton från början. Den första systemförvaltaren läggs till från kommandoraden.', [
    'libs/platform/env.spec.ts',
    'refuses the sample %s in production',
  ]),
  deviates(
    '6.3.3',
    2,
    'En systemförvaltare måste ha app eller ett konto med tillräcklig styrka. För andra kan kommunen kräva styrka (acr) hos sin inloggningstjänst; den som loggar in med mejlad kod väljer själv om hon vill ha app.',
    ['test/journeys/renewed-sign-in.spec.ts', 'reaches nothing but the way to one'],
    ['test/journeys/sign-in-oidc.spec.ts', 'a weaker sign-in than the one that was asked for'],
  ),
  met(
    '6.3.4',
    2,
    'Det finns bara två vägar in, och båda slutar i samma kontroll och samma slags session.',
    ['test/architecture/routes.spec.ts', 'that anyone may call are those of the list, and no more'],
    ['test/journeys/sign-in-oidc.spec.ts', 'leads from the sign-in page to the page one wanted, with a new session'],
  ),
  met(
    '6.4.1',
    1,
    'Koder är slumpmässiga, gäller i tio minuter och en gång. Koden som en ny systemförvaltare får gäller bara för att lägga till appen.',
    ['test/journeys/sign-in-code.spec.ts', 'holds for ten minutes and no longer'],
    ['test/journeys/sign-in-code.spec.ts', 'holds once'],
    ['test/journeys/renewed-sign-in.spec.ts', 'gets one with the code that was handed over, and no other way'],
  ),
  met('6.4.2', 1, 'Det finns inga kontrollfrågor.', [
    'test/architecture/routes.spec.ts',
    'that anyone may call are those of the list, and no more',
  ]),
  met('6.4.3', 2, 'Det finns inga lösenord att återställa. En ny kod går inte förbi appen.', [
    'test/journeys/sign-in-code.spec.ts',
    'cannot be reached without the code, or guessed at for long',
  ]),
  deviates(
    '6.4.4',
    2,
    'Den som tappar telefonen har tio reservkoder. Annars avslutar systemförvaltaren appen, som är en händelse som loggas; hur personen visar vem hon är bestämmer kommunen. Utkasten öppnas inte för personen förrän instansen har bekräftat det, och en systemförvaltare behöver en ny kod från servern.',
    [
      'test/journeys/sign-in-code.spec.ts',
      'is turned on with the app, asked for after the code, and turned off with it',
    ],
    [
      'test/journeys/openings.spec.ts',
      'by an administrator who ends a second factor lets nobody in; by the person it asks nothing',
    ],
    [
      'test/journeys/renewed-sign-in.spec.ts',
      'is given it there too when appointed on a page, which tells how and shows no code',
    ],
  ),
  met(
    '6.5.1',
    2,
    'Koder, reservkoder och appens siffror gäller en gång.',
    ['test/journeys/sign-in-code.spec.ts', 'holds once also for two who send it at the same moment'],
    ['libs/identity/totp.spec.ts', 'are taken one step early or late, no more, and never twice'],
  ),
  deviates(
    '6.5.2',
    2,
    'Koder har 40 bitar och sparas som HMAC-SHA-256 med en nyckel som inte finns i databasen, i stället för en långsam hash med salt. Den som stjäl databasen kan inte gissa utan nyckeln.',
    ['libs/platform/sealed.spec.ts', 'keeps its parts apart'],
    ['test/journeys/sign-in-code.spec.ts', 'in any table while the mail waits, nor anywhere once it is sent'],
  ),
  met('6.5.3', 2, 'Koder och hemligheter kommer från operativsystemets slumptal.', [
    'libs/identity/one-time-code.spec.ts',
    'has eight signs without look-alikes, and is another each time',
  ]),
  met('6.5.4', 2, 'Koder har 40 bitar.', [
    'libs/identity/one-time-code.spec.ts',
    'has eight signs without look-alikes, and is another each time',
  ]),
  deviates(
    '6.5.5',
    2,
    'Mejlade koder gäller i tio minuter. Appens siffror tas emot ett steg före och efter, alltså i högst 90 sekunder, eftersom telefoners klockor går fel.',
    ['test/journeys/sign-in-code.spec.ts', 'holds for ten minutes and no longer'],
    ['libs/identity/totp.spec.ts', 'are taken one step early or late, no more, and never twice'],
  ),
  notApplicable('6.6.1', 2, 'Koder skickas inte med telefon eller sms.'),
  met(
    '6.6.2',
    2,
    'En kod gäller bara i den webbläsare som bad om den, och slutar gälla när en ny begärs.',
    ['test/journeys/sign-in-code.spec.ts', 'holds in the browser that asked, and in no other'],
    ['test/journeys/sign-in-code.spec.ts', 'ends when a new one is asked for, with the same button for everybody'],
  ),
  met('6.6.3', 2, 'Fem fel och koden är slut. Försöken räknas också per plats.', [
    'test/journeys/sign-in-code.spec.ts',
    'may be wrong five times, also all at once',
  ]),
  met(
    '6.8.1',
    2,
    'Ett konto är utfärdaren och dess id tillsammans. En annan utfärdare kan inte vara samma person.',
    ['test/journeys/sign-in-oidc.spec.ts', 'a second account with the same address is not let in as the first'],
    ['test/journeys/sign-in-oidc.spec.ts', 'the answer of one issuer at another’s door'],
  ),
  met('6.8.2', 2, 'Varje intyg prövas mot sin signatur. Osignerade avvisas.', [
    'test/journeys/sign-in-oidc.spec.ts',
    'a token with %s',
  ]),
  notApplicable('6.8.3', 2, 'SAML används inte.'),
  met(
    '6.8.4',
    2,
    'Styrka (acr) och ålder (auth_time) prövas när inställningarna kräver dem. Det som inte sägs räknas som det svagaste.',
    ['test/journeys/sign-in-oidc.spec.ts', 'a weaker sign-in than the one that was asked for'],
    [
      'test/journeys/sign-in-oidc.spec.ts',
      'asks for PKCE, a nonce, a state, the strength and the age that the settings demand',
    ],
  ),
];
