// Makes summary.docx, agenda.docx and memo.docx, the templates that ship: `node
// libs/summary/templates/make-docx-templates.mjs`. A municipality brands its own copy in Word instead; README.md says
// how.
import { writeFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { agendaBody, memoBody, summaryBody } from './docx-bodies.mjs';
import {
  coreXml,
  documentXml,
  firstHeaderXml,
  footerXml,
  headerXml,
  numberingXml,
  packageXml,
  relationsXml,
  settingsXml,
  stylesXml,
} from './docx-parts.mjs';

function write(name, { body, header, sizes }) {
  const zip = new PizZip();
  zip.file('[Content_Types].xml', packageXml);
  zip.file('_rels/.rels', relationsXml.package);
  zip.file('docProps/core.xml', coreXml('{documentTitle}', '{unit}'));
  zip.file('word/document.xml', documentXml(body));
  zip.file('word/_rels/document.xml.rels', relationsXml.document);
  zip.file('word/styles.xml', stylesXml(sizes));
  zip.file('word/numbering.xml', numberingXml);
  zip.file('word/settings.xml', settingsXml);
  zip.file('word/header1.xml', headerXml(header));
  zip.file('word/header2.xml', firstHeaderXml);
  zip.file('word/footer1.xml', footerXml);
  for (const file of Object.values(zip.files)) file.date = new Date(0); // the same bytes each time
  writeFileSync(new URL(name, import.meta.url), zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

write('summary.docx', {
  body: summaryBody,
  header: ['Remissammanställning', '{caseNumber}'],
  sizes: { title: 48, heading1: 32, heading2: 24 },
});
write('memo.docx', {
  body: memoBody,
  header: ['Tjänsteskrivelse', '{caseNumber}'],
  sizes: { title: 32, heading1: 24, heading2: 22 },
});
write('agenda.docx', {
  body: agendaBody,
  header: ['Remissammanställning i korthet', '{caseNumber}'],
  sizes: { title: 36, heading1: 28, heading2: 21 },
});
