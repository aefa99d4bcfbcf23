import { deviates, met, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met('14.1.1', 2, 'Uppgifterna är indelade i fyra nivåer i hjälpen under Skydd av uppgifter.', [
    'apps/server/pages/common/help/page.spec.tsx',
    'tells how information is protected',
  ]),
  met('14.1.2', 2, 'Varje nivå har sitt skydd i hjälpen under Skydd av uppgifter.', [
    'apps/server/pages/common/help/page.spec.tsx',
    'tells how information is protected',
  ]),
  met(
    '14.2.1',
    1,
    'Sessioner och nycklar står aldrig i en adress. Länkar i mejl öppnar inget.',
    [
      'test/journeys/sign-in-safety.spec.ts',
      'that opens, asks for and submits every link of every mail changes nothing',
    ],
    ['test/journeys/sign-in-code.spec.ts', 'is a short mail without a link'],
  ),
  met('14.2.2', 2, 'Varje sida säger no-store. Yttra har ingen egen mellanlagring av sidor.', [
    'test/architecture/authorisation-pages.spec.ts',
    'who may see which page',
  ]),
  met('14.2.3', 2, 'Sidorna hämtar inget från andra och har ingen spårning.', [
    'test/browser/pages.spec.ts',
    'are all in the list, each once',
  ]),
  met(
    '14.2.4',
    2,
    'Utkast, koder och loggar skyddas som hjälpen säger, och det provas med kanariefåglar.',
    ['test/architecture/authorisation.spec.ts', 'whose drafts stand in no other table, the queue’s too'],
    ['test/journeys/sign-in-code.spec.ts', 'in any table while the mail waits, nor anywhere once it is sent'],
  ),
  deviates(
    '14.3.1',
    1,
    'Efter utloggning visas inget mer, och inget ligger i webbläsarens cache. Text som inte hann sparas ligger kvar i fliken tills den stängs, så att den inte går förlorad. Clear-Site-Data skickas inte.',
    [
      'test/browser/stories/signed-out.ts',
      'is told while one writes, and saved by itself when one comes back from signing in in another tab',
    ],
  ),
  met('14.3.2', 2, 'Varje sida har Cache-Control: no-store.', [
    'test/architecture/authorisation-pages.spec.ts',
    'who may see which page',
  ]),
  deviates(
    '14.3.3',
    2,
    'Text som inte hann sparas läggs i fliken (sessionStorage) och tas bort när den är sparad, så att ingen förlorar den. Inget annat sparas i webbläsaren.',
    ['test/browser/stories/signed-out.ts', 'comes back when one signs in in the same tab instead, and is saved'],
  ),
];
