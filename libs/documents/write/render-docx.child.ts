import type { Work } from '@yttra/platform';
import { jsonPart } from './json-part';
import { renderDocx } from './render-docx';
import type { FileProperties } from './file-properties';

export const work: Work = (job) => ({
  file: renderDocx(job.parts[0]!, jsonPart(job, 1), job.header as unknown as FileProperties),
});
