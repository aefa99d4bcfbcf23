import { DomainError, type FieldError } from '@yttra/platform';
import type { Viewpoint } from './viewpoint';

export const viewpointNotFound = () =>
  new DomainError({ code: 'assessment.viewpoint_not_found', kind: 'not_found', message: 'Vi hittar inte synpunkten.' });

export const remissNotThere = () =>
  new DomainError({ code: 'assessment.remiss_not_found', kind: 'not_found', message: 'Vi hittar inte remissen.' });

export const notAnswered = (body: string) =>
  new DomainError({
    code: 'assessment.not_answered',
    kind: 'conflict',
    message: `${body} har inte svarat. En synpunkt hör till ett svar som har kommit in.`,
  });

/** The answer named is another body's, or in another remiss. */
export const responseElsewhere = () =>
  new DomainError({
    code: 'assessment.response_elsewhere',
    kind: 'not_found',
    message: 'Vi hittar inte svaret i den här remissen.',
  });

export const noSuchQuestion = (number: number, questions: number) =>
  new DomainError({
    code: 'assessment.no_such_question',
    kind: 'invalid',
    message: `Remissen har ingen fråga ${number}.`,
    field: 'question',
    allowed: questions > 0 ? `fråga 1 till ${questions}` : 'ingen: remissen har inga frågor',
  });

export const badViewpoint = (fields: FieldError[]) =>
  new DomainError({ code: 'assessment.invalid', kind: 'invalid', message: fields[0]!.message, fields });

export const versionMissing = () =>
  new DomainError({
    code: 'assessment.version_missing',
    kind: 'missing_precondition',
    message: 'Skicka med If-Match: versionen som du läste.',
    field: 'If-Match',
  });

/** Somebody else saved in between: both texts, so that none is lost. */
export const staleViewpoint = (theirs: Viewpoint, yours: unknown) =>
  new DomainError({
    code: 'assessment.stale_viewpoint',
    kind: 'stale',
    message: 'En kollega sparade medan du skrev. Båda texterna finns kvar. Välj vad som ska gälla.',
    details: { theirs, yours },
  });

export const staleComment = (theirs: { text: string; version: number } | null, yours: string) =>
  new DomainError({
    code: 'assessment.stale_comment',
    kind: 'stale',
    message: 'En kollega sparade medan du skrev. Båda texterna finns kvar. Välj vad som ska gälla.',
    details: { theirs, yours },
  });

export const notPreliminary = () =>
  new DomainError({
    code: 'assessment.not_preliminary',
    kind: 'conflict',
    message: 'Svaret är inte preliminärt, så det finns inget att bekräfta.',
  });

export const noSuchPart = (part: number, parts: number[]) =>
  new DomainError({
    code: 'assessment.no_such_part',
    kind: 'invalid',
    message: `Svaret har ingen text på fråga ${part}.`,
    field: 'parts',
    allowed:
      parts.length > 0
        ? `${parts.join(', ')} (0 är det som står vid sidan av frågorna)`
        : 'ingenting: svaret har ingen text att läsa',
  });
