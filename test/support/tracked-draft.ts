import { docxOf, docxParagraph, docxTable } from './docx-template';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const KINDS = ['styles', 'numbering', 'comments', 'footnotes'];
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${KINDS.map((kind) => `<Relationship Id="${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${kind}.xml"/>`).join('')}</Relationships>`;
const heading = (level: number) =>
  `<w:style w:type="paragraph" w:styleId="Rubrik${level}"><w:name w:val="heading ${level}"/></w:style>`;
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const LISTS = `<w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}${level(1, 'bullet', '\uF0B7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const item = (text: string, at = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const BY = 'w:author="Eva Ek"';

const BODY = [
  docxParagraph('Syfte', 'Rubrik1'),
  `<w:p>${run('Resor i tjänsten ska vara ')}<w:ins w:id="1" ${BY}>${run('klimatsmarta och ')}</w:ins><w:del w:id="2" ${BY}><w:r><w:delText>billiga</w:delText></w:r></w:del><w:commentRangeStart w:id="0"/>${run('kostnadseffektiva')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('.')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
  `<w:p>${run('Utkast, ska bort.', '<w:vanish/>')}</w:p>`,
  docxParagraph('Val av färdsätt', 'Rubrik1'),
  docxParagraph('Den som reser väljer i den här ordningen:'),
  item('möte på distans'),
  item('gång, cykel eller kollektivtrafik'),
  item('buss i tätorten', 1),
  item('tåg mellan orter', 1),
  item('kommunens bilpool'),
  docxParagraph('Ersättning', 'Rubrik2'),
  docxTable([
    ['Färdsätt', 'Ersättning', 'Villkor', 'Beslutas av', 'Anmärkning'],
    ['Tåg', 'Hela kostnaden', 'Andra klass, bokad i resebyråns system', 'Närmaste chef', 'Första klass vid resor över fyra timmar'],
    ['Egen bil', '25 kronor per mil', 'När inget annat färdsätt går', 'Verksamhetsområdeschefen', 'Körjournal'],
  ]),
].join(''); // prettier-ignore

/**
 * A Word draft as it may leave the office that wrote it: a comment, tracked changes, hidden text, a footnote, lists and
 * a wide table.
 */
export const trackedDraft = (): Buffer =>
  docxOf({
    body: BODY,
    styles: heading(1) + heading(2),
    more: {
      'word/_rels/document.xml.rels': RELATIONS,
      'word/numbering.xml': `<w:numbering ${W}>${LISTS}</w:numbering>`,
      'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" ${BY}>${docxParagraph('Ska vi skriva vad det kostar?')}</w:comment></w:comments>`,
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1">${docxParagraph('Se kommunens klimatplan.')}</w:footnote></w:footnotes>`,
    },
  });
