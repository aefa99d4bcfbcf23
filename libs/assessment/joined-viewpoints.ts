import type { EntityManager } from 'typeorm';
import type { Viewpoint } from './viewpoint';
import type { ViewpointChange } from './viewpoint-input';
import { ViewpointEntity } from './viewpoint.entity';

/** What is said of all viewpoints that are one matter. Heading, tags, body and words stay each one's own. */
const SAID_OF_ALL = ['disposition', 'reason', 'changeText', 'aboutSection'] as const;
export type Said = Pick<Viewpoint, (typeof SAID_OF_ALL)[number]>;

/** What a viewpoint says that those joined to it say too. */
export const saidOfAll = ({ disposition, reason, changeText, aboutSection }: Said): Said => ({
  disposition,
  reason,
  changeText,
  aboutSection,
});

/** What was said of a viewpoint in one of its former versions. */
export async function saidIn(tx: EntityManager, id: string, version: number): Promise<Said> {
  const [row] = await tx.query<Said[]>(
    `select disposition, reason, change_text as "changeText", about_section as "aboutSection" from viewpoint_version
     where viewpoint_id = $1 and version = $2`,
    [id, version],
  );
  return row!;
}

/** What has just been said of one is said of the others of its matter, in the same transaction. */
export async function sayOfJoined(
  tx: EntityManager,
  personId: string,
  { id, joinedTo }: Viewpoint,
  change: ViewpointChange,
): Promise<void> {
  const said = Object.fromEntries(
    SAID_OF_ALL.filter((field) => change[field] !== undefined).map((field) => [field, change[field]]),
  );
  if (Object.keys(said).length === 0) return;
  await tx
    .createQueryBuilder()
    .update(ViewpointEntity)
    .set({ ...said, version: () => 'version + 1', changedBy: personId, changedAt: () => 'yttra_now()' })
    .where('id <> :id and (id = :head or joined_to = :head) and removed_at is null', { id, head: joinedTo ?? id })
    .execute();
}
