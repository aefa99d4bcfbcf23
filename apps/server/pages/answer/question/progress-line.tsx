import { isBlank, type Desk } from '@yttra/response';
import { pathTo } from '../frame/answer-page';
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
            <a href={pathTo(recipient.id, `fraga/${number}`)} aria-current={number === here ? 'page' : undefined}>
              {frame.question(number)}
            </a>{' '}
            {isBlank(draft.content.answers[number]) ? texts.state.todo : texts.state.done}
          </li>
        ))}
        <li>
          <a href={pathTo(recipient.id)}>{texts.all}</a>
        </li>
      </ul>
    </nav>
  );
}
