import { met, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met(
    '5.1.1',
    2,
    'Slag, ändelser och största storlek står i hjälpen under Gränser, med vad som händer när något är skadligt.',
    ['apps/server/pages/common/help/page.spec.tsx', 'tells what limits there are'],
    ['libs/documents/check/upload-check.spec.ts', 'tells which kinds are taken'],
  ),
  met(
    '5.2.1',
    1,
    'En fil får vara högst 25 MB, och uppladdningar tillsammans har en gräns. Det som är större avbryts och lämnar inget efter sig.',
    ['libs/documents/store/incoming-files.spec.ts', 'takes 25 MB and not a byte more'],
    [
      'test/journeys/uploads.spec.ts',
      'of one person wait for each other: told with when to come again, and what was written stays',
    ],
  ),
  met(
    '5.2.2',
    1,
    'Ändelse, signatur och innehåll ska stämma överens. Filer öppnas i en egen process.',
    ['libs/documents/check/upload-check.spec.ts', '$code: $name ($index)'],
    ['test/architecture/children.spec.ts', '%s can take no stranger’s file apart'],
  ),
  met('5.2.3', 2, 'Det uppackade innehållet och antalet filer har en gräns, som räknas medan det packas upp.', [
    'libs/documents/check/upload-check.spec.ts',
    'takes no memory for a bomb',
  ]),
  met('5.3.1', 1, 'Uppladdade filer ligger utanför det som servern visar, under en hash som namn.', [
    'test/journeys/file-store.spec.ts',
    'come back as they were handed over',
  ]),
  met('5.3.2', 1, 'Sökvägar görs av hashar och id:n. Namn från användare används aldrig som sökväg.', [
    'libs/documents/file-name.spec.ts',
    'makes any text a name that every system takes',
  ]),
  met('5.4.1', 2, 'Filnamnet från användaren görs om innan det visas, och står i Content-Disposition.', [
    'libs/documents/file-name.spec.ts',
    'names a file for download in UTF-8 and in ASCII',
  ]),
  met(
    '5.4.2',
    2,
    'Ett filnamn kan varken avsluta huvudet eller börja ett nytt.',
    ['libs/documents/file-name.spec.ts', 'never lets a name end the header or begin another'],
    [
      'test/faults/mail-injection.spec.ts',
      'whatever a person wrote becomes neither header, recipient, command nor markup',
    ],
  ),
  met(
    '5.4.3',
    2,
    'Filer prövas av ClamAV när CLAMD_URL är satt, som i docker/compose.yml. Svarar den inte tas inget emot.',
    ['libs/documents/check/upload-check.spec.ts', 'stops what it knows'],
    ['libs/documents/check/upload-check.spec.ts', 'stops everything when nobody is there'],
    ['test/architecture/composition.spec.ts', 'has every upload looked at'],
  ),
];
