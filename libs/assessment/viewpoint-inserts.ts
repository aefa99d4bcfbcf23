import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, peopleText } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { quotationAt, spanOf, type Quotation } from './asked-place';
import { badViewpoint, noSuchQuestion } from './assessment.errors';
import { dispositionFaults } from './disposition';
import { StandingAnswers } from './standing-answers';
import { newViewpoint, type NewViewpoint } from './viewpoint-input';
import { takeNumbers } from './viewpoint-number';
import { ViewpointPlaces } from './viewpoint-places';
import { sourceOf, statedSource } from './viewpoint-source';
import { ViewpointEntity } from './viewpoint.entity';

/** Marks viewpoints in the answers that count: as many statements for a hundred bodies as for two. */
@Injectable()
export class ViewpointInserts {
  constructor(
    private readonly remisser: RemissReader,
    private readonly standing: StandingAnswers,
    private readonly places: ViewpointPlaces,
    private readonly audit: AuditLog,
  ) {}

  /** Returns the ids in the order of the inputs. Errors: as `MarkViewpoints.add`. */
  async insert(
    tx: EntityManager,
    personId: string,
    remissId: string,
    inputs: readonly NewViewpoint[],
  ): Promise<string[]> {
    const given = inputs.map((input) => checked(newViewpoint, peopleText(input).value));
    for (const one of given) {
      const faults = dispositionFaults(one);
      if (faults.length > 0) throw badViewpoint(faults);
    }
    const recipients = await this.recipients(tx, remissId, given);
    await this.checkQuestions(
      tx,
      remissId,
      given.flatMap(({ question }) => question ?? []),
    );
    const answers = await this.standing.ofAll(
      tx,
      given.map((one, index) => ({ recipient: recipients[index]!, read: one.responseId })),
    );
    const meant = given.map((one, index) => {
      const { responseId, parts } = answers[index]!;
      const quotation = quotationAt(parts, one, recipients[index]!.body);
      const part = quotation?.part ?? one.part ?? null;
      return { one, responseId, quotation, source: part === null ? statedSource(one) : sourceOf(part, parts) };
    });
    const numbers = await takeNumbers(tx, remissId, meant.length);
    const rows = meant.map(({ one, responseId, source }, index) => {
      const { recipientId, text, tags, disposition, reason, changeText, aboutSection } = one;
      const said = { text, tags, disposition, reason, changeText, aboutSection };
      return { ...said, ...source, remissId, recipientId, responseId, number: numbers[index]!, createdBy: personId, version: 1 };
    }); // prettier-ignore
    const { identifiers } = await tx.insert(ViewpointEntity, rows);
    const ids = identifiers.map(({ id }) => id as string);
    const quoted = meant.flatMap(({ responseId, quotation }, index) =>
      quotation ? [{ viewpointId: ids[index]!, responseId, quotation }] : [],
    );
    await this.places.put(tx, quoted, personId);
    const chain = { remiss: remissId };
    await this.audit.appendAll(
      tx,
      meant.map(({ responseId, quotation }, index) => [
        chain,
        markedEvent(personId, ids[index]!, numbers[index]!, responseId, quotation),
      ]),
    );
    return ids;
  }

  private async recipients(tx: EntityManager, remissId: string, given: readonly { recipientId: string }[]) {
    const [first] = given;
    if (given.length === 1) return [await this.remisser.recipient(tx, first!.recipientId, remissId)];
    const all = new Map((await this.remisser.recipients(tx, remissId)).map((one) => [one.id, one]));
    const found = [];
    // One that is not of this remiss is refused in its own words.
    for (const { recipientId } of given)
      found.push(all.get(recipientId) ?? (await this.remisser.recipient(tx, recipientId, remissId)));
    return found;
  }

  private async checkQuestions(tx: EntityManager, remissId: string, asked: readonly number[]): Promise<void> {
    if (asked.length === 0) return;
    const questions = await this.remisser.questions(tx, remissId);
    for (const question of asked)
      if (!questions.some(({ number }) => number === question)) throw noSuchQuestion(question, questions.length);
  }
}

const markedEvent = (by: string, viewpoint: string, number: number, response: string, quotation: Quotation | null) => ({
  type: 'viewpoint.marked' as const,
  by,
  viewpoint,
  number,
  response,
  ...spanOf(quotation),
});
