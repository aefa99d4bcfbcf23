import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, DomainError, peopleText } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { tagName } from './tag-people';
import { lockViewpoints } from './viewpoint-number';

export const tagRenaming = z.strictObject({ tag: tagName, name: tagName });
export type TagRenaming = z.infer<typeof tagRenaming>;

/** What the tags of a round are called. */
@Injectable()
export class TagNames {
  constructor(private readonly audit: AuditLog) {}

  /**
   * Gives a tag another name, in every viewpoint that has it and with the person whose it is. What another tag is
   * called already, in small letters or capitals, it cannot be called: two tags never become one by mistake. Whoever
   * has a viewpoint open is told that it has changed. Errors: invalid_input, assessment.no_such_tag,
   * assessment.tag_taken.
   */
  async rename(tx: EntityManager, by: string, remissId: string, wanted: TagRenaming): Promise<void> {
    const { tag, name } = checked(tagRenaming, peopleText(wanted).value);
    await lockViewpoints(tx, remissId);
    const rows = await tx.query<{ tag: string }[]>(TAGS, [remissId]);
    if (!rows.some((row) => row.tag === tag)) throw noSuchTag(tag);
    if (name === tag) return;
    const small = (text: string) => text.toLocaleLowerCase('sv');
    const taken = rows.find((row) => row.tag !== tag && small(row.tag) === small(name));
    if (taken) throw tagTaken(taken.tag);
    await tx.query(`update tag_person set tag = $3 where remiss_id = $1 and tag = $2`, [remissId, tag, name]);
    await tx.query(RENAMED, [remissId, tag, name, by]);
    await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.tag_renamed', by, tag, name });
  }
}

/** Every tag of the round, with or without viewpoints. */
const TAGS = `
  select jsonb_array_elements_text(tags) as tag from viewpoint where remiss_id = $1 and removed_at is null
  union select tag from tag_person where remiss_id = $1`;

const RENAMED = `
  update viewpoint set version = version + 1, changed_by = $4, changed_at = yttra_now(), tags = (
      select jsonb_agg(case when t.tag = $2 then $3 else t.tag end order by t.place)
      from jsonb_array_elements_text(tags) with ordinality t (tag, place))
  where remiss_id = $1 and tags ? $2 and removed_at is null`;

const noSuchTag = (tag: string) =>
  new DomainError({
    code: 'assessment.no_such_tag',
    kind: 'conflict',
    message: `Ingen tagg heter ${tag} längre. Någon kan ha bytt namn på den, eller tagit bort den från synpunkterna.`,
  });

const tagTaken = (tag: string) =>
  new DomainError({
    code: 'assessment.tag_taken',
    kind: 'invalid',
    message: `En annan tagg heter redan ${tag}. Skriv ett namn som ingen annan tagg har.`,
    field: 'name',
    allowed: 'ett namn som ingen annan tagg i remissen har, i stora eller små bokstäver',
  });
