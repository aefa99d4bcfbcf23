import { z } from 'zod';

const headings = z.array(z.object({ level: z.int(), page: z.int() }));

/** Where each section of the PDF begins, and the headings of the second level in it, in order. */
export type SectionPages = { page: number; below: number[] }[];

/** From what the PDF's template tells: every heading of its contents, in order. */
export function sectionPages(told: unknown): SectionPages {
  const sections: SectionPages = [];
  for (const { level, page } of headings.parse(told)) {
    if (level === 1) sections.push({ page, below: [] });
    else sections.at(-1)?.below.push(page);
  }
  return sections;
}
