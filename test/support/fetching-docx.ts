import { docxOf, docxParagraph } from './docx-template';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

const relations = (...all: [id: string, kind: string, target: string][]) =>
  `<Relationships xmlns="${PACKAGE}">${all
    .map(([id, kind, target]) => {
      const mode = target.startsWith('http') ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"${mode}/>`;
    })
    .join('')}</Relationships>`;

const BOX = `<a:off x="0" y="0"/><a:ext cx="990000" cy="990000"/>`;
const LINKED_PICTURE = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}"><wp:extent cx="990000" cy="990000"/><wp:docPr id="1" name="b"/><a:graphic xmlns:a="${A}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}"><pic:nvPicPr><pic:cNvPr id="0" name="b"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${R}" r:link="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>${BOX}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const run = (inner: string) => `<w:r>${inner}</w:r>`;
const field = (words: string) =>
  `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run(`<w:instrText xml:space="preserve">${words}</w:instrText>`)}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>`;

/** A Word file that has a picture, a text and its styles elsewhere, and a link there that a reader may follow. */
export function fetchingDocx(at: string): Buffer {
  return docxOf({
    body: `${docxParagraph('Syfte')}${LINKED_PICTURE}${field(`INCLUDETEXT ${at}/text.docx`)}`,
    more: {
      'word/_rels/document.xml.rels': relations(
        ['rId1', 'styles', 'styles.xml'],
        ['rId2', 'image', `${at}/image.png`],
        ['rId3', 'settings', 'settings.xml'],
        ['rId4', 'hyperlink', `${at}/link`],
      ),
      'word/settings.xml': `<w:settings xmlns:w="${W}" xmlns:r="${R}"><w:attachedTemplate r:id="rId1"/></w:settings>`,
      'word/_rels/settings.xml.rels': relations(['rId1', 'attachedTemplate', `${at}/styles.dotx`]),
    },
  });
}
