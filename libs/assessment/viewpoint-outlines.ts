import { Injectable } from '@nestjs/common';
import { PLANNED_ANEW } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { IS_LEFT_TO_ASSESS } from './left-to-assess';
import { ViewpointMasks } from './viewpoint-masks';
import type { Place } from './viewpoint';
import { SKETCHES, sketchesOf, type ViewpointSketch } from './viewpoint-sketch';
import type { ViewpointSource } from './viewpoint.entity';

/** A viewpoint in a line, for lists. */
export interface ViewpointOutline extends ViewpointSketch {
  source: ViewpointSource;
  /** The first line of the viewpoint in the office's words. */
  heading: string;
  /** It quotes what is marked as secret, and its heading is a mask for this person. */
  masked: boolean;
  /** Its words have no place in the answer that counts: somebody has to decide. */
  unsettled: boolean;
  /** One matter with this viewpoint. */
  joinedTo: string | null;
  version: number;
}

/** A part of an answer that words are marked in. */
type MarkedPart = Pick<Place, 'responseId' | 'part'>;

/** A viewpoint and the place of its words. */
export interface ViewpointWithin extends MarkedPart {
  id: string;
  number: number;
  text: string;
  quote: string;
}

/** What is marked of a body on one question, or beside them all. */
export interface ViewpointsOfPlace {
  recipientId: string;
  question: number | null;
  all: number;
  left: number;
}

/** How much there is of something. */
export interface TagCount {
  all: number;
  left: number;
}

type Neighbour = Pick<ViewpointOutline, 'id' | 'number'>;
/** What stands before and after a viewpoint, by number; null where nothing does. */
export interface ViewpointNeighbours {
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** The viewpoints of a remiss in outline. Those that were taken away, or of a version that was voided, are left out. */
@Injectable()
export class ViewpointOutlines {
  constructor(private readonly masks: ViewpointMasks) {}

  /**
   * A page of them, as this person may read them: the headings of what quotes a part marked as secret are masked for
   * whoever may not open it. By number.
   */
  page(
    tx: EntityManager,
    personId: string,
    remissId: string,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<ViewpointOutline[]> {
    return this.outlined(tx, personId, outlines('true', 'limit $2 offset $3'), [remissId, limit, offset]);
  }

  /** As `page`, those with these ids. */
  some(tx: EntityManager, personId: string, remissId: string, ids: readonly string[]): Promise<ViewpointOutline[]> {
    return this.outlined(tx, personId, outlines('v.id = any ($2)'), [remissId, ids]);
  }

  /** All of them as a filter asks of them, by number: without a word of what they say. */
  async sketches(tx: EntityManager, remissId: string): Promise<ViewpointSketch[]> {
    const [row] = await tx.query<{ lines: string | null }[]>(
      `select ${SKETCHES} as lines from viewpoint v where v.remiss_id = $1 and ${COUNTS}`,
      [remissId],
    );
    return sketchesOf(row!.lines);
  }

  /** As `page`, those that are one matter: the one that the others are joined to, and they. */
  ofMatter(tx: EntityManager, personId: string, remissId: string, headId: string): Promise<ViewpointOutline[]> {
    return this.outlined(tx, personId, outlines('(v.id = $2 or v.joined_to = $2)'), [remissId, headId]);
  }

  private async outlined(
    tx: EntityManager,
    personId: string,
    sql: string,
    values: [remissId: string, ...more: unknown[]],
  ): Promise<ViewpointOutline[]> {
    const rows = await tx.query<Omit<ViewpointOutline, 'masked'>[]>(sql, values);
    const masks = await this.masks.of(tx, personId, values[0], rows);
    return rows.map((row) => ({ ...row, heading: masks.get(row.id) ?? row.heading, masked: masks.has(row.id) }));
  }

  /** Those whose words stand in these parts of the answers, of those that this person may read. By number. */
  async within(
    tx: EntityManager,
    personId: string,
    remissId: string,
    parts: readonly MarkedPart[],
  ): Promise<ViewpointWithin[]> {
    const rows = await tx.query<(ViewpointWithin & { recipientId: string })[]>(WITHIN, [
      remissId,
      parts.map(({ responseId }) => responseId),
      parts.map(({ part }) => part),
    ]);
    const masks = await this.masks.of(tx, personId, remissId, rows);
    return rows.filter(({ id }) => !masks.has(id));
  }

  /**
   * Those in which words stand: in what the office has written of them, or in what they quote. Inflected words are
   * found, and parts of words; what is masked for this person is never found by its words.
   */
  async withWords(tx: EntityManager, personId: string, remissId: string, words: string): Promise<Set<string>> {
    const [row] = await tx.query<{ ids: string | null; bodies: string[] | null }[]>(WITH_WORDS, [remissId, words]);
    const bodies = (row!.bodies ?? []).map((recipientId) => ({ recipientId }));
    const masks = await this.masks.of(tx, personId, remissId, bodies);
    return new Set(row!.ids?.split(' ').filter((id) => !masks.has(id)));
  }

  /** Every tag that is used, in Swedish order. */
  async tags(tx: EntityManager, remissId: string): Promise<string[]> {
    const rows = await tx.query<{ tag: string }[]>(
      `select distinct tag from (select distinct v.tags from viewpoint v where v.remiss_id = $1 and ${COUNTS}) used
         cross join jsonb_array_elements_text(used.tags) tag`,
      [remissId],
    );
    return rows.map(({ tag }) => tag).sort((a, b) => a.localeCompare(b, 'sv'));
  }

  /** How many viewpoints have each tag, and how many of them are left. */
  async byTag(tx: EntityManager, remissId: string): Promise<Map<string, TagCount>> {
    const rows = await tx.query<(TagCount & { tag: string })[]>(
      `select tag, count(*)::int as all, (count(*) filter (where ${IS_LEFT_TO_ASSESS}))::int as left
       from viewpoint v cross join lateral (select distinct jsonb_array_elements_text(v.tags) as tag) tagged
       where v.remiss_id = $1 and ${COUNTS} group by tag`,
      [remissId],
    );
    return new Map(rows.map(({ tag, all, left }) => [tag, { all, left }]));
  }

  /** How many there are on each question of these bodies, and beside the questions, and how many of them are left. */
  async byPlace(tx: EntityManager, remissId: string, recipientIds: readonly string[]): Promise<ViewpointsOfPlace[]> {
    return tx.query<ViewpointsOfPlace[]>(
      `select v.recipient_id as "recipientId", v.question_number as question, count(*)::int as all,
         (count(*) filter (where ${IS_LEFT_TO_ASSESS}))::int as left
       from viewpoint v where v.remiss_id = $1 and v.recipient_id = any ($2) and ${COUNTS} group by v.recipient_id, v.question_number`,
      [remissId, recipientIds],
    );
  }

  /** What stands before and after the viewpoint of this number. */
  async beside(tx: EntityManager, remissId: string, number: number): Promise<ViewpointNeighbours> {
    const [row] = await tx.query<ViewpointNeighbours[]>(
      `select (${neighbour('<', 'desc')}) as previous, (${neighbour('>', 'asc')}) as next`,
      [remissId, number],
    );
    return row!;
  }

  /** How many there are, and how many of them are assessed. */
  async count(tx: EntityManager, remissId: string): Promise<{ all: number; assessed: number }> {
    const [row] = await tx.query<{ all: number; assessed: number }[]>(
      `select count(*)::int as all, (count(*) filter (where not ${IS_LEFT_TO_ASSESS}))::int as assessed from viewpoint v where v.remiss_id = $1 and ${COUNTS}`,
      [remissId],
    );
    return row!;
  }
}

/** Few answers are ever voided: they are read once, and not looked for at each viewpoint. */
const VOIDED = `select m.response_id from shared.response_mark m where m.mark = 'voided'`;

/** True of a viewpoint `v` that is neither taken away nor of a version that was voided. */
export const COUNTS = `v.removed_at is null and v.response_id not in (${VOIDED})`;

/**
 * True of a viewpoint `v` of the body `c` without a place (`here`) in the answer that counts, though its words have
 * stood in another version, or were written before there were places.
 */
export const IS_UNSETTLED = `case when here.viewpoint_id is null and c.current_response_id is not null then coalesce((
  select p.quote is not null from viewpoint_place p join shared.response r on r.id = p.response_id where p.viewpoint_id = v.id
    and r.id not in (${VOIDED}) order by r.version desc limit 1
  ), v.loose_quote is not null) else false end`;

/** Places are read all at once, and not one viewpoint at a time: there may be thousands. */
const outlines = (wanted: string, page = '') => `
  select v.id, v.number, v.recipient_id as "recipientId", v.source, v.question_number as question, v.tags, v.disposition, ${IS_LEFT_TO_ASSESS} as left, v.version,
    v.joined_to as "joinedTo", left(split_part(ltrim(v.text, E' \\t\\n'), E'\\n', 1), 200) as heading, ${IS_UNSETTLED} as unsettled
  from viewpoint v join shared.recipient c on c.id = v.recipient_id
    left join viewpoint_place here on here.viewpoint_id = v.id and here.response_id = c.current_response_id
  where v.remiss_id = $1 and ${wanted} and ${COUNTS} order by v.number ${page}`;

const WITHIN = `
  select v.id, v.number, v.recipient_id as "recipientId", v.text, p.quote, p.response_id as "responseId", p.part
  from unnest($2::uuid[], $3::text[]) as wanted (response_id, part) join viewpoint_place p using (response_id, part)
    join viewpoint v on v.id = p.viewpoint_id
  where v.remiss_id = $1 and ${COUNTS} order by v.number`;

/** However the letters are put together, as in a search of the answers. */
const WITH_WORDS = `${PLANNED_ANEW}
  select string_agg(v.id::text, ' ') as ids, array_agg(distinct v.recipient_id) as bodies
  from viewpoint_words w join viewpoint v on v.id = w.viewpoint_id,
    lateral (select yttra_plain($2) as wanted) asked
  where w.remiss_id = $1 and (w.words @@ websearch_to_tsquery('pg_catalog.swedish', wanted)
    or w.plain like '%' || regexp_replace(lower(wanted), '([\\\\%_])', '\\\\\\1', 'g') || '%')`;

const neighbour = (side: '<' | '>', order: 'asc' | 'desc'): string =>
  `select json_build_object('id', v.id, 'number', v.number) from viewpoint v
   where v.remiss_id = $1 and v.number ${side} $2 and ${COUNTS} order by v.number ${order} limit 1`;
