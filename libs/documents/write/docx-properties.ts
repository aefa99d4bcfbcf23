import type { FileProperties } from './file-properties';
import { xmlEscaped } from '../xml-text';

type Parts = Map<string, string | Uint8Array>;

const CORE = 'docProps/core.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/**
 * The parts of a Word file with its title, Swedish as its language, and nothing of who made the template or when.
 * A screen reader needs the first two; the rest tells about people who have nothing to do with the document.
 */
export function withProperties(parts: Parts, { title, createdAt }: FileProperties): Parts {
  const made = createdAt ? new Date(createdAt).toISOString().replace(/\.\d+/, '') : undefined;
  const result = new Map(parts).set(CORE, coreXml(title, made));
  edit(result, '[Content_Types].xml', (xml) =>
    xml.includes(CORE_TYPE)
      ? xml
      : xml.replace('</Types>', `<Override PartName="/${CORE}" ContentType="${CORE_TYPE}"/></Types>`),
  );
  edit(result, '_rels/.rels', (xml) =>
    xml.includes(CORE_RELATION)
      ? xml
      : xml.replace(
          '</Relationships>',
          `<Relationship Id="rIdCore" Type="${CORE_RELATION}" Target="${CORE}"/></Relationships>`,
        ),
  );
  edit(result, 'word/styles.xml', inSwedish);
  return result;
}

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const content = parts.get(name);
  if (content !== undefined)
    parts.set(name, change(typeof content === 'string' ? content : Buffer.from(content).toString('utf8')));
}

/** The language that every text has which says no other. */
function inSwedish(styles: string): string {
  return styles.replace(/<w:rPrDefault>.*?<\/w:rPrDefault>|<w:rPrDefault\/>/s, (defaults) => {
    const lang = '<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/>';
    if (/<w:lang\b[^>]*\/>/.test(defaults)) return defaults.replace(/<w:lang\b[^>]*\/>/, lang);
    if (defaults.includes('</w:rPr>')) return defaults.replace('</w:rPr>', `${lang}</w:rPr>`);
    return `<w:rPrDefault><w:rPr>${lang}</w:rPr></w:rPrDefault>`;
  });
}

function coreXml(title: string, made: string | undefined): string {
  const at = (name: string) => (made ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>` : '');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlEscaped(title)}</dc:title><dc:language>sv-SE</dc:language>${at('created')}${at('modified')}</cp:coreProperties>`
  );
}
