import { pageOf, type WantedPage } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { AnswerGroup, MatrixFilter } from './matrix-filter';

/** What all bodies of a round come to, whichever of them a page shows. */
export interface RoundTotals {
  bodies: number;
  answered: number;
  /** Answers with a part that nobody has read. */
  unread: number;
  dissents: number;
  preliminary: number;
  late: number;
  /** Kinds of body, and what they have said in a word: each once. */
  kinds: string[];
  groups: AnswerGroup[];
}

/** Where the filter names a question: who has said what on it, and what is left on each. */
export interface QuestionTotals {
  /** Have written something on it. */
  written: number;
  nothingToAdd: number;
  /** How many answers have unread words on each question, by its number; those with none are not there. */
  unreadOn: Record<number, number>;
}

/** What a filter leaves: how many bodies, and those of one page, in Swedish order. */
export interface BodiesFound {
  totals: RoundTotals;
  on: QuestionTotals;
  found: number;
  page: number;
  pages: number;
  ids: string[];
}

interface Counted {
  totals: RoundTotals & QuestionTotals;
  found: number;
  ids: string[];
}

/**
 * The bodies that a filter leaves. Every part of it that is given must hold. Read in one statement, without a word of
 * what anybody says.
 */
export async function bodiesFound(
  tx: EntityManager,
  remissId: string,
  { kind, group, question, unread, late, dissents, preliminary }: MatrixFilter,
  wanted: WantedPage,
): Promise<BodiesFound> {
  const [row] = await tx.query<Counted[]>(FOUND, [
    remissId,
    ...[kind ?? null, group ?? null, question?.toString() ?? null],
    ...[unread, late, dissents, preliminary].map((asked) => asked === true),
    ...[wanted.size, wanted.page],
  ]);
  const { totals, found, ids } = row!;
  const { page, pages } = pageOf(found, wanted);
  const { written, nothingToAdd, unreadOn, ...all } = totals;
  return { totals: all, on: { written, nothingToAdd, unreadOn }, found, ids, page, pages };
}

/**
 * $1 the remiss; $2 to $8 the filter: kind, what is said in a word, question, unread, late, dissents, preliminary; $9
 * and $10 the page. Most answers have been read whole or not at all, so hardly any list of parts is taken apart.
 */
const FOUND = `
  with answer as materialized (
    select c.id, c.body_name, c.body_kind as kind, p.id as response, p.written_parts as written, p.outline,
      case when p.id is null then 'none' when c.answer_kind = 'statement' then coalesce(p.stance, 'statement') else c.answer_kind end as said,
      p.id is not null and c.preliminary as preliminary, c.answer_kind = 'statement' as states,
      p.id is not null and c.answered_at >= (c.last_day + 1)::timestamp at time zone 'Europe/Stockholm' as late
    from shared.recipient c left join shared.response p on p.id = c.current_response_id
    where c.remiss_id = $1 and (c.removed_at is null or c.current_response_id is not null)),
  done as (
    select response_id, array_agg(part) as parts from (
      select d.response_id, d.part from response_read d where d.response_id in (select response from answer)
      union all select w.response_id, w.part from viewpoint v join viewpoint_place w on w.viewpoint_id = v.id
        where v.remiss_id = $1 and v.removed_at is null and w.placed_by is not null and w.part is not null) each_part
    group by response_id),
  line as materialized (
    select a.*, a.outline -> 'reservations' @? '$[*] ? (@.type == "reservation" || @.type == "separate_opinion")' as dissents,
      case when d.parts is null then a.written when d.parts @> a.written then '{}'
        else array(select part from unnest(a.written) part where part <> all (d.parts)) end as unread
    from answer a left join done d on d.response_id = a.response),
  found as materialized (
    select id, body_name from line
    where ($2::text is null or kind = $2) and ($3::text is null or said = $3)
      and ($4::text is null or 'answer:' || $4 = any (case when $5::boolean then unread else written end))
      and (not $5 or $4 is not null or cardinality(unread) > 0)
      and (not $6::boolean or late) and (not $7::boolean or dissents) and (not $8::boolean or preliminary))
  select
    (select json_build_object('bodies', count(*), 'answered', count(response), 'unread', count(*) filter (where cardinality(unread) > 0),
      'dissents', count(*) filter (where dissents), 'preliminary', count(*) filter (where preliminary),
      'late', count(*) filter (where late),
      'kinds', coalesce(json_agg(distinct kind), '[]'), 'groups', coalesce(json_agg(distinct said), '[]'),
      'written', count(*) filter (where 'answer:' || $4 = any (written)),
      'nothingToAdd', count(*) filter (where states and outline -> 'answers' -> $4 ? 'nothingToAdd'),
      'unreadOn', (select coalesce(json_object_agg(substr(part, 8), times), '{}') from (
        select part, count(*) as times from line, unnest(unread) part where $4::text is not null and part like 'answer:%' group by part) parts)) from line) as totals,
    (select count(*)::int from found) as found,
    array(select id from found order by body_name collate swedish_names
      limit $9 offset least($10::int - 1, (select greatest(count(*) - 1, 0) from found) / $9::int) * $9::int) as ids`;
