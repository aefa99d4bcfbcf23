import { DomainError, type FieldError } from '@yttra/platform';
import { standsAs, type RemissStatus } from './remiss-status';

export const remissNotFound = () =>
  new DomainError({ code: 'remiss.not_found', kind: 'not_found', message: 'Vi hittar inte remissen.' });

export const recipientNotFound = () =>
  new DomainError({
    code: 'remiss.recipient_not_found',
    kind: 'not_found',
    message: 'Vi hittar inte instansen i den här remissen.',
  });

export const documentNotFound = () =>
  new DomainError({
    code: 'remiss.document_not_found',
    kind: 'not_found',
    message: 'Vi hittar inte dokumentet i den här remissen.',
  });

export const staleRemiss = (version: number) =>
  new DomainError({
    code: 'remiss.stale',
    kind: 'stale',
    message: 'En kollega sparade medan du skrev, så din ändring är inte sparad. Läs vad som står nu och spara igen.',
    details: { version },
  });

/** The table of moves refused it; `message` is its reason. */
export const moveRefused = (status: RemissStatus, message: string) =>
  new DomainError({ code: 'remiss.move_refused', kind: 'conflict', message, details: { status } });

export const notEditable = (status: RemissStatus, what: string) =>
  new DomainError({
    code: 'remiss.not_editable',
    kind: 'conflict',
    message:
      status === 'scheduled'
        ? `${what} kan inte ändras medan remissen väntar på utskick. Ta tillbaka den till utkast först.`
        : `${what} kan inte ändras: remissen ${standsAs(status)}.`,
    details: { status },
  });

export const invalidRemiss = (fields: FieldError[]) =>
  new DomainError({
    code: 'remiss.invalid',
    kind: 'invalid',
    message: fields.length === 1 ? fields[0]!.message : `${fields.length} uppgifter behöver rättas.`,
    fields,
  });

/** What must be there before it can be sent out, each with its place. */
export const incompleteRemiss = (missing: FieldError[]) =>
  new DomainError({
    code: 'remiss.incomplete',
    kind: 'conflict',
    message: `Det här saknas: ${missing.map(({ message }) => message).join(' ')}`,
    fields: missing,
  });

export const notInRound = (status: RemissStatus, what: string) =>
  new DomainError({
    code: 'remiss.round_over',
    kind: 'conflict',
    message: `${what} går bara medan remissen är utskickad och pågår. Den ${standsAs(status)}.`,
    details: { status },
  });

export const recipientConflict = (code: string, message: string) =>
  new DomainError({ code: `remiss.${code}`, kind: 'conflict', message });

/** Reasons from the gate, each a sentence. */
export const mayNotBeReported = (reasons: string[]) =>
  new DomainError({
    code: 'remiss.may_not_be_reported',
    kind: 'conflict',
    message: reasons.join(' '),
    details: { reasons },
  });

export const hooksNotBound = () =>
  new DomainError({
    code: 'remiss.hooks_not_bound',
    kind: 'unexpected',
    message: 'RemissHooks.bind has not been called by this process',
  });

export const notIssuedYet = () =>
  new DomainError({
    code: 'remiss.not_issued',
    kind: 'conflict',
    message: 'Remissen är inte utskickad än. Handlingarna finns samlade när den är det.',
  });

export const fileNotOfRemiss = () =>
  new DomainError({
    code: 'remiss.file_not_found',
    kind: 'not_found',
    message: 'Vi hittar inte filen bland dem som har laddats upp till remissen.',
    field: 'fileId',
  });

export const templateNotFound = () =>
  new DomainError({ code: 'remiss.template_not_found', kind: 'not_found', message: 'Vi hittar inte mallen.' });

export const approvalConflict = (message: string) =>
  new DomainError({ code: 'remiss.approval_conflict', kind: 'conflict', message });

export const ownApproval = () =>
  new DomainError({
    code: 'remiss.own_approval',
    kind: 'conflict',
    message: 'Du bad själv om godkännandet. Någon annan behöver godkänna remissen.',
  });

export const reasonMissing = () =>
  new DomainError({
    code: 'remiss.reason_missing',
    kind: 'invalid',
    message: 'Skriv vad som behöver ändras.',
    field: 'reason',
  });

export const notReviewer = () =>
  new DomainError({
    code: 'remiss.not_reviewer',
    kind: 'invalid',
    message: 'Välj en handläggare vid kontoret eller en läsare som får bedöma remissen.',
    field: 'reviewerId',
  });

export const commentNotFound = () =>
  new DomainError({ code: 'remiss.comment_not_found', kind: 'not_found', message: 'Vi hittar inte synpunkten.' });

export const letterNotFound = () =>
  new DomainError({ code: 'remiss.letter_not_found', kind: 'not_found', message: 'Vi hittar inte brevet.' });
