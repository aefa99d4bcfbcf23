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
  const found = new Map<string, LikeWord[]>();
  for (const word of new Set(written))
    found.set(word, await tx.query<LikeWord[]>(LIKE, [word, [...remissIds], MOST_LIKE]));
  return found;
}

/** By the index of trigrams before anything else: to compare a word with each of many is slow, whatever the planner says. */
const LIKE = `${PLANNED_ANEW}
  with near as materialized (
    select w.remiss_id, w.word, trigrams.strict_word_similarity($1, w.word) as likeness from response_word w
    where w.word operator(trigrams.%>>) $1 and w.word <> $1)
  select word, max(likeness) as likeness from near where remiss_id = any ($2)
  group by word order by max(likeness) desc, word limit $3`;
