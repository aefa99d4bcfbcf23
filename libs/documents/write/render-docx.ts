import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { withProperties } from './docx-properties';
import { withRowsTogether } from './docx-rows';
import { ExpectedFailure } from '../expected-failure';
import { packedZip } from './packed-zip';
import { xmlText } from '../xml-text';
import type { FileProperties } from './file-properties';
import { withoutOwnTemplate } from './own-template';

/** The faults of a template that Word's user can make, as docxtemplater names them. */
const FAULTS: Record<string, string> = {
  unopened_tag: 'har ett } utan {',
  unclosed_tag: 'har ett { utan }',
  duplicate_open_tag: 'har {{ där ett { räcker',
  duplicate_close_tag: 'har }} där ett } räcker',
  unopened_loop: 'avslutar en upprepning som inte börjar',
  unclosed_loop: 'börjar en upprepning som inte avslutas',
  closing_tag_does_not_match_opening_tag: 'avslutar en annan upprepning än den som börjar',
  raw_xml_tag_not_in_paragraph: 'måste stå ensamt i ett eget stycke',
  raw_tag_outerxml_invalid: 'måste stå ensamt i ett eget stycke',
};

/** Fills a template in this process. */
export function renderDocx(template: Buffer, data: unknown, properties: FileProperties): Buffer {
  const unknown = new Set<string>();
  let filled: PizZip;
  try {
    const document = new Docxtemplater(new PizZip(template), {
      linebreaks: true,
      paragraphLoop: true,
      parser: (tag) => ({ get: (scope, context) => valueOf(tag, scope, context.num === 0 ? unknown : undefined) }),
      nullGetter: () => '',
    });
    document.render(data);
    filled = document.getZip();
  } catch (error) {
    throw explained(error);
  }
  if (unknown.size > 0) {
    const names = [...unknown].map((name) => `{${name}}`).join(', ');
    throw new ExpectedFailure('template', `uppgifterna saknar ${names}.`);
  }
  return packedZip(withProperties(withoutOwnTemplate(contents(filled)), properties));
}

/**
 * A field of the data by its own name, never one that every object has (`constructor`). Null is nothing to print;
 * without that, a loop would go on to look for the name outside itself.
 */
function valueOf(tag: string, scope: unknown, unknown: Set<string> | undefined): unknown {
  if (tag === '.') return storable(scope);
  if (scope !== null && typeof scope === 'object' && Object.hasOwn(scope, tag)) {
    return storable((scope as Record<string, unknown>)[tag] ?? '');
  }
  unknown?.add(tag);
  return undefined;
}

function storable(value: unknown): unknown {
  return typeof value === 'string' ? xmlText(value) : value;
}

/**
 * The parts by name; in Word's own each tab inside a text is Word's, since a tab in a text would be shown as a blank,
 * and no row of a table stands alone where a page ends.
 */
function contents(zip: PizZip): Map<string, string | Uint8Array> {
  return new Map(
    Object.values(zip.files)
      .filter((file) => !file.dir)
      .map((file): [string, string | Uint8Array] => {
        const bytes = file.asNodeBuffer();
        const [hasTabs, hasTables] = [bytes.includes('\t'), bytes.includes('<w:tbl>')];
        if (!/^word\/.*\.xml$/.test(file.name) || !(hasTabs || hasTables)) return [file.name, bytes];
        const xml = bytes.toString('utf8');
        return [file.name, withRowsTogether(hasTabs ? withTabs(xml) : xml)];
      }),
  );
}

function withTabs(xml: string): string {
  return xml.replace(/<w:t(?: [^<>]*)?>([^<]*)<\/w:t>/g, (whole, text: string) =>
    text.includes('\t')
      ? text
          .split('\t')
          .map((piece) => (piece ? `<w:t xml:space="preserve">${piece}</w:t>` : ''))
          .join('<w:tab/>')
      : whole,
  );
}

/** What is wrong with a template, for the one who made it. */
export function explained(error: unknown): Error {
  const { properties } = error as { properties?: { id?: string; xtag?: string; errors?: unknown[] } };
  if (!properties) return new ExpectedFailure('template', 'filen är inte ett Word-dokument (.docx).');
  const faults = (properties.errors ?? [error]) as { properties: { id: string; xtag?: string } }[];
  const told = faults.map(
    (fault) => `{${fault.properties.xtag ?? ''}} ${FAULTS[fault.properties.id] ?? fault.properties.id}`,
  );
  return new ExpectedFailure('template', `${told.join('; ')}.`);
}
