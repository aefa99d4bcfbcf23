import { STANCES, STANCE_WORDS } from '@yttra/response';
import { STATUS_WORDS } from './labels.sv';
import type { Snapshot } from './snapshot';
import { numeral } from './swedish-prose';

export interface LabelledCount {
  label: string;
  count: string;
}

/** The numbers of the outcome, and how the statements take their stand. */
export function countRows(counts: Snapshot['counts']): { counts: LabelledCount[]; stances: LabelledCount[] } {
  const row = (label: string, n: number) => ({ label, count: numeral(n) });
  return {
    counts: [
      row('Instanser', counts.recipients),
      row('Har svarat', counts.answered),
      row('varav yttrande', counts.statements),
      row('varav ingen erinran', counts.noComments),
      row('varav avstår', counts.abstained),
      row(STATUS_WORDS.silent, counts.silent),
      ...(counts.waiting > 0 ? [row(STATUS_WORDS.waiting, counts.waiting)] : []),
      ...(counts.cutShort > 0 ? [row(STATUS_WORDS.cut_short, counts.cutShort)] : []),
      row('Svar efter svarstiden', counts.late),
      row('Beviljade anstånd', counts.extended),
      row('Preliminära svar', counts.preliminary),
    ],
    stances: STANCES.map((stance) => row(STANCE_WORDS[stance], counts.stances[stance])),
  };
}
