import { Injectable } from '@nestjs/common';
import { now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { buildSnapshot } from './build-snapshot';
import { canonicalJson, readSnapshot } from './canonical-json';
import { toFillIn } from './left-to-do';
import { memoPart } from './memo-fields';
import type { Snapshot } from './snapshot';
import { SummaryReading } from './summary-reading';
import { summaryChanges } from './summary-changes';
import { SummaryTexts } from './summary-texts.service';
import { notFilledIn, outdatedSummary } from './summary.errors';
import { Summaries } from './summary.service';

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
    const written = new Map((await this.texts.list(tx, remissId)).map((text) => [text.part, text]));
    const input = await this.reading.read(tx, remissId, 0);
    const program = textsOf(buildSnapshot({ ...input, texts: new Map() }, await now(tx)));
    return program.map(({ part, text }) => {
      const own = written.get(part);
      return {
        part,
        text: own?.text ?? text,
        program: text,
        edited: own !== undefined,
        version: own?.version ?? 0,
        writtenBy: own?.writtenBy ?? null,
        writtenAt: own?.writtenAt ?? null,
      };
    });
  }

  /** What has changed since that version was compiled. Errors: summary.not_found, summary.not_ready. */
  async changesSince(tx: EntityManager, remissId: string, number: number): Promise<string[]> {
    const { text } = await this.summaries.json(tx, remissId, number);
    const fresh = buildSnapshot(await this.reading.read(tx, remissId, number), await now(tx));
    return summaryChanges(readSnapshot(text), readSnapshot(canonicalJson(fresh)));
  }

  /** What stands in brackets for somebody to fill in, in whole sentences: it stops the report as an unassessed viewpoint does. */
  async leftToFillIn(tx: EntityManager, remissId: string): Promise<string[]> {
    return toFillIn(buildSnapshot(await this.reading.read(tx, remissId, 0), await now(tx)));
  }

  /** Errors: summary.not_filled_in, naming each text that asks for something. */
  async refuseNotFilledIn(tx: EntityManager, remissId: string): Promise<void> {
    const left = await this.leftToFillIn(tx, remissId);
    if (left.length > 0) throw notFilledIn(left);
  }

  /** Errors: summary.not_found, summary.not_ready; summary.outdated, naming what has changed since it was compiled. */
  async refuseOutdated(tx: EntityManager, remissId: string, number: number): Promise<void> {
    const changes = await this.changesSince(tx, remissId, number);
    if (changes.length > 0) throw outdatedSummary(number, changes);
  }
}

function textsOf({ texts, memo }: Snapshot): { part: string; text: string }[] {
  return [
    ...texts.map(({ key, text }) => ({ part: key, text })),
    { part: memoPart('title'), text: memo.title },
    { part: memoPart('addressee'), text: memo.addressee },
    ...memo.fields.map(({ key, text }) => ({ part: `memo.${key}`, text })),
  ];
}
