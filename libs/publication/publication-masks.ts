import { Injectable } from '@nestjs/common';
import { placesOf } from '@yttra/assessment';
import { AuditLog } from '@yttra/audit';
import { checked, Database, oneLine } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { personalNumbers } from './personal-numbers';
import { PublicationMaskEntity } from './publication.entity';
import { maskedOtherwise, maskedSince, maskNotFound, wordsNotThere } from './publication.errors';
import { Publications } from './publications';
import { hashOf } from './published-texts';

const provision = oneLine(200)
  .trim()
  .refine((given) => personalNumbers(given).length === 0, 'Skriv lagrummet, inte det som maskeras.');
/** `provision` left out or empty: marked to be masked, and still open. */
export const newMask = z.strictObject({
  /** The key of one text; everywhere when nothing is said. */
  place: z.string().max(1_000).nullish(),
  words: z.string().max(20_000).trim().min(1, 'Skriv orden som ska maskeras.'),
  provision: provision.nullish(),
});
export type NewMask = z.input<typeof newMask>;
export const maskProvision = z.strictObject({
  provision: provision.min(1, 'Skriv lagrummet, till exempel 21 kap. 7 § OSL.'),
});

/** What is masked in what is published of a remiss. */
@Injectable()
export class PublicationMasks {
  constructor(
    private readonly database: Database,
    private readonly publications: Publications,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Marks words to be masked wherever they stand in what is published, or in one of its texts. Without a provision the
   * mask is open, and stops the publication; marked again it is told. Errors: invalid_input, remiss.not_found,
   * publication.not_finished, publication.words_not_there; publication.masked_otherwise, when somebody has told
   * another.
   */
  async mask(by: string, remissId: string, wanted: NewMask): Promise<void> {
    const { place, words, provision: given } = checked(newMask, wanted);
    const { places } = await this.publications.preview(remissId);
    const there = places
      .filter(({ key }) => !place || key === place)
      .map((one) => ({ ...one, spans: placesOf(one.text, words) }))
      .filter(({ spans }) => spans.length > 0);
    if (there.length === 0) throw wordsNotThere();
    const provision = given || null;
    await this.database.transaction(async (tx) => {
      for (const { key, words: about, text, spans } of there) {
        const mask = { remissId, place: key, about, textSha256: hashOf(text), provision, markedBy: by };
        for (const { from, to } of spans) await this.lay(tx, { ...mask, fromPoint: from, toPoint: to });
      }
      for (const about of new Set(there.map((one) => one.words)))
        await this.audit.append(tx, { remiss: remissId }, { type: 'publication.masked', by, place: about, provision });
    });
  }

  /**
   * Says by which provision an open mask is. Errors: invalid_input, publication.mask_not_found,
   * publication.masked_otherwise.
   */
  async settle(
    tx: EntityManager,
    by: string,
    remissId: string,
    id: string,
    wanted: { provision: string },
  ): Promise<void> {
    const { provision: given } = checked(maskProvision, wanted);
    const mask = await maskOf(tx, remissId, id);
    if (mask.provision !== null && mask.provision !== given) throw maskedOtherwise(mask.about, mask.provision);
    await tx.update(PublicationMaskEntity, { id, remissId }, { provision: given });
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'publication.masked', by, place: mask.about, provision: given },
    );
  }

  /**
   * The words stand again in what is published next. `seen`: the provision that stood there when it was read (null:
   * none yet), so that nobody takes away one that somebody else has told since. Errors: publication.mask_not_found,
   * publication.masked_otherwise.
   */
  async unmask(tx: EntityManager, by: string, remissId: string, id: string, seen: string | null): Promise<void> {
    const { about, provision: stands } = await maskOf(tx, remissId, id);
    if (stands !== seen) throw maskedSince(about, stands);
    await tx.delete(PublicationMaskEntity, { id, remissId });
    await this.audit.append(tx, { remiss: remissId }, { type: 'publication.unmasked', by, place: about });
  }

  /**
   * One passage: whoever marks it second adds the provision that was missing, and takes away none that somebody else
   * has told.
   */
  private async lay(tx: EntityManager, mask: Omit<PublicationMaskEntity, 'id' | 'markedAt'>): Promise<void> {
    const { remissId, place, textSha256, fromPoint, toPoint, provision } = mask;
    await tx.createQueryBuilder().insert().into(PublicationMaskEntity).values(mask).orIgnore().execute();
    const { id, ...there } = await tx.findOneOrFail(PublicationMaskEntity, {
      where: { remissId, place, textSha256, fromPoint, toPoint },
      lock: { mode: 'pessimistic_write' },
    });
    if (provision === null || there.provision === provision) return;
    if (there.provision !== null) throw maskedOtherwise(there.about, there.provision);
    await tx.update(PublicationMaskEntity, { id }, { provision });
  }
}

/** Held until the transaction ends: what two say of one mask comes one after the other. */
async function maskOf(tx: EntityManager, remissId: string, id: string): Promise<PublicationMaskEntity> {
  const found = await tx.findOne(PublicationMaskEntity, {
    where: { id, remissId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!found) throw maskNotFound();
  return found;
}
