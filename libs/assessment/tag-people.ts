import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { People } from '@yttra/identity';
import { addDays, checked, DomainError, localDate, mailAddress, now, oneLine } from '@yttra/platform';
import { RemissReviews } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { RequestGiving } from './request-giving';
import { notAskable } from './request.errors';
import { SecretViewpoints } from './secret-viewpoints';
import type { Viewpoint } from './viewpoint';

export const tagName = oneLine(60, 'Skriv en tagg på högst 60 tecken.').trim().min(1, 'Skriv en tagg.');

/** Whose a tag is; with nobody it is given to none. */
export const tagPerson = z.strictObject({
  tag: tagName,
  /** A colleague, who reads the answers already. */
  personId: z.uuid('Välj en person.').nullish(),
  /**
   * Anybody else in the register: an expert, who sees what is tagged so, one viewpoint at a time, and nothing more of
   * the remiss.
   */
  email: mailAddress().nullish(),
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
  /** Sees nothing of the remiss but the viewpoints that he or she is asked about. */
  expert: boolean;
  days: number;
}

/** Tags with somebody who writes the reasons of what is tagged so. */
@Injectable()
export class TagPeople {
  constructor(
    private readonly reviews: RemissReviews,
    private readonly people: People,
    private readonly secret: SecretViewpoints,
    private readonly giving: RequestGiving,
    private readonly audit: AuditLog,
  ) {}

  /** In Swedish order of tag. */
  async list(tx: EntityManager, remissId: string): Promise<TagPerson[]> {
    return tx.query<TagPerson[]>(
      `select t.tag, t.person_id as "personId", p.name as person, t.expert, t.days from tag_person t join shared.person p on p.id = t.person_id
       where t.remiss_id = $1 order by t.tag collate "sv-x-icu"`,
      [remissId],
    );
  }

  /** Colleagues who can have a tag: the office's case officers, and the readers whom the officer has named. */
  candidates(tx: EntityManager, remissId: string): Promise<{ id: string; name: string }[]> {
    return this.reviews.candidates(tx, '', remissId);
  }

  /**
   * From now on; what has the tag already stays where it is. Errors: invalid_input, assessment.not_asked_of,
   * assessment.one_of_tag, identity.person_unknown.
   */
  async choose(tx: EntityManager, by: string, remissId: string, wanted: z.input<typeof tagPerson>): Promise<void> {
    const { tag, personId, email, days } = checked(tagPerson, wanted);
    if (personId && email) throw oneOfTag();
    const owner = email ? (await this.people.byEmail(tx, email)).id : (personId ?? null);
    if (owner === null) {
      await tx.query(`delete from tag_person where remiss_id = $1 and tag = $2`, [remissId, tag]);
    } else {
      const isColleague = (await this.candidates(tx, remissId)).some(({ id }) => id === owner);
      if (!isColleague && !email && !(await this.isExpertOf(tx, remissId, tag, owner))) throw notAskable('personId');
      await tx.query(
        `insert into tag_person (remiss_id, tag, person_id, days, expert) values ($1, $2, $3, $4, $5)
         on conflict (remiss_id, tag) do update set person_id = excluded.person_id, days = excluded.days, expert = excluded.expert`,
        [remissId, tag, owner, days, !isColleague],
      );
    }
    await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.tag_given', by, tag, person: owner });
  }

  /**
   * Gives what has just been tagged so to whose tag it is, as if it had been asked by hand: what has a reason needs
   * nobody, what somebody has already is taken from none, and the first of several tags decides. What is marked as
   * secret goes to no expert. `tags`: those that are new.
   */
  async give(tx: EntityManager, by: string, remissId: string, tagged: readonly Viewpoint[]): Promise<void> {
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
    // A colleague who may no longer assess in the remiss is given nothing, and an expert nothing that is secret.
    const colleagues = new Set((await this.candidates(tx, remissId)).map(({ id }) => id));
    const secret = await this.secret.among(
      tx,
      wanted.filter(({ to }) => !colleagues.has(to.personId)).map(({ viewpoint }) => viewpoint),
    );
    const given = wanted.filter(
      ({ viewpoint, to }) =>
        free.has(viewpoint.id) && (colleagues.has(to.personId) || (to.expert && !secret.has(viewpoint.id))),
    );
    for (const to of new Set(given.map((one) => one.to)))
      await this.giving.give(tx, by, remissId, {
        viewpoints: given.filter((one) => one.to === to).map(({ viewpoint }) => viewpoint),
        askedOf: to.personId,
        until: addDays(today, to.days),
        message: null,
      });
  }

  private async isExpertOf(tx: EntityManager, remissId: string, tag: string, personId: string): Promise<boolean> {
    return (await this.list(tx, remissId)).some((one) => one.tag === tag && one.personId === personId && one.expert);
  }

  private async free(tx: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `select v as id from unnest($1::uuid[]) v where not exists (select from viewpoint_request q where q.viewpoint_id = v)`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

const oneOfTag = () => {
  const message = 'Välj en kollega, eller skriv adressen till någon annan: en av dem.';
  return new DomainError({
    code: 'assessment.one_of_tag',
    kind: 'invalid',
    message,
    field: 'personId',
    allowed: 'en kollega eller en adress',
  });
};
