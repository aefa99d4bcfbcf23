import type { Work } from '@yttra/platform';
import { checkArchive } from './archive-check';
import type { Look } from './upload-kinds';

export const work: Work = async ({ header }) => {
  await checkArchive(header.path as string, header.look as Look);
  return {};
};
