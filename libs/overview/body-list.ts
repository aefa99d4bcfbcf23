import { Injectable } from '@nestjs/common';
import { BODY_KINDS, decisionFormOf, type BodyKind } from '@yttra/bodies';
import { pageOf, type WantedPage } from '@yttra/platform';
import type { EntityManager } from 'typeorm';

/** What a body that is in use may be without. */
export const BODY_LACKS = ['secretary', 'address', 'meetings'] as const;
export type BodyLack = (typeof BODY_LACKS)[number];

export const BODY_SHOWS = ['aktiva', 'alla', 'saknar'] as const;
export type BodyShow = (typeof BODY_SHOWS)[number];

/** How many bodies lack something, the first of them by name, and how many lack anything at all. */
export interface BodiesLacking {
  of: Record<BodyLack, { count: number; names: string[] }>;
  any: number;
}

/** As many as one reads in a line. */
const NAMED = 10;

/**
 * True for a kind that decides at a meeting of its own: without known days nobody can be warned, and without a
 * secretary nobody answers. Råd, revision, parties and externals may answer by mail or post.
 */
export const meets = (kind: BodyKind): boolean =>
  decisionFormOf(kind).bases.decision?.fields.some(({ name }) => name === 'meeting') ?? false;
const MEETING = BODY_KINDS.filter(meets);

/** $1 the kinds that meet. */
const LACKS: Readonly<Record<BodyLack, string>> = {
  secretary: `b.kind = any ($1) and b.id not in (select h.body_id from shared.hat_today h where h.role = 'secretary')`,
  address: 'b.email is null',
  meetings:
    'b.kind = any ($1) and not exists (select from shared.meeting m where m.body_id = b.id and m.date >= (select yttra_today()))',
};

/** $2 which are shown, $3 the words. */
const WANTED = `from shared.body b where (b.active or $2 = 'alla')
  and ($2 <> 'saknar' or ${BODY_LACKS.map((what) => `(${LACKS[what]})`).join(' or ')})
  and (concat_ws(E'\\n', b.name, b.kind, b.email) ilike $3
    or exists (select from shared.body_group_member m join shared.body_group g on g.id = m.group_id where m.body_id = b.id and g.name ilike $3)
    or exists (select from shared.hat_today h join shared.person p on p.id = h.person_id
      where h.body_id = b.id and h.role = 'secretary' and p.name ilike $3))`;

const BY_NAME = 'b.name collate swedish_names, b.id';

/** Each body is looked at once. */
const LACKING = `
  with b as materialized (select b.id, b.name, ${BODY_LACKS.map((what) => `${LACKS[what]} as ${what}`).join(',\n    ')}
    from shared.body b where b.active)
  select ${BODY_LACKS.map((what) => `count(*) filter (where ${what})::int as "${what}Count", (array_agg(b.name order by ${BY_NAME}) filter (where ${what}))[:${NAMED}] as "${what}Names"`).join(',\n    ')},
    count(*) filter (where ${BODY_LACKS.join(' or ')})::int as any from b`; // prettier-ignore

type LackingRow = { any: number } & Record<`${BodyLack}Count`, number> & Record<`${BodyLack}Names`, string[] | null>;

/** The register of bodies as an administrator looks it through, with what bodies are without. */
@Injectable()
export class BodyList {
  /**
   * One page, from 1, of those that are shown and hold the words, in Swedish order; one beyond the last is the last.
   * `isEmpty`: there are no bodies at all.
   */
  async search(
    tx: EntityManager,
    { words, show }: { words: string; show: BodyShow },
    wanted: WantedPage,
  ): Promise<{ ids: string[]; total: number; page: number; pages: number; isEmpty: boolean }> {
    const asked = [MEETING, show, `%${words.replace(/[\\%_]/g, '\\$&')}%`];
    const [counted] = await tx.query<{ total: number; isEmpty: boolean }[]>(
      `select count(*)::int as total, not exists (select from shared.body) as "isEmpty" ${WANTED}`,
      asked,
    );
    const { total, isEmpty } = counted!;
    const { offset, ...shown } = pageOf(total, wanted);
    const rows = await tx.query<{ id: string }[]>(`select b.id ${WANTED} order by ${BY_NAME} limit $4 offset $5`, [
      ...asked,
      wanted.size,
      offset,
    ]);
    return { ids: rows.map(({ id }) => id), total, ...shown, isEmpty };
  }

  /** What the bodies that are in use lack. */
  async lacking(tx: EntityManager): Promise<BodiesLacking> {
    const [row] = await tx.query<LackingRow[]>(LACKING, [MEETING]);
    const of = (what: BodyLack) => ({ count: row![`${what}Count`], names: row![`${what}Names`] ?? [] });
    return { of: { secretary: of('secretary'), address: of('address'), meetings: of('meetings') }, any: row!.any };
  }
}
