import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, Database, oneLine } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { personalNumbers } from './personal-numbers';
import { PublicationClearingEntity } from './publication.entity';
import { clearingNotFound, numberNotThere } from './publication.errors';
import { Publications } from './publications';

/** The number by its place, in the text that was seen; and why it is nobody's. */
export const newClearing = z.strictObject({
  place: z.string().max(1_000),
  textSha256: z.string().length(64),
  from: z.coerce.number().int().min(0),
  to: z.coerce.number().int().min(1),
  reason: oneLine(500)
    .trim()
    .min(1, 'Skriv vad numret är, till exempel ett ärendenummer.')
    .refine((reason) => personalNumbers(reason).length === 0, 'Skriv vad numret är, men inte numret självt.'),
});
export type NewClearing = z.input<typeof newClearing>;

/**
 * Saying of a number that only looks like a personal number that it is none: of one place, in the text as it stands.
 */
@Injectable()
export class NumberClearings {
  constructor(
    private readonly database: Database,
    private readonly publications: Publications,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The number at that very place no longer stops the publication, until the text around it changes. Errors:
   * invalid_input, remiss.not_found, publication.not_finished; publication.number_not_there, when the text has changed
   * since.
   */
  async clear(by: string, remissId: string, wanted: NewClearing): Promise<void> {
    const { place, textSha256, from, to, reason } = checked(newClearing, wanted);
    const { stops, documents } = await this.publications.preview(remissId);
    // One that has been left out for the number's sake is to be chosen when it is cleared.
    const stop = [...stops, ...documents.flatMap((document) => document.stops)].find(
      ({ why, key, at }) =>
        why === 'personal_number' && key === place && at?.textSha256 === textSha256 && at.from === from && at.to === to,
    );
    if (!stop) throw numberNotThere();
    const clearing = { remissId, place, about: stop.place, textSha256, fromPoint: from, toPoint: to, reason, clearedBy: by };
    await this.database.transaction(async (tx) => {
      await tx.createQueryBuilder().insert().into(PublicationClearingEntity).values(clearing).orIgnore().execute();
      await this.audit.append(tx, { remiss: remissId }, { type: 'publication.number_cleared', by, place: stop.place, reason });
    });
  } // prettier-ignore

  /** It stops the publication again. Errors: publication.clearing_not_found. */
  async reopen(tx: EntityManager, by: string, remissId: string, id: string): Promise<void> {
    const found = await tx.findOneBy(PublicationClearingEntity, { id, remissId });
    if (!found) throw clearingNotFound();
    await tx.delete(PublicationClearingEntity, { id, remissId });
    await this.audit.append(tx, { remiss: remissId }, { type: 'publication.number_reopened', by, place: found.about });
  }
}
