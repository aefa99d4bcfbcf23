import type { Work } from '@yttra/platform';
import { renderPdf, type PdfOptions } from './render-pdf';

export const work: Work = (job) => {
  const [template, data] = job.parts;
  const { pdf, ...notes } = renderPdf(template!.toString('utf8'), data!, job.header as unknown as PdfOptions);
  return { file: pdf, notes };
};
