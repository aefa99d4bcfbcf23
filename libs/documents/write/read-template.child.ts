import type { Work } from '@yttra/platform';
import { markupParts } from '../import/word/markup-parts';
import { fetchedBy } from './fetched-by';
import { readTemplateTags } from './read-template-tags';
import type { ReadTemplate } from './read-template';

export const work: Work = async ({ parts }) => {
  const template = parts[0]!;
  const tags = readTemplateTags(template);
  const fetched = fetchedBy(await markupParts(template, /./));
  return { notes: { tags, fetched } satisfies ReadTemplate };
};
