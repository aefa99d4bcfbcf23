import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseNumberInName } from '@yttra/documents';
import { safeFileName } from '../../libs/documents/file-name';

const ROOT = join(__dirname, '../..');
const WRITTEN = 'KSKF/2022:195';
const ENDING = /\.(pdf|zip|docx|xlsx|csv|json|ics)$/;

const sources = ['apps/server', 'libs'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.spec)\.tsx?$/.test(path))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8')),
);

/**
 * Every name in the source that holds a diarienummer, as it becomes for one: what has not been made readable stands as
 * it is written.
 */
const names = sources.flatMap((source) =>
  [...source.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)]
    .map(([, literal]) => literal!)
    .filter((literal) => /caseNumber/i.test(literal))
    .filter((literal) => ENDING.test(literal) || literal.includes('caseNumberInName('))
    .map((literal) =>
      literal
        .replace(/\$\{caseNumberInName\([^)]*\)\}/g, caseNumberInName(WRITTEN))
        .replace('${caseNumber}', source.includes('caseNumber: CaseNumberInName') ? caseNumberInName(WRITTEN) : WRITTEN)
        .replace(/\$\{[^}]*caseNumber\}/g, WRITTEN)
        .replace(/\$\{isForArchive[^}]*\}/, ' arkivexemplar')
        .replace(/\$\{[^}]*body[^}]*\}/i, 'Socialnämnden')
        .replace('${number}', '2'),
    ),
);

it('every file that is handed out with a diarienummer has it readable in one way', () => {
  expect([...new Set(names)].sort()).toEqual([
    'logg Socialnämnden KSKF-2022-195.json',
    'remiss KSKF-2022-195.json',
    'remiss KSKF-2022-195.pdf',
    'remiss KSKF-2022-195.zip',
    'remissammanställning KSKF-2022-195 version 2 arkivexemplar.pdf',
    'remissammanställning KSKF-2022-195 version 2 utan namn.pdf',
    'remissammanställning KSKF-2022-195 version 2.docx',
    'remissammanställning KSKF-2022-195 version 2.json',
    'remissammanställning KSKF-2022-195 version 2.pdf',
    'remissammanställning KSKF-2022-195 version 2.xlsx',
    'remissammanställning i korthet KSKF-2022-195 version 2.docx',
    'remissammanställning i korthet KSKF-2022-195 version 2.pdf',
    'remissvar KSKF-2022-195.csv',
    'svar KSKF-2022-195',
    'svar Socialnämnden KSKF-2022-195 arkivexemplar.pdf',
    'svar Socialnämnden KSKF-2022-195.zip',
    'tjänsteskrivelse KSKF-2022-195 version 2 arkivexemplar.pdf',
    'tjänsteskrivelse KSKF-2022-195 version 2.docx',
    'tjänsteskrivelse KSKF-2022-195 version 2.pdf',
  ]);
  expect(names.filter((name) => safeFileName(name) !== name)).toEqual([]);
});
