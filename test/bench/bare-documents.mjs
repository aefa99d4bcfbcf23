// Summaries beside the same text through the bare library, each in a process of its own that gives way as ours do:
// pairs by turns, the middle of their ratios.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
require('../../libs/platform/run-from-source.cjs');
const { largeRound } = require('../support/snapshot-builder.ts');

const BODIES = 100;
const QUESTIONS = 10;
const PAIRS = 7;
const DIST = new URL('../../dist/libs/', import.meta.url).pathname;
const template = (name) => readFileSync(join(DIST, 'summary/templates', name));

/** No more of docxtemplater than anybody writes who fills a template with it. */
const BARE_DOCX = `const [, folder] = process.argv, fs = require('node:fs');
  const PizZip = require('pizzip'), Docxtemplater = require('docxtemplater');
  const filled = new Docxtemplater(new PizZip(fs.readFileSync(folder + '/template.docx')), { linebreaks: true, paragraphLoop: true });
  filled.render(JSON.parse(fs.readFileSync(folder + '/data.json', 'utf8')));
  fs.writeFileSync(folder + '/bare.docx', filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }));`;

/** The typesetter with the same source, data, fonts and standard. */
const BARE_PDF = `const [, folder] = process.argv, fs = require('node:fs');
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
  const { inputs, fonts, place } = JSON.parse(fs.readFileSync(folder + '/pdf.json', 'utf8'));
  const compiler = NodeCompiler.create({ workspace: '/nonexistent', fontArgs: [{ fontBlobs: fonts.map((path) => fs.readFileSync(path)) }] });
  compiler.mapShadow(place, fs.readFileSync(folder + '/document.json'));
  const { result } = compiler.compile({ mainFileContent: fs.readFileSync(folder + '/source.typ', 'utf8'), inputs });
  fs.writeFileSync(folder + '/bare.pdf', compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: 1 }));`;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export async function bareDocuments() {
  const folder = mkdtempSync(join(tmpdir(), 'yttra-bare-'));
  try {
    const { SUMMARY_FORMATS } = require('../../dist/libs/summary/summary-formats.js');
    const source = sourceOf();
    layOut(folder, source);
    const bare = (script) => () =>
      execFileSync('nice', ['-n', '10', process.execPath, '-e', script, '--', folder], {
        cwd: new URL('../..', import.meta.url).pathname,
      });
    // Typeset once for both, as in the worker: the Word file takes its page numbers from the PDF.
    await SUMMARY_FORMATS.pdf.write(source);
    const ofDocx = await ratio(() => SUMMARY_FORMATS.docx.write(source), bare(BARE_DOCX));
    const ofPdf = await ratio(() => SUMMARY_FORMATS.pdf.write({ ...source }), bare(BARE_PDF));
    const size = `${BODIES} answers to ${QUESTIONS} questions`;
    return [
      { what: `${size} as Word, of bare docxtemplater`, measured: ofDocx, limit: 1.3, unit: '×' },
      { what: `${size} as PDF, of bare Typst`, measured: ofPdf, limit: 1.2, unit: '×' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sourceOf() {
  const { buildSnapshot } = require('../../dist/libs/summary/build-snapshot.js');
  const { canonicalJson } = require('../../dist/libs/audit/chain-hash.js');
  const { sha256 } = require('../../dist/libs/summary/snapshot-text.js');
  const snapshot = buildSnapshot(largeRound(BODIES, QUESTIONS), new Date('2023-01-31T09:00:00+01:00'));
  return { snapshot, sha256: sha256(canonicalJson(snapshot)) };
}

/** The same text, as each bare library takes it. */
function layOut(folder, { snapshot, sha256 }) {
  const { summaryDocument } = require('../../dist/libs/summary/summary-document.js');
  const { summaryDocxData } = require('../../dist/libs/summary/summary-docx.js');
  const { DATA_FILE, hasLongWords, isLarge, prelude } = require('../../dist/libs/documents/write/pdf-prelude.js');
  const { FONT_NAMES, pdfFonts } = require('../../dist/libs/documents/write/pdf-fonts.js');
  const document = summaryDocument(snapshot, sha256);
  writeFileSync(join(folder, 'template.docx'), template('summary.docx'));
  writeFileSync(join(folder, 'data.json'), JSON.stringify(summaryDocxData(document, [])));
  const data = JSON.stringify(document);
  writeFileSync(join(folder, 'document.json'), data);
  const source = ['layout.typ', 'summary.typ'].map((name) => template(name).toString()).join('\n');
  writeFileSync(
    join(folder, 'source.typ'),
    prelude({ fonts: FONT_NAMES, dated: true, hasLongWords: hasLongWords(data) }) + source,
  );
  const fonts = pdfFonts().files.map(({ bytes }, at) => {
    const path = join(folder, `${at}.ttf`);
    writeFileSync(path, bytes);
    return path;
  });
  const title = document.documentTitle;
  const inputs = { title, 'printed-title': title, large: String(isLarge(data)), replaced: '[]', cautious: 'false' };
  writeFileSync(join(folder, 'pdf.json'), JSON.stringify({ inputs, fonts, place: `/nonexistent/${DATA_FILE}` }));
}

async function ratio(ours, bare) {
  const ratios = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const took = {};
    const turns = [
      ['ours', ours],
      ['bare', bare],
    ];
    for (const [name, work] of pair % 2 ? turns.toReversed() : turns) {
      const from = performance.now();
      await work();
      took[name] = performance.now() - from;
    }
    ratios.push(took.ours / took.bare);
  }
  return ratios.sort((one, other) => one - other)[(PAIRS - 1) / 2];
}
