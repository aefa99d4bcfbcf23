import { Injectable } from '@nestjs/common';
import { now } from '@yttra/platform';
import { CloseRemiss, RemissReader, type RemissView, type ReportGate } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { buildSnapshot } from './build-snapshot';
import { snapshotText } from './snapshot-text';
import { itemOf, leftInDocuments, type Left, type LeftItem } from './left-to-do';
import { SummaryPreview } from './summary-preview';
import { SummaryReading } from './summary-reading';
import { Summaries } from './summaries';

/**
 * The way out of a round: what is left, and handing it to kommunstyrelsen when nothing is. The app binds it to
 * RemissHooks.
 */
@Injectable()
export class ReportRemiss implements ReportGate {
  constructor(
    private readonly remisser: RemissReader,
    private readonly closing: CloseRemiss,
    private readonly reading: SummaryReading,
    private readonly summaries: Summaries,
    private readonly previews: SummaryPreview,
  ) {}

  /**
   * Everything that is left to do, in whole sentences with their places; empty when the remiss may be reported. Errors:
   * remiss.not_found.
   */
  async left(tx: EntityManager, remissId: string): Promise<Left[]> {
    const input = await this.reading.read(tx, remissId, 0);
    const snapshot = buildSnapshot(input, await now(tx));
    return leftInDocuments(snapshot, input.hindrances);
  }

  /**
   * Texts that the office has written and that the program would write otherwise now, such as one from before a body
   * said what remains: to be looked at, and hindering nothing. Errors: remiss.not_found.
   */
  async toLookAt(tx: EntityManager, remissId: string): Promise<LeftItem[]> {
    const texts = await this.previews.listTexts(tx, remissId);
    return texts.filter(({ changedUnder }) => changedUnder !== null).map(({ part }) => itemOf(part));
  }

  async mayBeReported(tx: EntityManager, remissId: string): Promise<string[]> {
    return (await this.left(tx, remissId)).map(({ message }) => message);
  }

  /** The newest version, where it is ready and still says how things are; null where a new one must be made. */
  async standing(tx: EntityManager, remissId: string): Promise<number | null> {
    const [newest] = await this.summaries.list(tx, remissId);
    if (newest?.state !== 'ready') return null;
    const changes = await this.previews.changesSince(tx, remissId, newest.number);
    return changes.length === 0 ? newest.number : null;
  }

  /**
   * Reports the remiss with the version of that number. Errors: summary.not_found, summary.not_ready,
   * remiss.move_refused, remiss.may_not_be_reported with all that is left, summary.outdated.
   */
  async report(tx: EntityManager, by: string, remissId: string, summary: number): Promise<RemissView> {
    await this.summaries.json(tx, remissId, summary);
    const reported = await this.closing.report(tx, by, remissId, summary);
    await this.previews.refuseOutdated(tx, remissId, summary);
    return reported;
  }

  /**
   * Reports the remiss as it stands: closes the round where its time is out, and compiles a version in the same moment
   * unless the newest still holds. Run at one moment, so that what is checked is what is compiled. Errors:
   * remiss.time_left, remiss.move_refused, remiss.may_not_be_reported.
   */
  async reportAsItStands(tx: EntityManager, by: string, remissId: string): Promise<RemissView> {
    const { status } = await this.remisser.get(tx, remissId);
    if (status === 'issued') await this.closing.close(tx, by, remissId);
    const number = (await this.standing(tx, remissId)) ?? (await this.compiled(tx, by, remissId));
    return this.report(tx, by, remissId, number);
  }

  /** A version whose words are fixed now; a worker writes its files. */
  private async compiled(tx: EntityManager, by: string, remissId: string): Promise<number> {
    const { number } = await this.summaries.request(tx, by, remissId);
    const snapshot = buildSnapshot(await this.reading.read(tx, remissId, number), await now(tx));
    await this.summaries.fix(tx, remissId, number, snapshotText(snapshot));
    return number;
  }
}
