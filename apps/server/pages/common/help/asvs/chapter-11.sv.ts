import { deviates, met, notApplicable, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met('11.1.1', 2, 'Nycklarna, vem som har dem och hur de byts står i hjälpen under Nycklar och kryptering.', [
    'apps/server/pages/common/help/page.spec.tsx',
    'tells which keys and methods there are',
  ]),
  met('11.1.2', 2, 'En förteckning över metoder och nycklar står i hjälpen under Nycklar och kryptering.', [
    'apps/server/pages/common/help/page.spec.tsx',
    'tells which keys and methods there are',
  ]),
  met(
    '11.2.1',
    2,
    'All kryptering görs av Node.js (OpenSSL) och openid-client. Yttra har ingen egen.',
    ['libs/platform/sealed.spec.ts', 'opens for its own purpose only'],
    ['libs/identity/totp.spec.ts', 'are those of the standard at %d'],
  ),
  deviates(
    '11.2.2',
    2,
    'Nycklar byts med SESSION_SECRET. Metoderna byts i en fil, men det som redan är krypterat görs om av användaren: appen läggs till igen.',
    ['libs/platform/sealed.spec.ts', 'opens for its own purpose only'],
  ),
  met(
    '11.2.3',
    2,
    'AES-256, SHA-256, 256 bitars värden och P-256. Undantaget är HMAC-SHA-1 i appens siffror, som standarden kräver.',
    ['libs/platform/sealed.spec.ts', 'opens for its own purpose only'],
    ['libs/identity/totp.spec.ts', 'are those of the standard at %d'],
  ),
  met('11.3.1', 1, 'Bara AES-256-GCM används.', [
    'libs/platform/sealed.spec.ts',
    'is another each time, and opens no more when one bit has changed',
  ]),
  met('11.3.2', 1, 'Bara AES-256-GCM används.', [
    'libs/platform/sealed.spec.ts',
    'is another each time, and opens no more when one bit has changed',
  ]),
  met('11.3.3', 2, 'GCM visar om något har ändrats. Då öppnas det inte.', [
    'libs/platform/sealed.spec.ts',
    'is another each time, and opens no more when one bit has changed',
  ]),
  deviates(
    '11.4.1',
    1,
    'SHA-256 överallt, utom i appens siffror: de är HMAC-SHA-1 enligt RFC 6238, eftersom alla appar räknar så. SHA-1:s svaghet gäller inte HMAC.',
    ['libs/identity/totp.spec.ts', 'are those of the standard at %d'],
    [
      'libs/audit/chain-hash.spec.ts',
      'writes the same event with the same characters, whatever order its fields came in',
    ],
  ),
  notApplicable('11.4.2', 2, 'Yttra har inga lösenord.'),
  met('11.4.3', 2, 'Loggens kedjor och filernas namn är SHA-256.', [
    'libs/audit/chain-hash.spec.ts',
    'finds a chain that was rewritten from its start, by the head that was kept',
  ]),
  notApplicable('11.4.4', 2, 'Inga nycklar görs av lösenord. Nycklar görs av SESSION_SECRET med HKDF.'),
  deviates(
    '11.5.1',
    2,
    'Sessioner, nycklar och OIDC-värden är minst 128 slumpmässiga bitar. Mejlade koder har 40, eftersom en människa ska skriva dem; de gäller i tio minuter och fem försök.',
    ['libs/identity/one-time-code.spec.ts', 'has eight signs without look-alikes, and is another each time'],
    ['test/journeys/sign-in-code.spec.ts', 'may be wrong five times, also all at once'],
  ),
  met(
    '11.6.1',
    2,
    'Yttra skapar inga egna nyckelpar. Certifikatet mellan delarna i docker är P-256 och görs av OpenSSL.',
    ['test/faults/inside-tls.spec.ts', 'is read by PostgreSQL, Redis and what asks them, and by nobody else'],
  ),
];
