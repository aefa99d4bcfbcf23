import { met, notApplicable, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met('4.1.1', 1, 'Varje svar säger sin typ och UTF-8 för text.', [
    'test/architecture/authorisation.spec.ts',
    'who may ask the API for what',
  ]),
  met(
    '4.1.2',
    2,
    'Yttra svarar själv inte på http utifrån och skickar inte vidare därifrån. Det gör kommunens proxy för sidorna.',
    [
      'test/architecture/composition.spec.ts',
      'speaks to PostgreSQL and Redis with a password and TLS, on a network that leads nowhere',
    ],
  ),
  met('4.1.3', 2, 'Bara så många steg av X-Forwarded-For som TRUST_PROXY säger används.', [
    'test/architecture/http-edges.spec.ts',
    'counts no further than the proxies that the settings know',
  ]),
  met('4.2.1', 2, 'Node.js tolkar meddelandets längd strängt och avvisar det som är tvetydigt.', [
    'test/architecture/http-edges.spec.ts',
    'refuses a request whose length can be read in two ways: %s',
  ]),
  notApplicable('4.3.1', 2, 'GraphQL används inte.'),
  notApplicable('4.3.2', 2, 'GraphQL används inte.'),
  notApplicable('4.4.1', 1, 'WebSocket används inte.'),
  notApplicable('4.4.2', 2, 'WebSocket används inte.'),
  notApplicable('4.4.3', 2, 'WebSocket används inte.'),
  notApplicable('4.4.4', 2, 'WebSocket används inte.'),
];
