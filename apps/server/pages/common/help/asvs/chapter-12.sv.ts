import { deviates, met, notApplicable, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met('12.1.1', 1, 'Databas och kö talar bara TLS 1.3. Mot användarna sköter kommunens proxy TLS.', [
    'test/architecture/composition.spec.ts',
    'speaks to PostgreSQL and Redis with a password and TLS, on a network that leads nowhere',
  ]),
  met('12.1.2', 2, 'TLS 1.3 har bara bra metoder. Mot användarna väljer kommunens proxy.', [
    'test/architecture/composition.spec.ts',
    'speaks to PostgreSQL and Redis with a password and TLS, on a network that leads nowhere',
  ]),
  notApplicable('12.1.3', 2, 'Klientcertifikat används inte.'),
  met(
    '12.2.1',
    1,
    'Adressen ska vara https i drift, och webbläsaren får HSTS. doctor säger till annars.',
    ['test/journeys/sign-in-safety.spec.ts', 'on every kind of page'],
    [
      'apps/server/web/session-cookie.spec.ts',
      'over https belongs to this host alone, and is read by no script and sent by no other site',
    ],
  ),
  deviates('12.2.2', 1, 'Certifikatet finns i kommunens proxy och är kommunens ansvar.'),
  deviates(
    '12.3.1',
    2,
    'Mejl, databas, kö, filer och inloggning går över TLS, eller varnar Yttra vid start. Viruskontrollen kan inte TLS: håll den på ett eget nät, som i docker.',
    ['libs/platform/plain-connections.spec.ts', 'are told at %s'],
    ['test/faults/mail-errors.spec.ts', 'nobody is written to in clear text beyond this machine'],
    ['test/faults/inside-tls.spec.ts', 'are told when a process starts, in one line: %s'],
  ),
  met(
    '12.3.2',
    2,
    'Den andra sidans certifikat prövas alltid.',
    ['test/faults/mail-errors.spec.ts', 'nor to a server whose certificate nobody vouches for'],
    ['test/faults/inside-tls.spec.ts', 'refuses a certificate that nobody vouches for'],
  ),
  met('12.3.3', 2, 'De inre förbindelserna till databas och kö går över TLS i docker.', [
    'test/faults/inside-tls.spec.ts',
    'is read by PostgreSQL, Redis and what asks them, and by nobody else',
  ]),
  met(
    '12.3.4',
    2,
    'Det inre certifikatet är det enda som läggs till bland dem som man litar på, och bara där det behövs.',
    ['test/faults/inside-tls.spec.ts', 'refuses a certificate that nobody vouches for'],
    [
      'test/architecture/composition.spec.ts',
      'speaks to PostgreSQL and Redis with a password and TLS, on a network that leads nowhere',
    ],
  ),
];
