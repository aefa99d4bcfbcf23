import { fieldId } from './field-frame';
import type { Tone } from './notice';
import { StatusTag } from './status-tag';
import { texts } from './texts.sv';

export type TaskState = keyof typeof texts.states;

const TONE: Record<TaskState, Tone> = {
  todo: 'neutral',
  begun: 'info',
  done: 'success',
  fix: 'danger',
  later: 'neutral',
};

export interface Task {
  href: string;
  label: string;
  hint?: string;
  state: TaskState;
  stateText?: string;
}

/** Tasks in free order, each with its state in a word. */
export function TaskList({ items }: { items: readonly Task[] }) {
  return (
    <ul class="y-tasks">
      {items.map(({ href, label, hint, state, stateText }) => {
        const id = `task${fieldId(href)}`;
        return (
          <li key={href}>
            <div>
              <a href={href} aria-describedby={id}>
                {label}
              </a>
              {hint && <p class="y-hint">{hint}</p>}
            </div>
            <span id={id}>
              <StatusTag tone={TONE[state]}>{stateText ?? texts.states[state]}</StatusTag>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
