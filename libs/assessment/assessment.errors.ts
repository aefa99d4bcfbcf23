import { DomainError, longDay, type FieldError, type LocalDate } from '@yttra/platform';
import { partWords, type Part, type WrittenPart } from './part';
import { cut, length, type Span, type spanFault } from './quotation';
import type { Viewpoint } from './viewpoint';

export const viewpointNotFound = () =>
  new DomainError({ code: 'assessment.viewpoint_not_found', kind: 'not_found', message: 'Vi hittar inte synpunkten.' });

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
    kind: 'invalid',
    message: 'Synpunkten ska stå i ett svar från samma instans i samma remiss.',
    field: 'responseId',
    allowed: 'svaret som gäller',
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

export const notOpposed = (body: string) =>
  new DomainError({
    code: 'assessment.not_opposed',
    kind: 'conflict',
    message: `${body} avstyrker inte, så det finns inget att svara på. Skriv en kommentar eller en synpunkt i stället.`,
  });

export const notPreliminary = () =>
  new DomainError({
    code: 'assessment.not_preliminary',
    kind: 'conflict',
    message: 'Svaret är inte preliminärt, så det finns inget att bekräfta.',
  });

/** A part that somebody says is read is not there. */
export const noSuchPart = (part: Part | number, parts: readonly Part[]) =>
  new DomainError({
    code: 'assessment.no_such_part',
    kind: 'invalid',
    message: typeof part === 'number' ? `Svaret har ingen text på fråga ${part}.` : `Svaret har ingen text i ${part}.`,
    field: 'parts',
    allowed: parts.length > 0 ? parts.join(', ') : 'ingenting: svaret har ingen text att läsa',
  });

/** The part that somebody names has no words in this answer. */
export const noSuchWrittenPart = (part: Part, parts: readonly WrittenPart[], body: string) =>
  new DomainError({
    code: 'assessment.no_such_part',
    kind: 'invalid',
    message: `Svaret från ${body} har ingen text i ${part}.`,
    field: 'part',
    allowed: parts.length > 0 ? parts.map((written) => written.part).join(', ') : 'ingenting: svaret har ingen text',
  });

/** A place that holds no whole words of the text. */
export const badPlace = (fault: NonNullable<ReturnType<typeof spanFault>>, span: Span, written: WrittenPart) => {
  const long = length(written.text);
  const where = `Tecken ${span.from} till ${span.to}`;
  const whole = `${partWords(written)} ${long > 0 ? `har ${long} tecken` : 'är ett valt svar, utan ord att citera'}`;
  const messages = {
    outside: `${where} ligger utanför texten: ${whole}.`,
    empty: `${where} är inga ord. Ett citat börjar före sitt slut.`,
    half: `${where} delar en bokstav mitt itu: ”${cut(written.text, { from: Math.max(0, span.from - 3), to: Math.min(long, span.to + 3) })}”.`,
  };
  return new DomainError({
    code: 'assessment.bad_place',
    kind: 'invalid',
    message: messages[fault],
    field: 'from',
    allowed: long > 0 ? `hela tecken från 0 till ${long}` : 'ingenting: det är ett valt svar, utan ord att citera',
    details: { part: written.part, ...span, length: long },
  });
};

/** Both a place and words, and they are not the same. */
export const quoteElsewhere = (there: string) =>
  new DomainError({
    code: 'assessment.quote_elsewhere',
    kind: 'invalid',
    message: `Citatet står inte på platsen. Där står ”${there}”.`,
    field: 'quote',
    allowed: 'orden som står på platsen, eller inget citat: servern klipper ut orden',
  });

/** Words that stand nowhere, or in several places: a quotation is one place. */
export const quoteStands = (times: number, within: readonly WrittenPart[], body: string) => {
  const where = within.length === 1 ? `${partWords(within[0]!)} från ${body}` : `svaret från ${body}`;
  return new DomainError({
    code: 'assessment.quote_not_once',
    kind: 'invalid',
    message:
      times === 0
        ? `Citatet står inte i ${where}.`
        : `Citatet står ${times} gånger i ${where}. Säg vilken plats som menas.`,
    field: 'quote',
    allowed: times === 0 ? 'ord som står i svaret, tecken för tecken' : 'part, from och to, eller ett längre citat',
    details: { times },
  });
};

/** A version that another has taken the place of: what is marked in it would be marked in what no longer counts. */
export const superseded = (body: string) =>
  new DomainError({
    code: 'assessment.superseded',
    kind: 'conflict',
    message: `${body} har lämnat en nyare version av sitt svar. Läs den, och markera där.`,
    field: 'responseId',
    allowed: 'versionen som gäller',
  });

/** A reservation or a särskilt yttrande is a viewpoint for as long as the body's answer holds it. */
export const partOfAnswer = (number: number) =>
  new DomainError({
    code: 'assessment.part_of_answer',
    kind: 'conflict',
    message: `Synpunkt ${number} är en reservation eller ett särskilt yttrande och hör till svaret. Den kan inte tas bort. Bedöm den i stället.`,
  });

export const quoteTooLong = (longest: number) =>
  new DomainError({
    code: 'assessment.bad_place',
    kind: 'invalid',
    message: `Ett citat får vara högst ${longest} tecken. Markera en kortare bit.`,
    field: 'to',
    allowed: `högst ${longest} tecken`,
  });

export const assignmentNotFound = () =>
  new DomainError({
    code: 'assessment.assignment_not_found',
    kind: 'not_found',
    message: 'Vi hittar inte den som läser.',
  });

export const notReader = () =>
  new DomainError({
    code: 'assessment.not_reader',
    kind: 'invalid',
    message: 'Personen kan inte läsa svaren här.',
    field: 'personId',
    allowed: 'kontorets handläggare, och läsare som handläggaren har pekat ut',
  });

export const dayHasPassed = (day: LocalDate) =>
  new DomainError({
    code: 'assessment.day_has_passed',
    kind: 'invalid',
    message: `${capitalised(longDay(day))} har varit. Välj i dag eller en senare dag.`,
    field: 'lastDay',
    allowed: 'i dag eller en senare dag',
  });

/** Somebody has it already: it is taken back first, so that nobody reads for nothing. */
export const alreadyGiven = (
  taken: readonly { person: string; body: string | null; question: number | null; lastDay: LocalDate }[],
) =>
  new DomainError({
    code: 'assessment.already_given',
    kind: 'conflict',
    message: `${taken
      .map(
        ({ person, body, question, lastDay }) =>
          `${person} har redan ${body ?? `fråga ${question}`}, till ${longDay(lastDay)}.`,
      )
      .join(' ')} Ta tillbaka det först.`,
  });

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
