import { longDay } from '@yttra/platform';
import type { PublishedBody } from '@yttra/publication';
import { RECIPIENT_STATUS_WORDS } from '@yttra/remiss';
import { STANCE_WORDS } from '@yttra/response';

/** "Tillstyrker med synpunkter", "Ingen erinran", "Inget svar": a body's answer in a word. */
export function answerWord({ stance, status }: PublishedBody): string {
  const word = RECIPIENT_STATUS_WORDS[status === 'waiting' ? 'silent' : status];
  if (!stance) return word;
  return status === 'preliminary' ? `${STANCE_WORDS[stance]} (${word.toLocaleLowerCase('sv')})` : STANCE_WORDS[stance];
}

/** "onsdag 14 december 2022, § 141" */
export const decisionWords = ({ decidedOn, section }: PublishedBody): string =>
  [decidedOn && longDay(decidedOn), section].filter(Boolean).join(', ');
