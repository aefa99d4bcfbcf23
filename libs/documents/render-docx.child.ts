import type { Work } from '@yttra/platform';
import { jsonPart } from './json-part';
import { renderDocx, type FileProperties } from './render-docx';

export const work: Work = (job) => ({
  file: renderDocx(job.parts[0]!, jsonPart(job, 1), job.header as unknown as FileProperties),
});
