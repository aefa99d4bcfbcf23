import { Injectable } from '@nestjs/common';
import {
  action,
  bullets,
  paragraph,
  shortTitle,
  type MailRenderers,
  type OutgoingMailView,
  type RenderedMail,
} from '@yttra/mail';
import { longDay } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { FeedbackStage } from './feedback.entity';
import { FEEDBACK_MAILS, Feedback } from './feedback.service';
import type { FeedbackLetter } from './feedback-letters';

/** How each body is told what became of its viewpoints. The words stand on the page, behind sign-in: a mail holds no answer. */
@Injectable()
export class FeedbackLetterMails implements MailRenderers {
  constructor(
    private readonly remisser: RemissReader,
    private readonly feedback: Feedback,
  ) {}

  readonly renderers: MailRenderers['renderers'] = {
    [FEEDBACK_MAILS.before]: (mail, tx) => this.written('before', mail, tx),
    [FEEDBACK_MAILS.after]: (mail, tx) => this.written('after', mail, tx),
  };

  private async written(stage: FeedbackStage, mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    if (!mail.remissId || !mail.recipientId) return null;
    const remiss = await this.remisser.get(tx, mail.remissId);
    const letter = (await this.feedback.of(tx, remiss.id)).find(({ recipientId }) => recipientId === mail.recipientId);
    const sent = letter?.sent.find((one) => one.stage === stage);
    if (!letter || !sent) return null;
    const title = shortTitle(remiss.title);
    const path = `/svara/${mail.recipientId}/aterkoppling`;
    return {
      subject: stage === 'before' ? `Så vill vi hantera era synpunkter: ${title}` : `Så bedömde vi era synpunkter: ${title}`,
      blocks: [
        paragraph(stage === 'before' ? `${remiss.unit} har bedömt era synpunkter i remissen ”${remiss.title}”.` : `Ärendet ”${remiss.title}” är avgjort. Så togs era synpunkter om hand:`),
        bullets(countsInWords(letter)),
        ...(sent.answerBy ? [paragraph(`Svara senast ${longDay(sent.answerBy)} om ni är nöjda eller om något kvarstår. Det som kvarstår står i tjänsteskrivelsen.`)] : []),
        action(path, stage === 'before' ? 'Läs skälen och svara' : 'Läs skälen'),
      ],
      foot: { path, contact: remiss.contact, caseNumber: remiss.caseNumber },
    };
  } // prettier-ignore
}

/** "2 tillgodoses, 1 delvis": those that there are none of are left out. */
export function countsInWords({
  viewpoints,
  counts,
}: Pick<FeedbackLetter<unknown>, 'viewpoints' | 'counts'>): string[] {
  if (viewpoints.length === 0) return ['Svaret innehöll inga synpunkter att bedöma.'];
  const { met, partly_met: partly, not_met: not, noted } = counts;
  return [
    met > 0 && `${met} tillgodoses`,
    partly > 0 && `${partly} tillgodoses delvis`,
    not > 0 && `${not} tillgodoses inte`,
    noted > 0 && `${noted} noteras`,
  ].filter((line) => line !== false);
}
