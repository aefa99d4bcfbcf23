import { partShape } from '@yttra/assessment';
import { storedValue } from '@yttra/remiss';
import { z } from 'zod';

export const day = z.iso.date();
export const text = z.string().min(1);
/** A local date, or a date with a time; a date alone is at noon. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2})?$/, 'Skriv 2022-12-15 eller 2022-12-15 09:30.');

/** A decision in the body's own form, or a delegated one; which fields it needs depends on the kind of body. */
const decision = z.strictObject({
  meeting: day.optional(),
  section: text.optional(),
  delegate: text.optional(),
  point: text.optional(),
  urgent: z.boolean().optional(),
  date: day.optional(),
  reportedOn: day.optional(),
  answeredBy: text.optional(),
});

const member = z.union([text, z.strictObject({ name: text, party: text.optional() })]);
const reservation = z.strictObject({
  type: z.enum(['reservation', 'separate_opinion', 'minutes_note']).default('reservation'),
  by: z.array(member).min(1),
  party: text.optional(),
  text,
});

/** Points may be written as numbers, in the order of the rows. */
const answer = z.union([storedValue, z.array(z.number()), z.strictObject({ nothingToAdd: z.literal(true) })]);

const answered = {
  caseNumber: text.optional(),
  stance: z.enum(['supports', 'supports_with_comments', 'opposes', 'no_stance']).optional(),
  answers: z.array(answer).default([]),
  reservations: z.array(reservation).default([]),
};
const statement = z.strictObject({ ...answered, decision: decision.optional() });
const registration = { channel: z.enum(['post', 'mail', 'hand', 'other']), receivedOn: day };

const dispositions = z.enum(['met', 'partly_met', 'not_met', 'noted']);
const disposition = dispositions.optional();
const assessed = { tags: z.array(text).default([]), disposition, reason: text.optional(), change: text.optional() };
/** A viewpoint that has been marked, by whose it is and its heading. */
const named = z.strictObject({ body: text, text });

const comment = z.strictObject({ question: z.int().min(1), text, body: text.optional() });

/** What can happen in a case: the field's name, and what it takes. `body` says whose event it is, where it has one. */
export const happenings = {
  acknowledge: z.literal(true),
  respond: statement,
  preliminary: z.strictObject({ ...answered, meeting: day.optional(), decision: decision.optional() }),
  complete: decision,
  supersede: statement,
  abstain: z.union([text, z.literal(true)]),
  noComments: z.union([text, z.literal(true)]),
  requestExtension: z.strictObject({ until: day, reason: text }),
  grantExtension: z.union([z.literal(true), z.strictObject({ until: day })]),
  refuseExtension: text,
  addRecipient: z.literal(true),
  removeRecipient: z.union([text, z.literal(true)]),
  late: z.strictObject({ include: z.boolean(), reason: text }),
  viewpoint: z.strictObject({
    body: text,
    question: z.int().min(1).optional(),
    quote: text.optional(),
    text,
    ...assessed,
  }),
  /**
   * Words of the answer that the office quotes, where they stand once in the part, with its viewpoint and what becomes
   * of it.
   */
  mark: z.strictObject({ body: text, part: partShape, words: text, text: text.optional(), ...assessed }),
  /** One matter from several bodies: what is said of one is said of all. */
  join: z.array(named).min(2),
  /** More words to find a viewpoint by. */
  tag: named.extend({ tags: z.array(text).min(1) }),
  /** Given to one of those who read: he or she writes the reason, by that day. */
  assign: named.extend({ to: text, until: day, message: text.optional() }),
  /** What becomes of a viewpoint that is marked already; of a reason, who among those who read has written it. */
  assess: named.extend({ disposition, reason: text.optional(), change: text.optional(), by: text.optional() }),
  /** Read, and nothing to assess: the parts named, or the whole answer. */
  read: z.strictObject({ body: text, parts: z.array(partShape).min(1).optional() }),
  assessReservations: z.strictObject({
    disposition: dispositions,
    reason: text.optional(),
  }),
  /** The office's comment to a question, or to a body's answer to it; `officeComment` is its name in older files. */
  comment,
  officeComment: comment,
  /** What the office answers a body that opposes. */
  answerOpposed: z.strictObject({ body: text, text }),
  /** A text of the summary or the memo in the office's own words; the API names the parts. */
  write: z.strictObject({ part: text, text }),
  withdraw: text,
  close: z.literal(true),
  /** For everybody to read, with these words masked. One that has not been reported is, with its newest summary. */
  publish: z.union([
    z.literal(true),
    z.strictObject({ mask: z.array(z.strictObject({ words: text, provision: text })).min(1) }),
  ]),
  compile: z.literal(true),
  /** To kommunstyrelsen, with a summary of how things stand. */
  report: z.literal(true),
  /**
   * To each body what became of its viewpoints: before the report with the last day to answer, after the decision in a
   * letter.
   */
  feedback: z.union([z.literal(true), z.strictObject({ answerBy: day })]),
  /** What a body says of its feedback: content, or which of its viewpoints remain and why. */
  replyToFeedback: z.union([
    z.literal(true),
    z.strictObject({ remains: z.array(z.strictObject({ text, why: text })).min(1) }),
  ]),
  /** One meeting's decision; with `document` what the decided document's cover says. */
  decide: z.strictObject({
    instance: z.enum(['committee', 'board', 'council']),
    section: text,
    outcome: z.enum(['approved', 'rejected', 'tabled', 'remitted_back']),
    /** Kommunfullmäktige decides: what kommunstyrelsen says is its proposal. */
    toCouncil: z.literal(true).optional(),
    toDo: text.optional(),
    note: text.optional(),
    sentTo: text.optional(),
    document: z
      .strictObject({
        title: text,
        replaces: text.optional(),
        appliesTo: text.optional(),
        validFrom: day,
        validTo: day.optional(),
        responsible: text.optional(),
        followUpOn: day.optional(),
      })
      .optional(),
  }),
};

export type Happening = keyof typeof happenings;

/** Registering on behalf says how the paper came, and goes with an answer: inside it, or beside it. */
const register = z.strictObject({ ...registration, ...answered, decision: decision.optional() });

export const event = z.strictObject({
  date: moment,
  body: text.optional(),
  caseNumber: text.optional(),
  decision: decision.optional(),
  register: register.optional(),
  ...(Object.fromEntries(Object.entries(happenings).map(([name, schema]) => [name, schema.optional()])) as {
    [Name in Happening]: z.ZodOptional<(typeof happenings)[Name]>;
  }),
});

export type CaseEvent = z.infer<typeof event>;
export type CaseStatement = z.infer<typeof statement>;
export type CaseDecision = z.infer<typeof decision>;
