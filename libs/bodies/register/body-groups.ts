import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BodyGroup } from './body-group.entity';
import { byName, compareNames, nameKey } from '../body-name';

/** Named groups of bodies, "gruppen Socialt". A group is there as long as some body is in it. */
@Injectable()
export class BodyGroups {
  /** Names of all groups, in Swedish order. */
  async names(tx: EntityManager): Promise<string[]> {
    return byName(await tx.find(BodyGroup)).map(({ name }) => name);
  }

  /** The names of the groups that each body is in, in Swedish order. */
  async ofBodies(tx: EntityManager, bodyIds: readonly string[]): Promise<Map<string, string[]>> {
    const members = await tx.query<{ bodyId: string; name: string }[]>(
      `select m.body_id as "bodyId", g.name from body_group_member m join body_group g on g.id = m.group_id where m.body_id = any ($1)`,
      [bodyIds],
    );
    const names = new Map<string, string[]>(bodyIds.map((id) => [id, []]));
    for (const { bodyId, name } of members) names.get(bodyId)?.push(name);
    for (const list of names.values()) list.sort(compareNames);
    return names;
  }

  /**
   * Puts a body in these groups and in no others. Names are matched whatever their case; a new name makes a new group.
   */
  async put(tx: EntityManager, bodyId: string, names: readonly string[]): Promise<void> {
    const wanted = new Map(names.map((name) => [nameKey(name), name]));
    for (const [key, name] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await tx.query(`insert into body_group (name, name_key) values ($1, $2) on conflict do nothing`, [name, key]);
    }
    await tx.query(
      `delete from body_group_member m using body_group g where g.id = m.group_id and m.body_id = $1 and g.name_key <> all ($2)`,
      [bodyId, [...wanted.keys()]],
    );
    await tx.query(
      `insert into body_group_member (group_id, body_id) select id, $1 from body_group where name_key = any ($2) on conflict do nothing`,
      [bodyId, [...wanted.keys()]],
    );
    await tx.query(
      `delete from body_group g where not exists (select from body_group_member m where m.group_id = g.id)`,
    );
  }
}
