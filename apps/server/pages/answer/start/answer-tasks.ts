import { isolated, pathTo } from '@yttra/platform';
import { issueDay } from '@yttra/remiss';
import { emptyAnswers, isBlank, submissionFaults, type Desk } from '@yttra/response';
import type { Task, TaskState } from '../../../ui';
import { isGuest } from '../frame/answer-page';
import { texts } from './texts.sv';

export interface DeskCounts {
  files: number;
  colleagues: number;
}

/** What is left to do, in the order in which an answer is read. */
export function answerTasks(desk: Desk, { files, colleagues }: DeskCounts): Task[] {
  const { recipient, questions, draft, hat } = desk;
  const { content } = draft;
  const at = { rid: recipient.id };
  const faults = faultsOf(desk);
  const wrong = (field: string) => faults.some((fault) => fault.startsWith(field));
  const optional = (count: number): Pick<Task, 'state' | 'stateText'> =>
    count > 0 ? { state: 'done', stateText: texts.added(count) } : { state: 'todo', stateText: texts.optional };
  return [
    ...questions.map(({ number, text }): Task => {
      const blank = isBlank(content.answers[number]);
      const state: TaskState = blank ? 'todo' : wrong(`answers.${number}`) ? 'fix' : 'done';
      return { href: pathTo('answer.question', { ...at, number }), label: `${number}. ${isolated(text)}`, state };
    }),
    questions.length === 0
      ? { href: pathTo('answer.freeText', at), label: texts.freeText, state: content.text?.trim() ? 'done' : 'todo' }
      : { href: pathTo('answer.freeText', at), label: texts.beside, ...optional(content.text?.trim() ? 1 : 0) },
    { href: pathTo('answer.stance', at), label: texts.stance, state: content.stance ? 'done' : 'todo' },
    {
      href: pathTo('answer.decision', at),
      label: texts.decision,
      state: !content.basis ? 'todo' : wrong('basis') ? 'fix' : 'done',
    },
    {
      href: pathTo('answer.reservations', at),
      label: texts.reservations,
      ...(wrong('reservations') ? { state: 'fix' as const } : optional(content.reservations.length)),
    },
    { href: pathTo('answer.files', at), label: texts.files, hint: texts.filesHint, ...optional(files) },
    {
      href: pathTo('answer.secrecy', at),
      label: texts.secrecy,
      hint: texts.secrecyHint,
      ...(wrong('secrecy') ? { state: 'fix' as const } : optional(content.secrecy.length)),
    },
    ...(isGuest(desk)
      ? []
      : [
          {
            href: pathTo('answer.colleagues', at),
            label: texts.colleagues,
            hint: texts.colleaguesHint,
            ...optional(colleagues),
          },
        ]),
    { href: pathTo('answer.review', at), label: texts.review[hat], state: 'todo' },
  ];
}

/** What would stop the answer today, but for what is confirmed in the last step. */
export function faultsOf({ draft, questions, recipient, remiss, today }: Desk): string[] {
  return submissionFaults({
    content: draft.content,
    questions,
    bodyKind: recipient.kind,
    issuedOn: issueDay(remiss),
    receivedOn: today,
    confirmed: { textIsDecided: true, emptyAnswers: true, earlyDecision: true },
  }).map(({ field }) => field);
}

/** How many of the questions have an answer. */
export const answeredQuestions = ({ draft, questions }: Desk): number =>
  questions.length - emptyAnswers({ content: { ...draft.content, kind: 'statement' }, questions }).length;
