import Docxtemplater, { type DXT } from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { explained } from './render-docx';
import type { FoundTag } from './read-template';

/** More tags than any template has use for. */
const MOST_TAGS = 2_000;
const LONGEST_PLACE = 60;

/** The tags of a template, in this process. */
export function readTemplateTags(template: Buffer): FoundTag[] {
  const inspect = new InspectModule();
  let zip: PizZip;
  try {
    zip = new PizZip(template);
    new Docxtemplater(zip, { linebreaks: true, paragraphLoop: true, errorLogging: false, modules: [inspect] });
  } catch (error) {
    throw explained(error);
  }
  return inspect
    .getTemplatedFiles()
    .flatMap((file) => {
      const paragraphs = paragraphsOf(zip.file(file)?.asText() ?? '');
      return tagsIn(inspect.getStructuredTags(file), [], { part: partOf(file), paragraphs });
    })
    .slice(0, MOST_TAGS);
}

type Part = DXT.Part & { value?: string; module?: string; inverted?: boolean; subparsed?: Part[] };

function tagsIn(
  parts: readonly Part[],
  within: string[],
  file: { part: FoundTag['part']; paragraphs: readonly string[] },
): FoundTag[] {
  return parts
    .filter(({ type, value }) => type === 'placeholder' && typeof value === 'string')
    .flatMap(({ value, module, inverted, subparsed }) => {
      const name = value;
      const kind = module === 'loop' ? (inverted ? 'inverted' : 'loop') : module === 'rawxml' ? 'raw' : 'text';
      const tag: FoundTag = {
        name,
        kind,
        within,
        part: file.part,
        near: near(file.paragraphs, `${SIGNS[kind]}${name}`),
      };
      return [tag, ...tagsIn(subparsed ?? [], kind === 'loop' ? [...within, name] : within, file)];
    });
}

/** The words of each paragraph, tags and all. Word divides a tag over runs as it likes. */
function paragraphsOf(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      Array.from(paragraph.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<\/w:t>/g), ([, text]) => text).join(''),
    );
}

/** What stands before the name in each kind of tag. */
const SIGNS: Readonly<Record<FoundTag['kind'], string>> = { text: '', loop: '#', inverted: '^', raw: '@' };

function near(paragraphs: readonly string[], tag: string): string {
  const found = paragraphs.find((text) => text.includes(`{${tag}}`)) ?? '';
  return found.length > LONGEST_PLACE ? `${found.slice(0, LONGEST_PLACE)}…` : found;
}

function partOf(file: string): FoundTag['part'] {
  if (file === 'word/document.xml') return 'document';
  const [, part] = /^word\/(header|footer)\d*\.xml$/.exec(file) ?? [];
  return part === 'header' || part === 'footer' ? part : 'other';
}
