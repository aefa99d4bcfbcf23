import type { OutsideRole } from '@yttra/identity';
import { dayAndTime } from '@yttra/platform';
import type { LetInByName } from './received-response';

/** What keeps a person outside, as a word beside the name. */
export const OUTSIDE_WORDS: Readonly<Record<OutsideRole, string>> = {
  case_officer: 'handläggare hos avsändaren',
  approver: 'godkännare hos avsändaren',
  registrar: 'registrator hos avsändaren',
  administrator: 'systemförvaltare',
};

/** "Karin Ek (systemförvaltare), av Maria Berg onsdag 5 oktober 2022 kl. 09.00". */
export const letInLine = ({ name, as, by, at }: LetInByName): string =>
  `${name} (${OUTSIDE_WORDS[as]}), av ${by} ${dayAndTime(at)}`;
