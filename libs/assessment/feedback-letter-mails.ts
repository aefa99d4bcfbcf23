import { Injectable } from '@nestjs/common';
import {
  action,
  bullets,
  paragraph,
  shortTitle,
  type MailRenderers,
  type OutgoingMailView,
  type RenderedMail,
  type Unfinished,
} from '@yttra/mail';
import { longDay, onceEach, pathTo } from '@yttra/platform';
import { DecideRemiss, RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { FeedbackStage } from './feedback.entity';
import { asSent } from './feedback-letters';
import { Feedback } from './feedback';
import { countsInWords, decisionSentence, LEFT_OUT } from './feedback-page';
import { FeedbackPapers } from './feedback-papers';
import { FEEDBACK_MAILS } from './send-feedback';

/**
 * How each body is told what became of its viewpoints. Before the report the words stand on the page alone, behind
 * sign-in; after the decision they are public records, and the letter goes along as a file for the body's register.
 */
@Injectable()
export class FeedbackLetterMails implements MailRenderers {
  constructor(
    private readonly remisser: RemissReader,
    private readonly decisions: DecideRemiss,
    private readonly feedback: Feedback,
    private readonly papers: FeedbackPapers,
  ) {}

  private readonly lettersOf = onceEach((tx, remissId) => this.feedback.of(tx, remissId));

  readonly renderers = {
    [FEEDBACK_MAILS.before]: (mail, tx) => this.written('before', mail, tx),
    [FEEDBACK_MAILS.after]: (mail, tx) => this.written('after', mail, tx),
  } satisfies MailRenderers<(typeof FEEDBACK_MAILS)[FeedbackStage]>['renderers'];

  private async written(stage: FeedbackStage, mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | Unfinished | null> {
    if (!mail.remissId || !mail.recipientId) return null;
    const remiss = await this.remisser.get(tx, mail.remissId);
    const letter = (await this.lettersOf(tx, remiss.id))?.find(({ recipientId }) => recipientId === mail.recipientId);
    const sent = letter?.sent.find((one) => one.stage === stage);
    if (!letter || !sent) return null;
    const title = shortTitle(remiss.title);
    const decision = (await this.decisions.way(tx, remiss.id)).at(-1);
    const paper = stage === 'after' ? await this.papers.of(tx, remiss.id, mail.recipientId, stage) : null;
    const path = pathTo('answer.feedback', { rid: mail.recipientId });
    const text: RenderedMail = {
      subject: stage === 'before' ? `Så vill vi hantera era synpunkter: ${title}` : `Så bedömde vi era synpunkter: ${title}`,
      blocks: [
        paragraph(stage === 'before' ? `${remiss.unit} har bedömt era synpunkter i remissen ”${remiss.title}”.` : `Ärendet ”${remiss.title}” är avgjort. ${decision ? `${decisionSentence(remiss, decision)} ` : ''}Så togs era synpunkter om hand:`),
        ...(letter.leftOut ? [paragraph(LEFT_OUT)] : []),
        bullets(countsInWords(asSent(letter, sent.assessments))),
        ...(sent.answerBy ? [paragraph(`Svara senast ${longDay(sent.answerBy)} om ni är nöjda eller om något kvarstår. Det som kvarstår står i tjänsteskrivelsen.`)] : []),
        ...(paper ? [paragraph('Skälen finns i den bifogade filen och på sidan nedan.')] : []),
        action(path, stage === 'before' ? 'Läs skälen och svara' : 'Läs skälen'),
      ],
      foot: { path, contact: remiss.contact, caseNumber: remiss.caseNumber },
    };
    if (!paper) return text;
    return async () => {
      const { name, content } = await paper();
      return { ...text, attachments: [{ filename: name, contentType: 'application/pdf', content }] };
    };
  } // prettier-ignore
}
