import { readFileSync } from 'node:fs';
import type { Font } from 'fontkit';
import type { Coverage } from './printable-text';

/** A family that ships with the product. */
interface Family {
  name: string;
  package: string;
  /** File names without the family's part; the first is the one whose coverage counts for the family. */
  faces: string[];
}

const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'];

/**
 * In the order in which a character looks for a font. Regular, semibold and bold: a template that asks for another
 * weight could be given a font of the host's.
 */
const FAMILIES: Family[] = [
  { name: 'Source Sans 3', package: 'source-sans-3', faces: [...WEIGHTS, '400Regular_Italic'] },
  { name: 'Noto Sans', package: 'noto-sans', faces: WEIGHTS },
  { name: 'Noto Sans Hebrew', package: 'noto-sans-hebrew', faces: WEIGHTS },
  { name: 'Noto Sans Arabic', package: 'noto-sans-arabic', faces: WEIGHTS },
  { name: 'Noto Sans Symbols 2', package: 'noto-sans-symbols-2', faces: ['400Regular'] },
  { name: 'Noto Sans Math', package: 'noto-sans-math', faces: ['400Regular'] },
  { name: 'Noto Emoji', package: 'noto-emoji', faces: WEIGHTS },
];

export const FONT_NAMES = FAMILIES.map(({ name }) => name);

/** Fonts end their tables with it; it is no character. */
const NO_CHARACTER = 0xffff;

interface Fonts {
  /** Every file of every family, in the families' order. About 10 MB. */
  files: { family: string; face: string; bytes: Buffer }[];
  /** In the families' order. */
  coverage: readonly Coverage[];
}

let loaded: Fonts | undefined;

/** The fonts, read once in a process. */
export function pdfFonts(): Fonts {
  return (loaded ??= readFonts());
}

function readFonts(): Fonts {
  const files = FAMILIES.flatMap(({ name, package: folder, faces }) =>
    faces.map((face) => ({ family: name, face, bytes: readFileSync(require.resolve(pathOf(name, folder, face))) })),
  );
  const coverage = FONT_NAMES.map((name) => coverageOf(files.find(({ family }) => family === name)!.bytes));
  return { files, coverage };
}

/**
 * The code points that a font file has a glyph for. The file is read through, and what reads it is loaded, when the
 * first is asked for: few texts need it, and together that takes a third of a second, half of what a short document
 * takes.
 */
function coverageOf(bytes: Buffer): Coverage {
  let points: Set<number> | undefined;
  const read = () => {
    const { create } = module.require('fontkit') as typeof import('fontkit');
    return new Set((create(bytes) as Font).characterSet.filter((point) => point !== NO_CHARACTER));
  };
  return { has: (point) => (points ??= read()).has(point) };
}

function pathOf(family: string, folder: string, face: string): string {
  return `@expo-google-fonts/${folder}/${face}/${family.replaceAll(' ', '')}_${face}.ttf`;
}
