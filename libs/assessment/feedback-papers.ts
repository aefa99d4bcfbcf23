import { Injectable } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import { localDate, now, onceEach } from '@yttra/platform';
import {
  DecideRemiss,
  isOver,
  letterNotFound,
  PostalLetters,
  RemissReader,
  writeLetter,
  type LetterPdf,
} from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { FeedbackStage } from './feedback.entity';
import { asSent, takenAwayBetween } from './feedback-letters';
import { feedbackPage } from './feedback-page';
import { Feedback } from './feedback';
import type { Viewpoint } from './viewpoint';
import { maskedViewpoint } from './viewpoint-mask';

const STAGES: Readonly<Record<string, FeedbackStage>> = { feedback_before: 'before', feedback_after: 'after' };

/**
 * What leaves Yttra as paper or file: the letter on each body's viewpoints, and through here every letter to be posted.
 */
@Injectable()
export class FeedbackPapers {
  constructor(
    private readonly remisser: RemissReader,
    private readonly decisions: DecideRemiss,
    private readonly responses: ResponseReader,
    private readonly bodies: BodyRegister,
    private readonly feedback: Feedback,
    private readonly letters: PostalLetters,
  ) {}

  private readonly lettersOf = onceEach((tx, remissId) => this.feedback.of(tx, remissId));
  private readonly answersOf = onceEach((tx, remissId) => this.responses.all(tx, { remissId }));

  /** A letter to print, whatever it tells. Errors: remiss.letter_not_found. */
  async posted(tx: EntityManager, remissId: string, letterId: string): Promise<LetterPdf> {
    const { kind, recipientId } = await this.letters.get(tx, remissId, letterId);
    const stage = STAGES[kind];
    if (!stage) return this.letters.pdf(tx, remissId, letterId);
    const letter = await this.letter(tx, remissId, recipientId, stage);
    if (!letter) throw letterNotFound();
    return letter;
  }

  /**
   * How one body's viewpoints were assessed, as PDF; null when nothing of that has been sent to it. Errors:
   * remiss.not_found.
   */
  async letter(tx: EntityManager, remissId: string, recipientId: string, stage: FeedbackStage): Promise<LetterPdf | null> {
    return (await this.of(tx, remissId, recipientId, stage))?.() ?? null;
  } // prettier-ignore

  /** As `letter`: reads what it says, and returns what makes it without reading more. */
  async of(tx: EntityManager, remissId: string, recipientId: string, stage: FeedbackStage): Promise<(() => Promise<LetterPdf>) | null> {
    const letter = (await this.lettersOf(tx, remissId))?.find((one) => one.recipientId === recipientId);
    const sent = letter?.sent.find((one) => one.stage === stage);
    if (!letter || !sent) return null;
    const remiss = await this.remisser.get(tx, remissId);
    const way = await this.decisions.way(tx, remissId);
    const { bodyId } = await this.remisser.recipient(tx, recipientId);
    const [body] = await this.bodies.byIds(tx, [bodyId]);
    const content = new Map((await this.answersOf(tx, remissId))?.map((response) => [response.id, response.content]));
    const written = asSent(letter, sent.assessments);
    const told = <One extends Viewpoint>(viewpoint: One) => {
      const masked = maskedViewpoint(viewpoint, content);
      return { ...masked, masked: masked !== viewpoint };
    };
    const viewpoints = written.viewpoints.map(told);
    const before = letter.sent.find((one) => one.stage === 'before');
    const removed = stage === 'after' ? takenAwayBetween(letter.removed, before, sent).map(told) : [];
    const page = feedbackPage({
      remiss,
      stage,
      letter: { ...written, viewpoints, removed, answerBy: sent.answerBy },
      decision: isOver(way) ? way.at(-1)! : null,
      address: body?.postalAddress ?? null,
      on: localDate(await now(tx)),
    });
    return () => writeLetter(page, { caseNumber: remiss.caseNumber, name: `Återkoppling till ${letter.body}.pdf` });
  } // prettier-ignore
}
