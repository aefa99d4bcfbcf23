import { hasUnread, type MatrixRow } from '@yttra/assessment';
import { hasBeenIssued } from '@yttra/remiss';
import { Live, Notice } from '../../../ui';
import { RoundPage } from '../round/round-page';
import { texts as roundTexts } from '../round/texts.sv';
import { savedFilterTexts } from '../saved-filters';
import { FoundRows } from './found-rows';
import { texts } from './texts.sv';
import type { MatrixPageProps } from './props';

/** Every body by every question: what has come in, and what of it is still to be read. */
export function MatrixPage(props: MatrixPageProps) {
  const { remiss, questions, rows, isOffice } = props.round;
  const hasAnswers = rows.some(({ responseId }) => responseId !== null);
  return (
    <RoundPage
      remiss={remiss}
      isOffice={isOffice}
      here="matrix"
      title={texts.title}
      hasQuestions={questions.length > 0}
      notices={{ ...texts.notices, ...savedFilterTexts.notices }}
    >
      <Live id="laget">
        {rows.length > 0 && <p class="y-lead">{countWords(rows)}</p>}
        {!hasAnswers && (
          <Notice tone="info">{hasBeenIssued(remiss.status) ? roundTexts.noAnswers : roundTexts.notIssued}</Notice>
        )}
      </Live>
      {rows.length > 0 && <FoundRows {...props} />}
    </RoundPage>
  );
}

/** "7 av 12 har svarat · 3 svar är inte lästa till slutet · …" */
export function countWords(rows: readonly MatrixRow[]): string {
  const answered = rows.filter(({ responseId }) => responseId !== null);
  const count = (test: (row: MatrixRow) => boolean) => answered.filter(test).length;
  const [late, dissents, preliminary] = [
    count((row) => row.late),
    count((row) => row.dissents > 0),
    count((row) => row.preliminary),
  ];
  return [
    texts.answered(answered.length, rows.length),
    ...(answered.length > 0 ? [texts.unread(count((row) => hasUnread(row)))] : []),
    ...(dissents > 0 ? [texts.dissents(dissents)] : []),
    ...(preliminary > 0 ? [texts.preliminary(preliminary)] : []),
    ...(late > 0 ? [texts.late(late)] : []),
  ].join(' · ');
}
