import { pathTo } from '@yttra/platform';
import type { QuestionView } from '@yttra/remiss';
import { isBlank, type Desk, type Draft } from '@yttra/response';
import { texts as frame } from '../frame/texts.sv';
import { texts } from './texts.sv';

/** Where one is among the questions: "Fråga 1 Klar · 2 Inte påbörjad". */
export function ProgressLine({ desk, here }: { desk: Desk; here: number }) {
  const { questions, draft, recipient } = desk;
  return (
    <nav class="y-progress-line" aria-label={texts.progress}>
      <ul class="y-inline-list">
        {questions.map(({ number }) => (
          <li>
            <a
              href={pathTo('answer.question', { rid: recipient.id, number })}
              aria-current={number === here ? 'page' : undefined}
            >
              {frame.question(number)}
            </a>{' '}
            <span id={stateId(number)}>{stateOf(draft, number)}</span>
          </li>
        ))}
        <li>
          <a href={pathTo('answer', { rid: recipient.id })}>{texts.all}</a>
        </li>
      </ul>
    </nav>
  );
}

const stateId = (number: number): string => `lage-${number}`;
const stateOf = ({ content }: Pick<Draft, 'content'>, number: number): string =>
  isBlank(content.answers[number]) ? texts.state.todo : texts.state.done;

/** The states of the line by the ids of their places, for the island that has saved. */
export const statesShown = (questions: readonly QuestionView[], draft: Pick<Draft, 'content'>) =>
  Object.fromEntries(questions.map(({ number }) => [stateId(number), stateOf(draft, number)]));
