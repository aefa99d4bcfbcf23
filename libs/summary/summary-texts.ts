import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, peopleText } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { memoPart } from './memo-fields';
import { MEMO_FIELDS } from './memo-headings';
import { OFFICE_TEXTS, questionOfPart } from './office-texts';
import { SummaryTextEntity } from './summary.entity';
import { noSuchPart, staleText, versionMissing } from './summary.errors';

/**
 * Every text that a person may write in place of the program's, but for the finding of each question: the summary's
 * own, and the memo's.
 */
export const SUMMARY_PARTS: readonly string[] = [
  ...OFFICE_TEXTS,
  ...(['title', 'addressee', ...MEMO_FIELDS] as const).map(memoPart),
];

const officeText = z.string().max(50_000).nullable();

/** A text that a person has written. */
export interface SummaryText {
  part: string;
  text: string;
  version: number;
  writtenBy: string | null;
  writtenAt: Date;
  /** What the program wrote in its place then; null where it is not known. */
  writtenOver: string | null;
}

/**
 * The texts of a remiss's summary that people have written. Each new version of the summary takes them as they stand.
 */
@Injectable()
export class SummaryTexts {
  constructor(private readonly audit: AuditLog) {}

  /** By part; a part that nobody has written is not there. */
  async list(tx: EntityManager, remissId: string): Promise<SummaryText[]> {
    const rows = await tx.find(SummaryTextEntity, { where: { remissId }, order: { part: 'ASC' } });
    return rows.map(({ part, text, version, writtenBy, writtenAt, writtenOver }) => ({
      part,
      text,
      version,
      writtenBy,
      writtenAt,
      writtenOver,
    }));
  }

  /**
   * Writes the text if it still stands in the version that was read (0: nobody had written it); null hands the part
   * back to the program.
   * `over` is what the program writes there now, so that what changes under the text can be shown.
   * Errors: summary.no_such_part, summary.version_missing, summary.stale_text.
   */
  async write(
    tx: EntityManager,
    personId: string,
    remissId: string,
    part: string,
    version: number | null,
    given: string | null,
    over: string | null = null,
  ): Promise<SummaryText | null> {
    if (!SUMMARY_PARTS.includes(part) && questionOfPart(part) === null)
      throw noSuchPart(part, [...SUMMARY_PARTS, 'finding.1']);
    if (version === null) throw versionMissing();
    const text = checked(officeText, peopleText(given).value);
    const known = await tx.findOne(SummaryTextEntity, {
      where: { remissId, part },
      lock: { mode: 'pessimistic_write' },
    });
    if ((known?.version ?? 0) !== version) throw staleText(known, text);
    if (text === null && !known) return null;
    if (text === null) await tx.delete(SummaryTextEntity, { remissId, part });
    else if (known)
      await tx.update(
        SummaryTextEntity,
        { remissId, part },
        { text, version: version + 1, writtenBy: personId, writtenAt: () => 'yttra_now()', writtenOver: over },
      );
    else await this.insert(tx, { remissId, part, text, version: 1, writtenBy: personId, writtenOver: over });
    await this.audit.append(tx, { remiss: remissId }, { type: 'summary.text_written', by: personId, part });
    return (await this.list(tx, remissId)).find((written) => written.part === part) ?? null;
  }

  /** Two who write a part for the first time at once: one of them is told, and loses nothing. */
  private async insert(tx: EntityManager, row: Partial<SummaryTextEntity>): Promise<void> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(SummaryTextEntity)
      .values(row)
      .orIgnore()
      .returning('version')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) throw staleText(null, row.text ?? null);
  }
}
