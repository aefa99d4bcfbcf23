import { PLANNED_ANEW } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { LikeWord } from './search-words';

/** Of each word: more that are like it are other words. */
const MOST_LIKE = 10;

/** The words in the answers to these remisser that are like each of those written (in small letters), the most alike first. */
export async function likeWords(
  tx: EntityManager,
  remissIds: readonly string[],
  written: readonly string[],
): Promise<Map<string, LikeWord[]>> {
  const found = new Map<string, LikeWord[]>(written.map((word) => [word, []]));
  if (written.length === 0) return found;
  const rows = await tx.query<(LikeWord & { written: string })[]>(LIKE, [[...found.keys()], [...remissIds], MOST_LIKE]);
  for (const { written: asked, word, likeness } of rows) found.get(asked)!.push({ word, likeness });
  return found;
}

const LIKE = `${PLANNED_ANEW}
  select asked.written, near.word, near.likeness from unnest($1::text[]) as asked (written) cross join lateral (
    select w.word, max(trigrams.strict_word_similarity(asked.written, w.word)) as likeness from response_word w
    where w.remiss_id = any ($2) and w.word operator(trigrams.%>>) asked.written and w.word <> asked.written
    group by w.word order by likeness desc, w.word limit $3) near`;
