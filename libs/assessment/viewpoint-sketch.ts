import type { Disposition } from './disposition';
import { IS_LEFT_TO_ASSESS } from './left-to-assess';

/** What of a viewpoint tells whether a filter leaves it, and where it stands in the round. */
export interface ViewpointSketch {
  id: string;
  number: number;
  recipientId: string;
  /** Null for what stands beside the questions. */
  question: number | null;
  tags: readonly string[];
  disposition: Disposition | null;
  /** The office has still to say something of it. */
  left: boolean;
}

/**
 * Viewpoints `v` in SQL, a line each: PostgreSQL makes JSON of thousands slowly, and the driver takes thousands of rows
 * apart slowly. No field holds a tab or the end of a line, tags as JSON neither.
 */
export const SKETCHES = String.raw`string_agg(v.id || E'\t' || v.number || E'\t' || v.recipient_id || E'\t' || coalesce(v.question_number::text, '')
  || E'\t' || coalesce(v.disposition, '') || E'\t' || case when ${IS_LEFT_TO_ASSESS} then 'left' else '' end || E'\t' || v.tags::text, E'\n' order by v.number)`;

/** What `SKETCHES` says; null is nothing. */
export function sketchesOf(lines: string | null): ViewpointSketch[] {
  const tagsOf = new Map<string, string[]>();
  return (lines?.split('\n') ?? []).map((line) => {
    const [id, number, recipientId, question, disposition, left, json] = line.split('\t') as Line;
    let tags = tagsOf.get(json);
    if (!tags) tagsOf.set(json, (tags = JSON.parse(json) as string[]));
    return {
      ...{ id, recipientId, tags },
      number: Number(number),
      question: question ? Number(question) : null,
      disposition: disposition || null,
      left: left !== '',
    };
  });
}

type Line = [id: string, number: string, recipientId: string, question: string, disposition: Disposition | '', left: string, tags: string]; // prettier-ignore
