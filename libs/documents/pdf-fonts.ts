import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

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
  /** The code points of each family, in the families' order. */
  coverage: ReadonlySet<number>[];
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

/** The code points that a font file has a glyph for. */
export function coverageOf(bytes: Buffer): Set<number> {
  const points = new Set((create(bytes) as Font).characterSet);
  points.delete(NO_CHARACTER);
  return points;
}

function pathOf(family: string, folder: string, face: string): string {
  return `@expo-google-fonts/${folder}/${face}/${family.replaceAll(' ', '')}_${face}.ttf`;
}
