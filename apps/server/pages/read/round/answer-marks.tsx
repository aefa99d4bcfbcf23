import type { AnswerGroup, MatrixRow } from '@yttra/assessment';
import { answerGroup } from '@yttra/assessment';
import { StatusTag } from '../../../ui';
import { texts } from './texts.sv';

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const TONES: Readonly<Record<AnswerGroup, Tone>> = {
  supports: 'success',
  supports_with_comments: 'info',
  opposes: 'danger',
  no_stance: 'neutral',
  no_comments: 'neutral',
  abstains: 'neutral',
  statement: 'neutral',
  none: 'neutral',
};

/** What the body has said in a word; where it stands in the round while it has said nothing. */
export function StanceTag({ row }: { row: Pick<MatrixRow, 'answerKind' | 'stance' | 'stanceText' | 'statusText'> }) {
  return <StatusTag tone={TONES[answerGroup(row)]}>{row.stanceText ?? row.statusText}</StatusTag>;
}

/** What else to know of an answer before reading it: taken back, late, preliminary, with reservations. */
export function AnswerMarks({
  row,
}: {
  row: Pick<MatrixRow, 'recalled' | 'late' | 'preliminary' | 'reservations' | 'separateOpinions'>;
}) {
  return (
    <>
      {row.recalled && <StatusTag tone="warning">{texts.recalled}</StatusTag>}
      {row.late && <StatusTag tone="warning">{texts.late}</StatusTag>}
      {row.preliminary && <StatusTag tone="warning">{texts.preliminary}</StatusTag>}
      {row.reservations > 0 && <StatusTag tone="reservation">{texts.reservations(row.reservations)}</StatusTag>}
      {row.separateOpinions > 0 && <StatusTag tone="opinion">{texts.separateOpinions(row.separateOpinions)}</StatusTag>}
    </>
  );
}
