import { DomainError } from '@yttra/platform';
import type { SummaryState } from './summary-state';

export const summaryNotFound = () =>
  new DomainError({ code: 'summary.not_found', kind: 'not_found', message: 'Vi hittar inte sammanställningen.' });

export const notIssued = () =>
  new DomainError({
    code: 'summary.not_issued',
    kind: 'conflict',
    message: 'Remissen har inte skickats ut, så det finns inget att sammanställa.',
  });

const NOT_READY: Readonly<Record<SummaryState, string>> = {
  waiting: 'Sammanställningen är inte klar än. Försök igen om en stund.',
  building: 'Sammanställningen är inte klar än. Försök igen om en stund.',
  ready: 'Filen är inte skapad i den här versionen. Skapa en ny version.',
  failed: 'Sammanställningen kunde inte skapas. Felet är antecknat. Skapa en ny version.',
  cancelled: 'Versionen avbröts innan den var klar. Skapa en ny version.',
};

/** It is over: ready, given up, or cancelled already. */
export const notBeingMade = () =>
  new DomainError({
    code: 'summary.not_being_made',
    kind: 'conflict',
    message: 'Versionen skrivs inte längre, så det finns inget att avbryta.',
  });

/** It is being made, or could not be. */
export const notReady = (state: SummaryState) =>
  new DomainError({
    code: 'summary.not_ready',
    kind: 'conflict',
    message: NOT_READY[state],
    details: { state },
  });

export const noSuchPart = (part: string, allowed: readonly string[]) =>
  new DomainError({
    code: 'summary.no_such_part',
    kind: 'invalid',
    message: `Sammanställningen har ingen text som heter ${part.slice(0, 40)}.`,
    field: 'part',
    allowed: allowed.join(', '),
  });

export const versionMissing = () =>
  new DomainError({
    code: 'summary.version_missing',
    kind: 'missing_precondition',
    message: 'Skicka med If-Match: versionen som du läste, eller 0 för en text som ingen har ändrat.',
    field: 'If-Match',
  });

/** Somebody else saved in between: both texts, so that none is lost. */
export const staleText = (theirs: { text: string; version: number } | null, yours: string | null) =>
  new DomainError({
    code: 'summary.stale_text',
    kind: 'stale',
    message: 'En kollega sparade medan du skrev. Båda texterna finns kvar. Välj vad som ska gälla.',
    details: { theirs, yours },
  });

/** The municipality's setting names an order of headings that does not ship. */
export const unknownMemoHeadings = (name: string, allowed: readonly string[]) =>
  new DomainError({
    code: 'summary.unknown_memo_headings',
    kind: 'conflict',
    message: `Det finns ingen rubrikordning som heter ${name}. Välj en av dem som finns i inställningarna.`,
    field: 'memoHeadings',
    allowed: allowed.join(', '),
  });

/** The municipality's own template is no Word file. */
export const memoTemplateKind = () =>
  new DomainError({
    code: 'summary.memo_template_kind',
    kind: 'invalid',
    field: 'file',
    message: 'Välj en Word-fil (.docx).',
    allowed: '.docx utan makron',
  });

/** The municipality's own template holds what it cannot, or lacks what it must have. */
export const memoTemplateRefused = (faults: readonly string[]) =>
  new DomainError({
    code: 'summary.memo_template',
    kind: 'invalid',
    field: 'file',
    message: `Mallen kan inte användas. ${faults.slice(0, 10).join(' ')}`,
    details: { faults },
  });

/** What it says is no longer how things stand. */
export const outdatedSummary = (number: number, changes: string[]) =>
  new DomainError({
    code: 'summary.outdated',
    kind: 'conflict',
    message: `Sammanställningens version ${number} är äldre än underlaget. Det här har ändrats sedan den skapades: ${changes.join('; ')}. Skapa en ny version och rapportera den.`,
    details: { changes },
  });
