import { mailAddress, oneLine } from '@yttra/platform';
import { z } from 'zod';

export const AUDIENCES = ['internal', 'public'] as const;
/** What is remitted: the kinds of steering document, or that one is repealed. */
export const STEERING_KINDS = ['program', 'plan', 'policy', 'riktlinje', 'reglemente', 'upphävande', 'annat'] as const;

const day = z.iso.date();
/** Stands in subjects, headings and names of files. */
export const filledLine = (longest: number) =>
  oneLine(longest).min(1).refine((text) => text.trim() !== '', 'Får inte vara tom.'); // prettier-ignore
const line = filledLine(300);

export const contact = z.strictObject({ name: line, email: mailAddress(), phone: filledLine(60).nullish() });

/** Who decided to send the draft out: "kommunstyrelsens arbetsutskott, 27 september 2022, § 214". */
export const decisionToRemit = z.strictObject({
  body: line,
  date: day.nullish(),
  section: filledLine(60).nullish(),
});

/** One line of a steering document's cover block: "Gäller för", "Samtliga nämnder och bolag". */
export const coverLine = z.strictObject({ label: line, value: z.string().max(2000) });

/** When kommunstyrelsen takes up the case: what an extension or a late last day is held against. */
export const boardMeeting = z
  .strictObject({ date: day, agendaCutoff: day.nullish() })
  .refine((meeting) => !meeting.agendaCutoff || meeting.agendaCutoff <= meeting.date, {
    path: ['agendaCutoff'],
    message: 'Handlingsstoppet ska ligga före sammanträdet.',
  });

/**
 * What the invitation asks of one body that cannot meet in time. Delegation must have support in its
 * delegationsordning.
 */
export const requestToBody = z.strictObject({
  bodyId: z.uuid(),
  ask: z.enum(['delegation', 'immediate_ratification']),
});

const fields = {
  caseNumber: filledLine(100),
  title: line,
  documentKind: z.enum(STEERING_KINDS).nullable(),
  subjectArea: filledLine(200).nullable(),
  audience: z.enum(AUDIENCES),
  unit: line,
  issuerBodyId: z.uuid().nullable(),
  officerId: z.uuid(),
  contact,
  decisionToRemit: decisionToRemit.nullable(),
  cover: z.array(coverLine).max(40).nullable(),
  letter: z.string().max(20_000).nullable(),
  background: z.string().max(20_000).nullable(),
  issueOn: day.nullable(),
  dueDate: day.nullable(),
  /** Days from the last answer day in place of the default ladder; null for the default. */
  ladder: z.array(z.int()).nullable(),
  boardMeeting: boardMeeting.nullable(),
  requests: z.array(requestToBody).max(200),
  /** Readers (person ids) whom the officer lets assess, and open what is marked as secret. */
  namedReaders: z.array(z.uuid()).max(200),
  /** A body that was not asked may answer all the same. */
  openToOthers: z.boolean(),
};

/**
 * A new remiss: who it is from and what it is about. The rest can wait. `follows`: an earlier round of the office's,
 * whose answers its own are laid beside.
 */
export const newRemiss = z
  .strictObject({ ...fields, follows: z.uuid().nullable() })
  .partial()
  .required({ caseNumber: true, title: true, unit: true, contact: true });

/** A change of any of them; what is left out stays. */
export const remissChange = z.strictObject(fields).partial();

export type NewRemiss = z.input<typeof newRemiss>;
export type RemissChange = z.input<typeof remissChange>;
export type Contact = z.output<typeof contact>;
export type DecisionToRemit = z.output<typeof decisionToRemit>;
export type CoverLine = z.output<typeof coverLine>;
export type BoardMeeting = z.output<typeof boardMeeting>;
export type RequestToBody = z.output<typeof requestToBody>;
