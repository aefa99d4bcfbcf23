import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { addDays, checked, localDate, now, oneLine } from '@yttra/platform';
import { RemissReviews } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { RequestGiving } from './request-giving';
import { notAskable } from './request.errors';
import type { Viewpoint } from './viewpoint';

/** Whose a tag is; with nobody it is given to none. */
export const tagPerson = z.strictObject({
  tag: oneLine(60, 'Skriv en tagg på högst 60 tecken.').trim().min(1, 'Skriv en tagg.'),
  personId: z.uuid('Välj en person.').nullable(),
  days: z
    .int('Skriv antalet dagar med siffror.')
    .min(1, 'Skriv 1 till 90 dagar.')
    .max(90, 'Skriv 1 till 90 dagar.')
    .default(10),
});

/** What is tagged so goes to this person, who has so many days to write the reason. */
export interface TagPerson {
  tag: string;
  personId: string;
  person: string;
  days: number;
}

type Tagged = Pick<Viewpoint, 'id' | 'number' | 'reason' | 'tags'>;

/** Tags with somebody who writes the reasons of what is tagged so. */
@Injectable()
export class TagPeople {
  constructor(
    private readonly reviews: RemissReviews,
    private readonly giving: RequestGiving,
    private readonly audit: AuditLog,
  ) {}

  /** In Swedish order of tag. */
  async list(tx: EntityManager, remissId: string): Promise<TagPerson[]> {
    return tx.query<TagPerson[]>(
      `select t.tag, t.person_id as "personId", p.name as person, t.days from tag_person t join person p on p.id = t.person_id
       where t.remiss_id = $1 order by t.tag collate "sv-x-icu"`,
      [remissId],
    );
  }

  /** Who can have a tag: the office's case officers, and the readers whom the officer has named. */
  candidates(tx: EntityManager, remissId: string): Promise<{ id: string; name: string }[]> {
    return this.reviews.candidates(tx, '', remissId);
  }

  /** From now on; what has the tag already stays where it is. Errors: invalid_input, assessment.not_asked_of. */
  async choose(tx: EntityManager, by: string, remissId: string, wanted: z.input<typeof tagPerson>): Promise<void> {
    const { tag, personId, days } = checked(tagPerson, wanted);
    if (personId === null) {
      await tx.query(`delete from tag_person where remiss_id = $1 and tag = $2`, [remissId, tag]);
    } else {
      if (!(await this.candidates(tx, remissId)).some(({ id }) => id === personId)) throw notAskable('personId');
      await tx.query(
        `insert into tag_person (remiss_id, tag, person_id, days) values ($1, $2, $3, $4)
         on conflict (remiss_id, tag) do update set person_id = excluded.person_id, days = excluded.days`,
        [remissId, tag, personId, days],
      );
    }
    await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.tag_given', by, tag, person: personId });
  }

  /**
   * Gives what has just been tagged so to whose tag it is, as if it had been asked by hand: what has a reason needs nobody, what
   * somebody has already is taken from none, and the first of several tags decides. `tags`: those that are new.
   */
  async give(tx: EntityManager, by: string, remissId: string, tagged: readonly Tagged[]): Promise<void> {
    const waiting = tagged.filter(({ tags, reason }) => tags.length > 0 && !reason?.trim());
    if (waiting.length === 0) return;
    const people = new Map((await this.list(tx, remissId)).map((one) => [one.tag, one]));
    const wanted = waiting.flatMap((viewpoint) => {
      const tag = viewpoint.tags.find((one) => people.has(one));
      return tag === undefined ? [] : [{ viewpoint, to: people.get(tag)! }];
    });
    if (wanted.length === 0) return;
    const free = await this.free(
      tx,
      wanted.map(({ viewpoint }) => viewpoint.id),
    );
    const today = localDate(await now(tx));
    // Who may no longer assess in the remiss is given nothing.
    const askable = new Set((await this.candidates(tx, remissId)).map(({ id }) => id));
    const given = wanted.filter(({ viewpoint, to }) => free.has(viewpoint.id) && askable.has(to.personId));
    for (const to of new Set(given.map((one) => one.to)))
      await this.giving.give(tx, by, remissId, {
        viewpoints: given.filter((one) => one.to === to).map(({ viewpoint }) => viewpoint),
        askedOf: to.personId,
        until: addDays(today, to.days),
        message: null,
      });
  }

  private async free(tx: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `select v as id from unnest($1::uuid[]) v where not exists (select from viewpoint_request q where q.viewpoint_id = v)`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
