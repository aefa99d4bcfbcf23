import type { BasisProblem, BasisStatement } from '@yttra/bodies';
import { basisProblems, parseBodyKind } from '@yttra/bodies';
import { kindOfQuestion } from '@yttra/remiss';
import type { CaseDecision, CaseEvent, CaseStatement } from './case-events';
import type { CaseFile } from './case-file';

type CaseQuestion = CaseFile['remiss']['questions'][number];
type AnsweredEvent = Pick<CaseStatement, 'caseNumber' | 'stance' | 'answers' | 'reservations'>;

/** A question that is only a text. */
const FREE_TEXT = { type: 'text' } as const;

/** What an answer rests on: a decision as the case has it, or none. */
export function basisOf(decision: CaseDecision | undefined): BasisStatement {
  if (!decision) return { type: 'administration' };
  const { delegate, point, ...rest } = decision;
  if (delegate) return { type: 'delegation', delegate, delegationPoint: point, ...rest };
  return { type: 'decision', ...rest };
}

/** What stops a body of this kind from answering on that decision. */
export function basisFaults(kind: string, decision: CaseDecision | undefined): BasisProblem[] {
  const known = parseBodyKind(kind);
  return known ? basisProblems(known, basisOf(decision)) : [];
}

/** The content of a statement, as a draft takes it; what the case leaves blank is not there. */
export function statementContent(answered: AnsweredEvent, basis: BasisStatement, questions: CaseQuestion[]) {
  return {
    kind: 'statement',
    stance: answered.stance ?? 'no_stance',
    caseNumber: answered.caseNumber ?? null,
    basis,
    answers: Object.fromEntries(
      answered.answers.flatMap((given, index) => {
        const answer = answerTo(questions[index], given);
        return answer ? [[String(index + 1), answer]] : [];
      }),
    ),
    reservations: answered.reservations.map(({ type, by, party, text }) => ({
      type,
      text,
      by: by.map((member) =>
        typeof member === 'string' ? { name: member, party: party ?? null } : { party: party ?? null, ...member },
      ),
    })),
  };
}

function answerTo(question: CaseQuestion | undefined, given: AnsweredEvent['answers'][number]) {
  if (typeof given === 'object' && 'nothingToAdd' in given) return given;
  if (given === '') return null;
  const asked = typeof question === 'object' ? question : FREE_TEXT;
  const { value: shape, read } = kindOfQuestion(asked);
  if (shape === null) return typeof given === 'object' ? { value: given } : { text: String(given) };
  const value = read(given, { options: null, min: null, max: null, ...asked });
  return value === null ? null : { value };
}

/** The answer that an event carries, whichever way it says it, with its decision. */
export function answeredOf(event: CaseEvent): { answered: AnsweredEvent; decision: CaseDecision | undefined } | null {
  const said = event.respond ?? event.supersede ?? event.preliminary ?? event.register;
  if (!said) return null;
  return {
    answered: { ...said, caseNumber: said.caseNumber ?? event.caseNumber },
    decision: said.decision ?? event.decision,
  };
}
