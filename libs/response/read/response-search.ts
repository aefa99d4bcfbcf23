import { Injectable } from '@nestjs/common';
import { actionForbidden, couldEver, may, People } from '@yttra/identity';
import { PLANNED_ANEW } from '@yttra/platform';
import { hasBeenIssued, type AskedBody, type RemissView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { ResponseAccess } from '../model';
import { nearestOf, nearWords } from './near-words';
import { plainExcerpt } from './plain-excerpt';
import { likeWords } from './like-words';
import { likeness, mayBeNear, searchCondition, searchQuery, searchWords, type SearchWords } from './search-words';

/** A piece of an answer in which what was searched for stands. */
export interface FoundPassage {
  responseId: string;
  recipientId: string;
  remissId: string;
  body: string;
  /** As a marking of secrecy names it: `answer:3`, `text`, `reason`, `section:2`, `reservation:1`. */
  part: string;
  question: number | null;
  /** The section's heading, or the names of a reservation. */
  about: string | null;
  /** Plain text round the words, which stand between FOUND_START and FOUND_END. */
  excerpt: string;
}

export interface FoundPassages {
  items: FoundPassage[];
  total: number;
  /** In how many bodies' answers. */
  bodies: number;
  /** Little or nothing was found: passages with words like those, the most alike first. */
  near: FoundPassage[];
  /** Nothing was found: a word that stands in the answers and may have been meant. */
  suggestion: string | null;
}

export interface SearchFilter {
  question?: number;
  recipientId?: string;
}

/** Round what was found in an excerpt: signs that no text of ours holds. */
export const FOUND_START = '\uE000';
export const FOUND_END = '\uE001';
const BETWEEN = '\uE002';

/** A remiss and its bodies in Swedish order, as they have been read. */
interface Asked {
  remiss: RemissView;
  bodies: readonly Pick<AskedBody, 'id' | 'bodyId' | 'body'>[];
}

/** What of a remiss a person reaches: its bodies, and those whose marked parts stand open. */
interface Reach {
  recipients: Asked['bodies'];
  /** Null for them all, as it nearly always is: a thousand ids are much to say twice. */
  opened: string[] | null;
}

/** Fewer hits than these are few: what is like the words is shown after them. */
const FEW = 3;
const MOST_NEAR = 20;
/** So many are read word by word: that a word stands within another tells nothing of a slip. */
const MOST_READ = 2 * MOST_NEAR;

/**
 * Searches the answers that count, in Swedish. Drafts are nowhere in here, and what is marked is found only by those
 * who may open it.
 */
@Injectable()
export class ResponseSearch {
  constructor(
    private readonly access: ResponseAccess,
    private readonly people: People,
  ) {}

  /** In the answers to one remiss, by question and then by body in Swedish order. Errors: identity.forbidden. */
  async inRemiss(
    tx: EntityManager,
    personId: string,
    asked: Asked,
    written: string,
    { limit, offset, ...filter }: SearchFilter & { limit: number; offset: number },
  ): Promise<FoundPassages> {
    const words = searchWords(written);
    const { recipients, opened } = await this.reach(tx, personId, asked);
    const names = new Map(recipients.map(({ id, body }) => [id, body]));
    // They come in Swedish order, and so does what is found.
    const wanted = filter.recipientId ? [filter.recipientId].filter((id) => names.has(id)) : [...names.keys()];
    const { total, bodies, hits } = await this.hits(
      tx,
      words,
      { among: wanted, opened, question: filter.question ?? null },
      { limit, offset },
    );
    const near =
      total < FEW
        ? await this.near(tx, words, names, {
            remissIds: [asked.remiss.id],
            hasHits: total > 0,
            sql: `p.recipient_id = any ($1) and ($2::uuid[] is null or not p.marked or p.recipient_id = any ($2)) and ($3::int is null or p.question = $3)`,
            values: [wanted, opened, filter.question ?? null],
          })
        : NOTHING_NEAR;
    return {
      items: await excerpts(tx, words, hits, names),
      total,
      bodies,
      near: near.items,
      suggestion: total === 0 ? near.suggestion : null,
    };
  }

  /**
   * In the answers to several remisser, at most `limit`, the best ones first. Nothing that is marked is found here. Who
   * may read them is asked before.
   */
  async inRemisser(
    tx: EntityManager,
    remissIds: readonly string[],
    written: string,
    limit: number,
  ): Promise<Pick<FoundPassages, 'items' | 'near'>> {
    const words = searchWords(written);
    const condition = searchCondition(words, 3);
    const query = searchQuery(words, 3 + condition.values.length);
    const hits = await tx.query<(Hit & { body_name: string })[]>(
      `${PLANNED_ANEW} with asked as materialized (select (${query.sql}) as query)
       select p.response_id, p.recipient_id, p.remiss_id, p.part, r.body_name from response_passage p cross join asked
         join shared.recipient r on r.current_response_id = p.response_id
       where p.remiss_id = any ($1) and not p.marked and ${condition.sql}
       order by ts_rank_cd(p.words, asked.query) desc, p.response_id, p.part limit $2`,
      [[...remissIds], limit, ...condition.values, ...query.values],
    );
    const names = new Map(hits.map(({ recipient_id, body_name }) => [recipient_id, body_name]));
    const near =
      hits.length < FEW
        ? await this.near(tx, words, null, {
            remissIds,
            hasHits: hits.length > 0,
            sql: `p.remiss_id = any ($1) and not p.marked`,
            values: [[...remissIds]],
          })
        : NOTHING_NEAR;
    return { items: await excerpts(tx, words, hits, names), near: near.items };
  }

  private async reach(tx: EntityManager, personId: string, { remiss, bodies }: Asked): Promise<Reach> {
    const caller = await this.people.asCaller(tx, personId);
    if (!caller || !couldEver(caller.hats, 'response.read')) throw actionForbidden();
    const { unit, issuerBodyId, status } = remiss;
    const recipients = bodies.filter(({ id, bodyId }) =>
      may(caller.hats, 'response.read', {
        unit,
        issuerBodyId,
        bodyIds: [bodyId],
        recipientIds: [id],
        issued: hasBeenIssued(status),
      }),
    );
    const opened = recipients.filter((recipient) => this.access.opensMarked(caller, remiss, recipient));
    return { recipients, opened: opened.length === recipients.length ? null : opened.map(({ id }) => id) };
  }

  /**
   * Counted and put in order where they lie: answers by question first, then what stands beside them. Only a page of
   * them is read.
   */
  private async hits(
    tx: EntityManager,
    words: SearchWords,
    { among, opened, question }: { among: string[]; opened: string[] | null; question: number | null },
    { limit, offset }: { limit: number; offset: number },
  ): Promise<{ total: number; bodies: number; hits: Hit[] }> {
    const { sql, values } = searchCondition(words, 6);
    const rows = await tx.query<({ total: number; bodies: number } & (Hit | { response_id: null }))[]>(
      `${PLANNED_ANEW} with found as materialized (
         select p.response_id, p.recipient_id, p.remiss_id, p.part, p.question from response_passage p
         where p.recipient_id = any ($1) and ${counts('id = any ($1)')} and ($2::uuid[] is null or not p.marked or p.recipient_id = any ($2))
           and ($3::int is null or p.question = $3) and ${sql})
       select counted.total, counted.bodies, page.* from
         (select coalesce(sum(many), 0)::int as total, count(*)::int as bodies from (
           select count(*) as many from found group by recipient_id) body) counted
         left join lateral (
           select response_id, recipient_id, remiss_id, part
           from found join unnest($1::uuid[]) with ordinality as body (id, place) on body.id = recipient_id
           order by case when question is null then array_position(array['text', 'reason', 'section', 'reservation'], split_part(part, ':', 1)) else 0 end,
             case when question is null then coalesce(nullif(split_part(part, ':', 2), ''), '0')::int else question end, place
           limit $4 offset $5) page on true`,
      [among, opened, question, limit, offset, ...values],
    );
    const { total, bodies } = rows[0]!;
    return { total, bodies, hits: rows.filter((row): row is typeof row & Hit => row.response_id !== null) };
  }

  /**
   * Passages with words that are like those written, the most alike first, and the word that is most so. Which words
   * are like them is asked of the answers' words; only the most alike passages are read word by word.
   */
  private async near(
    tx: EntityManager,
    words: SearchWords,
    names: ReadonlyMap<string, string> | null,
    among: { remissIds: readonly string[]; hasHits: boolean; sql: string; values: unknown[] },
  ): Promise<Near> {
    const written = words.words.filter(mayBeNear).map((word) => word.toLowerCase());
    const alike = await likeWords(tx, among.remissIds, written);
    if ([...alike.values()].every((some) => some.length === 0)) return NOTHING_NEAR;
    const like = searchCondition(words, among.values.length + 1, alike);
    // Where nothing has been found there is nothing to leave out.
    const exact = among.hasHits
      ? searchCondition(words, among.values.length + like.values.length + 1)
      : { sql: 'false', values: [] };
    const most = likeness(alike, among.values.length + like.values.length + exact.values.length + 1);
    const remisser = `$${among.values.length + like.values.length + exact.values.length + most.values.length + 1}::uuid[]`;
    const rows = await tx.query<NearRow[]>(
      `${PLANNED_ANEW} with best as materialized (
         select p.response_id, p.part, ${most.sql} as likeness from response_passage p
         where ${among.sql} and ${like.sql} and not (${exact.sql})
           and ${counts(`remiss_id = any (${remisser})`)}
         order by likeness desc, p.response_id, p.part limit ${MOST_READ})
       select p.response_id, p.recipient_id, p.remiss_id, p.part, p.question, p.about, r.body_name, p.plain,
         translate(yttra_plain(p.body), '${FOUND_START}${FOUND_END}${BETWEEN}', '') as body
       from best join response_passage p using (response_id, part) join shared.recipient r on r.id = p.recipient_id
       order by best.likeness desc, response_id, part`,
      [...among.values, ...like.values, ...exact.values, ...most.values, [...among.remissIds]],
    );
    const read = rows
      .map((row) => ({ row, found: nearWords(written, row.plain) }))
      .filter(({ found }) => found.length > 0)
      .slice(0, MOST_NEAR);
    return {
      items: read.map(({ row, found }) => ({
        responseId: row.response_id,
        recipientId: row.recipient_id,
        remissId: row.remiss_id,
        body: names?.get(row.recipient_id) ?? row.body_name,
        part: row.part,
        question: row.question,
        about: row.about,
        excerpt: plainExcerpt(row.body, { words: found, phrases: [] }, [FOUND_START, FOUND_END]),
      })),
      suggestion: nearestOf(
        written,
        read.flatMap(({ found }) => found),
      ),
    };
  }
}

interface Near {
  items: FoundPassage[];
  suggestion: string | null;
}
const NOTHING_NEAR: Near = { items: [], suggestion: null };

interface NearRow extends Hit {
  question: number | null;
  about: string | null;
  body_name: string;
  plain: string;
  body: string;
}

interface Hit {
  response_id: string;
  recipient_id: string;
  remiss_id: string;
  part: string;
}

async function excerpts(
  tx: EntityManager,
  words: SearchWords,
  hits: readonly Hit[],
  names: ReadonlyMap<string, string>,
): Promise<FoundPassage[]> {
  if (hits.length === 0) return [];
  const { sql, values } = searchQuery(words, 3);
  const asWritten = [...words.words, ...words.phrases].some((one) => /\p{N}/u.test(one));
  const rows = await tx.query<
    {
      response_id: string;
      part: string;
      question: number | null;
      about: string | null;
      excerpt: string;
      cut: boolean;
      whole: string | null;
    }[]
  >(
    `${PLANNED_ANEW} select p.response_id, p.part, p.question, p.about,
       -- Found otherwise than by its words: as a part of one, or as figures.
       case when ${asWritten} or not p.words @@ (${sql}) then translate(yttra_plain(p.body), '${FOUND_START}${FOUND_END}${BETWEEN}', '') end as whole,
       ts_headline('pg_catalog.swedish', translate(yttra_plain(p.body), '${FOUND_START}${FOUND_END}${BETWEEN}', ''), ${sql},
         case when length(p.body) <= ${SHORT} then '${WHOLE}' else '${PIECES}' end) as excerpt, length(p.body) > ${SHORT} as cut
     from unnest($1::uuid[], $2::text[]) as wanted (response_id, part) join response_passage p using (response_id, part)`,
    [hits.map((hit) => hit.response_id), hits.map(({ part }) => part), ...values],
  );
  const found = new Map(rows.map((row) => [`${row.response_id} ${row.part}`, row]));
  return hits.map(({ response_id: responseId, recipient_id: recipientId, remiss_id: remissId, part }) => {
    const { question, about, excerpt, cut, whole } = found.get(`${responseId} ${part}`)!;
    const shown =
      whole !== null
        ? plainExcerpt(whole, words, [FOUND_START, FOUND_END])
        : cut
          ? `… ${excerpt.replaceAll(BETWEEN, ' … ')} …`
          : excerpt;
    return { responseId, recipientId, remissId, body: names.get(recipientId)!, part, question, about, excerpt: shown };
  });
}

/**
 * True of a passage `p` of an answer that counts, of these recipients. Asked of a set that is made once: behind the
 * policies the planner takes whatever is searched for to be found once, and would go through the recipients for each
 * passage.
 */
const counts = (recipients: string): string =>
  `coalesce(p.response_id in (select current_response_id from shared.recipient where ${recipients}), false)`;

/** A text that is no longer than this is shown whole. */
const SHORT = 400;
const MARKED = `StartSel=${FOUND_START}, StopSel=${FOUND_END}`;
const WHOLE = `${MARKED}, HighlightAll=true`;
const PIECES = `${MARKED}, FragmentDelimiter=${BETWEEN}, MaxFragments=3, MaxWords=35, MinWords=15`;
