import type { RoundTotals } from '@yttra/assessment';
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
  const { remiss, questions, isOffice } = props.round;
  const { totals } = props.found;
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
        {totals.bodies > 0 && <p class="y-lead">{countWords(totals)}</p>}
        {totals.answered === 0 && (
          <Notice tone="info">{hasBeenIssued(remiss.status) ? roundTexts.noAnswers : roundTexts.notIssued}</Notice>
        )}
      </Live>
      {totals.bodies > 0 && <FoundRows {...props} />}
    </RoundPage>
  );
}

/** "7 av 12 har svarat · 3 svar är inte lästa till slutet · …" */
export function countWords({ bodies, answered, unread, dissents, preliminary, late }: RoundTotals): string {
  return [
    texts.answered(answered, bodies),
    ...(answered > 0 ? [texts.unread(unread)] : []),
    ...(dissents > 0 ? [texts.dissents(dissents)] : []),
    ...(preliminary > 0 ? [texts.preliminary(preliminary)] : []),
    ...(late > 0 ? [texts.late(late)] : []),
  ].join(' · ');
}
