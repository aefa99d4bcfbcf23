import { deviates, met, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met(
    '13.1.1',
    2,
    'Alla förbindelser står i hjälpen under Förbindelser. Ingen användare kan ange en adress att anropa.',
    ['apps/server/pages/common/help/page.spec.tsx', 'tells what Yttra speaks to'],
  ),
  deviates(
    '13.2.1',
    2,
    'Databas och kö har egna konton med lösenord som driften byter. Databasen kräver dessutom ett bevis som gäller i två minuter. Certifikat används inte.',
    ['test/architecture/proof.spec.ts', 'opens for a person, and for the process, as long as the transaction lasts'],
    [
      'test/architecture/composition.spec.ts',
      'speaks to PostgreSQL and Redis with a password and TLS, on a network that leads nowhere',
    ],
  ),
  met(
    '13.2.2',
    2,
    'Servern äger inget i databasen och kan inte gå runt radskyddet. Annars startar den inte.',
    ['test/journeys/worker.spec.ts', 'it refuses to work as the owner of the tables, and says why'],
    ['test/architecture/composition.spec.ts', 'gives the schema’s owner to the migration only'],
  ),
  met('13.2.3', 2, 'Exemplets lösenord avvisas i drift.', [
    'libs/platform/env.spec.ts',
    'refuses the sample %s in production',
  ]),
  met(
    '13.2.4',
    2,
    'Yttra anropar bara det som står i inställningarna.',
    ['libs/platform/env.spec.ts', 'names %s when it cannot be %j'],
    ['libs/platform/oidc-settings.spec.ts', 'is refused with %s'],
  ),
  deviates(
    '13.2.5',
    2,
    'I docker når databas och kö inget utanför. För servern får driften sätta en brandvägg, eftersom den måste nå mejl och inloggning.',
    [
      'test/architecture/composition.spec.ts',
      'speaks to PostgreSQL and Redis with a password and TLS, on a network that leads nowhere',
    ],
  ),
  deviates(
    '13.3.1',
    2,
    'Hemligheter ligger i miljövariabler, som driften kan hämta från sitt valv. Inget finns i koden eller i avbilden.',
    [
      'test/architecture/composition.spec.ts',
      'asks for exactly the settings that the example names, and carries no secret itself',
    ],
    ['test/architecture/image.spec.ts', 'is built without what lies about in a working copy'],
  ),
  met(
    '13.3.2',
    2,
    'Varje del får bara sina hemligheter. Schemats ägare finns bara när databasen ändras.',
    ['test/architecture/composition.spec.ts', 'gives the schema’s owner to the migration only'],
    ['libs/documents/write/write-in-child.spec.ts', 'tells a child nothing of our environment'],
  ),
  met('13.4.1', 1, 'Avbilden byggs ur en lista över det som behövs. Git är inte med.', [
    'test/architecture/image.spec.ts',
    'is built without what lies about in a working copy',
  ]),
  met('13.4.2', 2, 'Drift är utgångsläget. Felsidor visar aldrig spår eller frågor.', [
    'test/architecture/image.spec.ts',
    'runs as nobody in particular, in production',
  ]),
  met('13.4.3', 2, 'Inga kataloger listas.', [
    'test/architecture/routes.spec.ts',
    'are all that the server answers, but for its own description and what browsers load',
  ]),
  met('13.4.4', 2, 'TRACE svarar servern inte på.', ['test/architecture/http-edges.spec.ts', 'has no TRACE']),
  met('13.4.5', 2, 'API:ets beskrivning är öppen med avsikt. Hälsokontrollen säger bara ok.', [
    'test/architecture/routes.spec.ts',
    'that anyone may call are those of the list, and no more',
  ]),
];
