const hasWords = (text: string): string => `coalesce(${text}, '') ~ '\\S'`;
const numbered = (name: string, list: string): string =>
  `select '${name}:' || n, null from jsonb_array_elements(p.content -> '${list}') with ordinality x (s, n) where ${hasWords("s ->> 'text'")}`;

/** As `partsToRead` says of an answer `p` whole: its parts that say something, each with its question where it answers one. */
export const WRITTEN_PARTS = `
  select 'answer:' || a.key as part, a.key::int as question from jsonb_each(p.content -> 'answers') a
    where a.value ? 'value' or ${hasWords("a.value ->> 'text'")}
  union all select piece, null from unnest(array['text', 'reason']) piece where ${hasWords('p.content ->> piece')}
  union all ${numbered('section', 'sectionComments')}
  union all ${numbered('reservation', 'reservations')}`;

/** True of a part `written` of an answer `p` that nobody has read or marked a viewpoint in. */
export const NOBODY_HAS_READ = `
  not exists (select from response_read d where d.response_id = p.id and d.part = written.part)
  and not exists (select from viewpoint_place w join viewpoint v on v.id = w.viewpoint_id and v.removed_at is null
    where w.response_id = p.id and w.part = written.part and w.placed_by is not null)`;
