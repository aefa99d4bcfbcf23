import { action, paragraph, shortTitle, type RenderedMail } from '@yttra/mail';
import { longDay, pathTo } from '@yttra/platform';
import type { RemissView } from '../model';

/** Tells a body that has answered where the matter lies now, by mail or by post. */
export function reportedMail(
  {
    title,
    unit,
    caseNumber,
    contact,
    boardMeeting,
  }: Pick<RemissView, 'title' | 'unit' | 'caseNumber' | 'contact' | 'boardMeeting'>,
  recipientId: string,
): RenderedMail {
  const path = pathTo('answer', { rid: recipientId });
  return {
    subject: `Sammanställningen är klar: ${shortTitle(title)}`,
    blocks: [
      paragraph(`${unit} har sammanställt svaren på remissen ”${title}” och lämnat ärendet till kommunstyrelsen.`),
      ...(boardMeeting ? [paragraph(`Kommunstyrelsen behandlar ärendet ${longDay(boardMeeting.date)}.`)] : []),
      action(path, 'Öppna remissen'),
    ],
    foot: { path, contact, caseNumber },
  };
}
