import type { Work } from '@yttra/platform';
import { jsonPart } from './json-part';
import { renderPdf, type PdfOptions } from './render-pdf';

export const work: Work = (job) => {
  const template = job.parts[0]!.toString('utf8');
  const { pdf, ...notes } = renderPdf(template, jsonPart(job, 1), job.header as unknown as PdfOptions);
  return { file: pdf, notes };
};
