import type { Work } from '@yttra/platform';
import { jsonPart } from './json-part';
import type { FileProperties } from './file-properties';
import { renderXlsx } from './render-xlsx';
import type { Sheet } from './xlsx-writer';

export const work: Work = async (job) => {
  const { xlsx, notes } = await renderXlsx(jsonPart(job, 0) as Sheet[], job.header as unknown as FileProperties);
  return { file: xlsx, notes };
};
