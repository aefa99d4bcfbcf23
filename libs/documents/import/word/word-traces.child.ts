import type { Work } from '@yttra/platform';
import { officeComments } from './office-comments';
import { cleanedWord } from './word-clean';
import { WordPackage } from './word-package';
import { tracesIn } from './word-traces';

/** Tells what lies in an Office file besides its text, or makes the copy without it. */
export const work: Work = async ({ header, parts }) => {
  if (header.task === 'clean') return { file: await cleanedWord(parts[0]!) };
  if (header.task === 'comments') return { notes: await officeComments(parts[0]!) };
  const file = await WordPackage.open(parts[0]!);
  return { notes: tracesIn(file, file.main()) };
};
