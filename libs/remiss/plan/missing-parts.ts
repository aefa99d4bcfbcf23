import type { Traces } from '@yttra/documents';
import { longDay, type FieldError, type LocalDate } from '@yttra/platform';
import { APPROVAL_MISSING, type ApprovalStands, tracesInWords } from '../prepare';
import type { RemissView } from '../model';

export interface IssueFacts {
  remiss: Pick<RemissView, 'audience' | 'dueDate' | 'rule'>;
  /** The day it goes, or would go, out. */
  issuedOn: LocalDate;
  hasMainDocument: boolean;
  /** Documents whose files have comments or tracked changes, while nobody has chosen how they go out. */
  unchosen: readonly { title: string; traces: Pick<Traces, 'comments' | 'changes'> }[];
  recipients: readonly { body: string; kind: string }[];
  /** Why the rule no longer can be read: a body may have changed its name since it was written. */
  ruleProblems: readonly string[];
  approval: { stands: ApprovalStands };
}

/** What stands in the way of sending the remiss out, each with the part where it is mended; empty when it can go. */
export function missingParts(facts: IssueFacts): FieldError[] {
  return [
    ...document(facts),
    ...traces(facts),
    ...lastDay(facts),
    ...recipients(facts),
    ...audience(facts),
    ...approval(facts),
  ];
}

const document = ({ hasMainDocument }: IssueFacts): FieldError[] =>
  hasMainDocument ? [] : [{ field: 'documents', message: 'Ladda upp dokumentet som remissen gäller.' }];

const traces = ({ unchosen }: IssueFacts): FieldError[] =>
  unchosen.map((found) => ({
    field: 'sendAs',
    message: `Välj hur ”${found.title}” ska skickas: filen har ${tracesInWords(found.traces)}.`,
  }));

function lastDay({ remiss: { dueDate }, issuedOn }: IssueFacts): FieldError[] {
  if (!dueDate) return [{ field: 'dueDate', message: 'Välj sista svarsdag.' }];
  if (dueDate > issuedOn) return [];
  return [
    {
      field: 'dueDate',
      message: `Välj en sista svarsdag efter dagen för utskick, ${longDay(issuedOn)}.`,
      allowed: `efter ${issuedOn}`,
    },
  ];
}

function recipients({ remiss: { rule }, ruleProblems, recipients }: IssueFacts): FieldError[] {
  if (!rule)
    return [{ field: 'rule', message: 'Skriv vilka som ska få remissen, till exempel alla nämnder och styrelser.' }];
  if (ruleProblems.length > 0) return ruleProblems.map((message) => ({ field: 'rule', message }));
  return recipients.length > 0 ? [] : [{ field: 'rule', message: 'Regeln ger ingen instans.' }];
}

/**
 * An internal remiss goes to the municipality's own bodies; that one leaves the house is a choice, not a slip in a
 * rule.
 */
function audience({ remiss, recipients }: IssueFacts): FieldError[] {
  const outside = recipients.filter(({ kind }) => kind === 'extern').map(({ body }) => body);
  if (remiss.audience !== 'internal' || outside.length === 0) return [];
  return [
    {
      field: 'audience',
      message: `Remissen är intern men går till ${outside.join(', ')}. Gör den öppen, eller ta bort de externa instanserna.`,
      allowed: 'public',
    },
  ];
}

/** Last of all: it is given to what is whole. */
function approval({ approval: { stands } }: IssueFacts): FieldError[] {
  const message = APPROVAL_MISSING[stands];
  return message ? [{ field: 'approval', message }] : [];
}
