import type { RecipientView, RemissView } from './remiss-view';

interface Asked {
  remiss: Pick<RemissView, 'status'>;
  recipient: Pick<RecipientView, 'answer' | 'removedAt'>;
}

/** True while the round waits for the body: it is out, asks it still, and has nothing from it. */
export const isAwaited = ({ remiss, recipient }: Asked): boolean =>
  remiss.status === 'issued' && recipient.removedAt === null && recipient.answer === null;
