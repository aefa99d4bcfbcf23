import { Injectable } from '@nestjs/common';
import { now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { buildSnapshot } from './build-snapshot';
import { snapshotText, readSnapshot } from './snapshot-text';
import { memoDocument, type MemoDocument } from './memo-document';
import { memoPart } from './memo-fields';
import type { SummaryInput } from './summary-input';
import type { Snapshot } from './snapshot';
import { SummaryReading } from './summary-reading';
import { summaryChanges } from './summary-changes';
import { SummaryTexts } from './summary-texts';
import { outdatedSummary } from './summary.errors';
import { Summaries } from './summaries';
import { textDifference, type TextDifference } from './text-difference';

/** A text as the next version would have it. */
export interface PreviewedText {
  part: string;
  /** What stands: the office's own, or the program's. */
  text: string;
  /** What the program writes as things are now. */
  program: string;
  edited: boolean;
  /** 0 until somebody has written it. */
  version: number;
  writtenBy: string | null;
  writtenAt: Date | null;
  /** What the program writes otherwise since somebody wrote in its place; null when it still writes the same. */
  changedUnder: TextDifference | null;
}

/** A text as it was sent by somebody who had read `version` of it. */
export interface SentText {
  part: string;
  version: number | null;
  text: string | null;
}

/** The summary as it would be compiled now, without compiling it. */
@Injectable()
export class SummaryPreview {
  constructor(
    private readonly reading: SummaryReading,
    private readonly texts: SummaryTexts,
    private readonly summaries: Summaries,
  ) {}

  /** All of it as data, with what is marked as secret masked. Errors: remiss.not_found. */
  async snapshot(tx: EntityManager, remissId: string): Promise<Snapshot> {
    return buildSnapshot(await this.reading.read(tx, remissId, 0), await now(tx));
  }

  /** Every text that the office may write itself, in the order of the documents. Errors: remiss.not_found. */
  async listTexts(tx: EntityManager, remissId: string): Promise<PreviewedText[]> {
    return this.previewed(tx, remissId, await this.reading.read(tx, remissId, 0));
  }

  /** The tjänsteskrivelse as it would be compiled now, with its texts. Errors: remiss.not_found. */
  async memo(tx: EntityManager, remissId: string): Promise<{ document: MemoDocument; texts: PreviewedText[] }> {
    const input = await this.reading.read(tx, remissId, 0);
    const texts = await this.previewed(tx, remissId, input);
    return {
      document: memoDocument(buildSnapshot(input, await now(tx))),
      texts: texts.filter(({ part }) => part.startsWith(MEMO)),
    };
  }

  /**
   * Writes texts in place of the program's, all or none; null hands one back. What the program writes now is kept
   * beside each. Errors: summary.no_such_part, summary.version_missing, summary.stale_text.
   */
  async write(tx: EntityManager, personId: string, remissId: string, sent: readonly SentText[]): Promise<void> {
    if (sent.length === 0) return;
    const program = programTexts(await this.reading.read(tx, remissId, 0), await now(tx));
    for (const { part, version, text } of sent)
      await this.texts.write(tx, personId, remissId, part, version, text, program.get(part) ?? null);
  }

  private async previewed(tx: EntityManager, remissId: string, input: SummaryInput): Promise<PreviewedText[]> {
    const written = new Map((await this.texts.list(tx, remissId)).map((text) => [text.part, text]));
    return [...programTexts(input, await now(tx))].map(([part, text]) => {
      const own = written.get(part);
      const over = own?.writtenOver ?? null;
      return {
        part,
        text: own?.text ?? text,
        program: text,
        edited: own !== undefined,
        version: own?.version ?? 0,
        writtenBy: own?.writtenBy ?? null,
        writtenAt: own?.writtenAt ?? null,
        changedUnder: over === null ? null : textDifference(over, text),
      };
    });
  }

  /** What has changed since that version was compiled. Errors: summary.not_found, summary.not_ready. */
  async changesSince(tx: EntityManager, remissId: string, number: number): Promise<string[]> {
    const { text } = await this.summaries.json(tx, remissId, number);
    const fresh = buildSnapshot(await this.reading.read(tx, remissId, number), await now(tx));
    return summaryChanges(readSnapshot(text), readSnapshot(snapshotText(fresh)));
  }

  /** Errors: summary.not_found, summary.not_ready; summary.outdated, naming what has changed since it was compiled. */
  async refuseOutdated(tx: EntityManager, remissId: string, number: number): Promise<void> {
    const changes = await this.changesSince(tx, remissId, number);
    if (changes.length > 0) throw outdatedSummary(number, changes);
  }
}

const MEMO = 'memo.';

/** Every text as the program writes it, by its part. */
function programTexts(input: SummaryInput, at: Date): Map<string, string> {
  const { texts, memo } = buildSnapshot({ ...input, texts: new Map() }, at);
  return new Map([
    ...texts.map(({ key, text }): [string, string] => [key, text]),
    [memoPart('title'), memo.title],
    [memoPart('addressee'), memo.addressee],
    ...memo.fields.map(({ key, text }): [string, string] => [`${MEMO}${key}`, text]),
  ]);
}
