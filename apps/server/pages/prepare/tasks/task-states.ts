import { pathTo } from '@yttra/platform';
import type { CopiedPart, RemissPlan, RemissView } from '@yttra/remiss';
import type { Task } from '../../../ui';
import { texts as copied } from '../copied/texts.sv';
import { texts } from './texts.sv';

/** What the list of tasks is made of. */
export interface TaskFacts {
  remiss: RemissView;
  plan: RemissPlan;
  mainDocument: { title: string; sections: number } | null;
  questions: number;
}

/** The six tasks of a draft, each with how far it has come. Pure. */
export function prepareTasks({ remiss, plan, mainDocument, questions }: TaskFacts): Task[] {
  const at = { remissId: remiss.id };
  const isMissing = (field: string) => plan.missing.some((missing) => missing.field === field);
  // What was taken over is not done until somebody has looked at it.
  const done = (part: CopiedPart): Pick<Task, 'state' | 'stateText'> =>
    remiss.unchecked.includes(part) ? { state: 'begun', stateText: copied.state } : { state: 'done' };
  const { tasks, hints } = texts;
  const cannot = plan.recipients.filter(({ ability }) => ability === 'cannot').length;
  return [
    mainDocument
      ? { href: pathTo('remiss.documents', at), label: tasks.documents, hint: hints.documents(mainDocument.title, mainDocument.sections), state: isMissing('sendAs') ? 'fix' : 'done' }
      : { href: pathTo('remiss.documents', at), label: tasks.documents, state: 'todo' },
    questions > 0
      ? { href: pathTo('remiss.questions', at), label: tasks.questions, hint: hints.questions(questions), ...done('questions') }
      : { href: pathTo('remiss.questions', at), label: tasks.questions, state: 'todo' },
    {
      href: pathTo('remiss.recipients', at),
      label: tasks.recipients,
      hint: plan.recipients.length > 0 ? hints.recipients(plan.recipients.length) : undefined,
      ...(!remiss.rule ? { state: 'todo' } : isMissing('rule') || isMissing('audience') ? { state: 'fix' } : done('rule')),
    },
    {
      href: pathTo('remiss.dates', at),
      label: tasks.dates,
      hint: remiss.dueDate ? [hints.dates(remiss.dueDate), ...(cannot > 0 ? [hints.cannot(cannot)] : [])].join(' · ') : undefined,
      ...(!remiss.dueDate ? { state: 'todo' } : isMissing('dueDate') ? { state: 'fix' } : done('ladder')),
    },
    remiss.letter
      ? { href: pathTo('remiss.letter', at), label: tasks.letter, ...done('letter') }
      : { href: pathTo('remiss.letter', at), label: tasks.letter, hint: hints.letter, state: 'todo' },
    checkTask(remiss, plan, pathTo('remiss.check', at)),
  ]; // prettier-ignore
}

function checkTask(remiss: RemissView, plan: RemissPlan, href: string): Task {
  const label = texts.tasks.check;
  if (remiss.status === 'scheduled')
    return { href, label, state: 'begun', stateText: texts.scheduled, hint: texts.hints.waiting(plan.issueOn) };
  if (plan.missing.length > 0) return { href, label, state: 'later', hint: texts.hints.missing(plan.missing.length) };
  return { href, label, state: 'todo' };
}
