// A draft of a hundred pages as Word saves it, read as at upload: the time in its child, and how long whoever asked
// stood still.
import { createRequire } from 'node:module';
import { watchStandstill } from './standstill.mjs';

const require = createRequire(import.meta.url);
// The builders of the tests are TypeScript, and stand as they are.
require('../../libs/platform/run-from-source.cjs');
const { docxOf, docxTable } = require('../support/docx-template.ts');

const PAGES = 100;
const TIMES = 5;
const WORDS =
  'nämnden verksamheten kvalitet uppföljning ansvar förvaltning medborgare resultat utveckling samverkan'.split(' ');

/** Fifty words in runs of a few, as when many have written in it. */
function paragraph(seed, properties = '') {
  const runs = Array.from({ length: 12 }, (_, run) => {
    const words = Array.from({ length: 4 }, (_, word) => WORDS[(seed + run * 7 + word * 3) % WORDS.length]);
    return `<w:r w:rsidR="00A1${1000 + seed + run}"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">${words.join(' ')} </w:t></w:r>`;
  });
  return `<w:p w:rsidR="00B2${seed}"><w:pPr>${properties}</w:pPr>${runs.join('')}</w:p>`;
}

function hundredPages() {
  const page = (number) => {
    const item = (at) => paragraph(number * 13 + at, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const table = Array.from({ length: 6 }, (_, row) => WORDS.slice(0, 4).map((word) => `${word} ${number}.${row}`));
    return [
      `<w:p><w:pPr><w:pStyle w:val="Rubrik${1 + (number % 3)}"/></w:pPr><w:r><w:t>Avsnitt ${number}</w:t></w:r></w:p>`,
      ...Array.from({ length: 6 }, (_, at) => paragraph(number * 17 + at)),
      ...Array.from({ length: 4 }, (_, at) => item(at)),
      ...(number % 5 === 0 ? [docxTable(table)] : []),
    ].join('');
  };
  return docxOf({ body: Array.from({ length: PAGES }, (_, at) => page(at)).join('') });
}

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export async function drafts() {
  const { importDraft } = require('../../dist/libs/documents/import/import-draft.js');
  const file = hundredPages();
  const times = [];
  const standstill = watchStandstill();
  for (let time = 0; time < TIMES; time += 1) {
    const from = performance.now();
    const { sections } = await importDraft(file, 'docx');
    times.push((performance.now() - from) / 1000);
    if (sections.length !== PAGES) throw new Error(`${sections.length} sections of ${PAGES}`);
  }
  const longest = standstill();
  return [
    {
      what: `a DOCX of ${PAGES} pages, read in its child: the slowest of ${TIMES}`,
      measured: Math.max(...times),
      limit: 3,
      unit: 's',
    },
    {
      what: 'a DOCX: longest standstill of the process that asked',
      measured: longest,
      limit: 50,
      unit: 'ms',
    },
  ];
}
