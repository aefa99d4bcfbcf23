// The parts of a Word file that both templates share. Style ids are those of a Swedish Word, so that its own styles are
// the ones branded.
const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ACCENT = '0B4F6C';
const MUTED = '52606D';
const LINE = '9AA5B1';
const SHADE = 'F0F3F6';

const field = (code) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const strong = (text) => `<w:r><w:rPr><w:rStyle w:val="Stark"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const RIGHT_EDGE = 9298;
const CENTRE = 4649;

export const packageXml = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['/word/document.xml', 'wordprocessingml.document.main'],
  ['/word/styles.xml', 'wordprocessingml.styles'],
  ['/word/numbering.xml', 'wordprocessingml.numbering'],
  ['/word/settings.xml', 'wordprocessingml.settings'],
  ['/word/header1.xml', 'wordprocessingml.header'],
  ['/word/header2.xml', 'wordprocessingml.header'],
  ['/word/footer1.xml', 'wordprocessingml.footer'],
]
  .map(
    ([part, type]) =>
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  )
  .join(
    '',
  )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
export const relationsXml = {
  package: relations([
    [`${REL}/officeDocument`, 'word/document.xml'],
    ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
  ]),
  document: relations([
    [`${REL}/styles`, 'styles.xml'],
    [`${REL}/numbering`, 'numbering.xml'],
    [`${REL}/settings`, 'settings.xml'],
    [`${REL}/header`, 'header1.xml'],
    [`${REL}/footer`, 'footer1.xml'],
    [`${REL}/header`, 'header2.xml'],
  ]),
};

export const coreXml = (title, author) =>
  `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dc:language>sv-SE</dc:language></cp:coreProperties>`;

export const settingsXml = `${XML}<w:settings ${NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;

export const numberingXml = `${XML}<w:numbering ${NS}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Punktlista"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** `header`: what stands to the left and to the right, with the mark of a paper that is not finished between them. */
export const headerXml = ([left, right]) =>
  `${XML}<w:hdr ${NS}><w:p><w:pPr><w:pStyle w:val="Sidhuvud"/></w:pPr>${run(left)}<w:r><w:tab/></w:r>${strong('{mark}')}<w:r><w:tab/></w:r>${run(right)}</w:p></w:hdr>`;
/** The first page's: nothing but that the paper is not finished. */
export const firstHeaderXml = `${XML}<w:hdr ${NS}><w:p><w:pPr><w:pStyle w:val="Sidfot"/></w:pPr><w:r><w:tab/></w:r>${strong('{mark}')}</w:p></w:hdr>`;
export const footerXml = `${XML}<w:ftr ${NS}><w:p><w:pPr><w:pStyle w:val="Sidfot"/></w:pPr>${run('{municipality}')}<w:r><w:tab/></w:r>${run('Sida ')}${field('PAGE')}${run(' av ')}${field('NUMPAGES')}</w:p></w:ftr>`;

export const documentXml = (body) =>
  `${XML}<w:document ${NS}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1474" w:right="1304" w:bottom="1361" w:left="1304" w:header="680" w:footer="624" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`;

/**
 * Paragraph styles: id, built-in name (Word shows its Swedish one), based on, next, paragraph properties, run
 * properties.
 */
const font = ({ size, bold, italic, colour }) =>
  `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}${size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : ''}`;
const space = (before, after, extra = '') => `${extra}<w:spacing w:before="${before}" w:after="${after}"/>`;
/** For the page that everything has to fit on: lines stand close. */
const close = (before, after) => `<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>`;
const KEEP = '<w:keepNext/><w:keepLines/>';
const styles = ({ title, heading1, heading2 }) => [
  [
    'Rubrik1',
    'heading 1',
    'Normal',
    'Normal',
    `${space(400, 140, KEEP)}<w:outlineLvl w:val="0"/>`,
    font({ bold: true, size: heading1, colour: ACCENT }),
  ],
  [
    'Rubrik2',
    'heading 2',
    'Normal',
    'Normal',
    `${space(320, 100, KEEP)}<w:outlineLvl w:val="1"/>`,
    font({ bold: true, size: heading2, colour: ACCENT }),
  ],
  [
    'Rubrik3',
    'heading 3',
    'Normal',
    'Normal',
    `${space(240, 40, KEEP)}<w:outlineLvl w:val="2"/>`,
    font({ bold: true }),
  ],
  ['Rubrik', 'Title', 'Normal', 'Normal', `${space(120, 480, KEEP)}`, font({ bold: true, size: title })],
  ['Underrubrik', 'Subtitle', 'Normal', 'Normal', space(0, 0), font({ colour: MUTED })],
  [
    'Innehllsfrteckningsrubrik',
    'TOC Heading',
    'Normal',
    'Normal',
    space(0, 200, KEEP),
    font({ bold: true, size: 34, colour: ACCENT }),
  ],
  [
    'Innehll1',
    'toc 1',
    'Normal',
    'Normal',
    `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${RIGHT_EDGE}"/></w:tabs>${space(140, 20)}`,
    font({ bold: true }),
  ],
  [
    'Innehll2',
    'toc 2',
    'Normal',
    'Normal',
    `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${RIGHT_EDGE}"/></w:tabs>${space(0, 20)}<w:ind w:left="284"/>`,
    '',
  ],
  [
    'Sidhuvud',
    'header',
    'Normal',
    'Sidhuvud',
    `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${LINE}"/></w:pBdr><w:tabs><w:tab w:val="center" w:pos="${CENTRE}"/><w:tab w:val="right" w:pos="${RIGHT_EDGE}"/></w:tabs>${space(0, 0)}`,
    font({ size: 17, colour: MUTED }),
  ],
  [
    'Sidfot',
    'footer',
    'Normal',
    'Sidfot',
    `<w:tabs><w:tab w:val="right" w:pos="${RIGHT_EDGE}"/></w:tabs>${space(0, 0)}`,
    font({ size: 17, colour: MUTED }),
  ],
  [
    'Punktlista',
    'List Bullet',
    'Normal',
    'Punktlista',
    `<w:numPr><w:numId w:val="1"/></w:numPr>${space(0, 120)}<w:contextualSpacing/>`,
    '',
  ],
  [
    'Numreradlista',
    'List Number',
    'Normal',
    'Numreradlista',
    `<w:tabs><w:tab w:val="left" w:pos="425"/></w:tabs>${space(0, 120)}<w:ind w:left="425" w:hanging="425"/><w:contextualSpacing/>`,
    '',
  ],
  ['Sammandrag', 'Sammandrag', 'Normal', 'Sammandrag', close(0, 50), font({ size: 18 })],
  ['Sammandragslista', 'Sammandragslista', 'Punktlista', 'Sammandragslista', close(0, 50), font({ size: 18 })],
  ['Sammandragsrubrik', 'Sammandragsrubrik', 'Rubrik3', 'Sammandrag', close(100, 10), font({ size: 18 })],
  ['Citat', 'Quote', 'Normal', 'Normal', space(0, 80, '<w:keepNext/>'), font({ colour: MUTED })],
  ['Synpunkt', 'Synpunkt', 'Normal', 'Normal', '<w:keepNext/>', ''],
  ['Instansrad', 'Instansrad', 'Normal', 'Normal', space(220, 20, KEEP), font({ bold: true })],
  [
    'Uppgift',
    'Uppgift',
    'Normal',
    'Uppgift',
    `${KEEP}<w:tabs><w:tab w:val="left" w:pos="3232"/></w:tabs>${space(0, 40)}<w:ind w:left="3232" w:hanging="3232"/>`,
    '',
  ],
  [
    'Kommentarruta',
    'Kommentarruta',
    'Normal',
    'Normal',
    `<w:keepNext/><w:keepLines/><w:pBdr><w:left w:val="single" w:sz="18" w:space="7" w:color="${ACCENT}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${SHADE}"/>${space(0, 0)}<w:ind w:left="170"/>`,
    '',
  ],
  // The last line of a box: it need not stand on the page of what comes after it.
  ['Kommentarslut', 'Kommentarslut', 'Kommentarruta', 'Normal', `<w:keepNext w:val="0"/>${space(0, 200)}`, ''],
  ['Attfyllai', 'Att fylla i', 'Normal', 'Normal', '', '<w:shd w:val="clear" w:color="auto" w:fill="FFF3BF"/>'],
  ['Tabelltext', 'Tabelltext', 'Normal', 'Tabelltext', space(0, 0), font({ size: 17 })],
  ['Tabellrad', 'Tabellrad', 'Tabelltext', 'Tabellrad', '<w:keepNext/>', ''],
  ['Tabelltal', 'Tabelltal', 'Tabelltext', 'Tabelltal', '<w:jc w:val="right"/>', ''],
  ['Tabellrubrik', 'Tabellrubrik', 'Tabelltext', 'Tabelltext', '<w:keepNext/>', font({ bold: true })],
  ['Anmrkning', 'Anmärkning', 'Tabelltext', 'Tabelltext', '', font({ colour: MUTED })],
  [
    'Slutrad',
    'Slutrad',
    'Normal',
    'Normal',
    `<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="${LINE}"/></w:pBdr>${space(600, 0)}`,
    font({ size: 17, colour: MUTED }),
  ],
];
/** Styles that Word does not have by itself. */
const OURS = new Set([
  'Sammandrag',
  'Sammandragslista',
  'Sammandragsrubrik',
  'Instansrad',
  'Synpunkt',
  'Uppgift',
  'Kommentarruta',
  'Kommentarslut',
  'Attfyllai',
  'Tabelltext',
  'Tabellrad',
  'Tabelltal',
  'Tabellrubrik',
  'Anmrkning',
  'Slutrad',
]);

/** `sizes` in half points: the title's and those of the first two levels of headings. */
export const stylesXml = (sizes) =>
  `${XML}<w:styles ${NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="Normaltabell"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Yttratabell"><w:name w:val="Yttra tabell"/><w:basedOn w:val="Normaltabell"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="${LINE}"/><w:bottom w:val="single" w:sz="4" w:color="${LINE}"/><w:insideH w:val="single" w:sz="4" w:color="${LINE}"/></w:tblBorders><w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${styles(
    sizes,
  )
    .map(
      ([id, name, base, next, paragraph, text]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"${OURS.has(id) ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/><w:basedOn w:val="${base}"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`,
    )
    .join(
      '',
    )}<w:style w:type="character" w:styleId="Stark"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="Dmpad" w:customStyle="1"><w:name w:val="Dämpad"/><w:rPr><w:b w:val="0"/><w:color w:val="${MUTED}"/></w:rPr></w:style></w:styles>`;
