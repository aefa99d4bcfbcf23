import { PLANNED_ANEW } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { LikeWord } from './search-words';

/** Of each word: more that are like it are other words. */
const MOST_LIKE = 10;

/**
 * The words in the answers to these remisser that are like each of those written (in small letters), the most alike
 * first.
 */
export async function likeWords(
  tx: EntityManager,
  remissIds: readonly string[],
  written: readonly string[],
): Promise<Map<string, LikeWord[]>> {
  const found = new Map<string, LikeWord[]>();
  for (const word of new Set(written))
    found.set(word, await tx.query<LikeWord[]>(LIKE, [word, [...remissIds], MOST_LIKE]));
  return found;
}

/** What differs by more than a third of its letters is another word, and is not compared: to count trigrams is slow. */
const LIKE = `${PLANNED_ANEW}
  with near as materialized (
    select w.remiss_id, w.word, trigrams.strict_word_similarity($1, w.word) as likeness from response_word w
    where length(w.word) between length($1) * 2 / 3 and length($1) * 3 / 2 and w.word operator(trigrams.%>>) $1 and w.word <> $1)
  select word, max(likeness) as likeness from near where remiss_id = any ($2)
  group by word order by max(likeness) desc, word limit $3`;
