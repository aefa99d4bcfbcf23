import { met, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met(
    '8.1.1',
    1,
    'Vem som får göra vad står i en enda tabell, och prövas mot varje sida och anrop.',
    ['test/architecture/authorisation.spec.ts', 'who may ask the API for what'],
    ['libs/identity/who-may-what.spec.ts', 'lets each role do some thing, and no role everything'],
  ),
  met(
    '8.1.2',
    2,
    'Vilka uppgifter som döljs (utkast, sekretess) står i hjälpen under Vem ser vad och Skydd av uppgifter.',
    ['apps/server/pages/common/help/page.spec.tsx', 'tells how information is protected'],
    ['libs/response/model/secrecy-mask.spec.ts', 'leaves an unmarked answer as it is'],
  ),
  met(
    '8.2.1',
    1,
    'Varje sida och anrop säger vem som får. Den som saknar uppgift svarar ingen.',
    ['test/architecture/routes.spec.ts', 'each say who may call them'],
    ['test/architecture/authorisation-pages.spec.ts', 'who may see which page'],
  ),
  met(
    '8.2.2',
    1,
    'Varje id i en adress prövas mot personen. Det som är någon annans svarar som om det inte fanns.',
    ['test/architecture/authorisation.spec.ts', 'who may ask the API for what'],
    [
      'test/journeys/api-foreign-ids.spec.ts',
      'in the body of a request too: a file of another remiss, a person of nobody',
    ],
  ),
  met(
    '8.2.3',
    2,
    'Sekretessmarkerade delar och utkastets innehåll syns bara för dem som får se dem, fält för fält.',
    ['test/journeys/answer-remiss.spec.ts', 'opens to the body, the officer, the registrars and readers who are named'],
    ['test/architecture/authorisation.spec.ts', 'whose drafts stand in no other table, the queue’s too'],
  ),
  met(
    '8.3.1',
    1,
    'Kontrollen görs på servern. För utkast görs den en gång till i databasen, som kräver bevis för vem det gäller.',
    ['test/journeys/draft-wall.spec.ts', 'nobody in particular sees none of it'],
    ['test/architecture/proof.spec.ts', 'is nothing that a setting says, nor a row that the application writes'],
  ),
  met(
    '8.4.1',
    2,
    'En installation är en kommuns. Inom den hålls myndigheterna isär av radskydd i databasen, också mot den som har stulit programmets lösenord.',
    ['test/journeys/draft-wall.spec.ts', 'lets nobody outside write through it either'],
    ['test/architecture/thief.spec.ts', 'is tried in more than forty ways'],
  ),
];
