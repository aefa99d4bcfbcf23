import { mailAddress } from '@yttra/platform';
import { questionType } from '@yttra/remiss';
import { z } from 'zod';
import { day, event, text } from './case-events';

const meeting = z.union([day, z.strictObject({ date: day, cutoff: day.optional() })]);

const body = z.strictObject({
  name: text,
  kind: text,
  email: mailAddress().optional(),
  registrar: mailAddress().optional(),
  groups: z.array(text).default([]),
  meetings: z.array(meeting).default([]),
});

const question = z.union([
  text,
  z.strictObject({
    text,
    type: questionType.default('text'),
    help: text.optional(),
    options: z.array(text).optional(),
    min: z.int().optional(),
    max: z.int().optional(),
  }),
]);

/** A whole remiss as a story, in YAML. */
export const caseFile = z.strictObject({
  municipality: z.strictObject({
    name: text,
    pauses: z.array(z.strictObject({ from: text, to: text, name: text })).optional(),
    memo: z.enum(['eskilstuna', 'alingsas']).default('eskilstuna'),
  }),
  bodies: z.array(body).min(1),
  remiss: z.strictObject({
    caseNumber: text,
    title: text,
    /** What it is about: a repeal is decided as one. */
    kind: z.enum(['program', 'plan', 'policy', 'riktlinje', 'reglemente', 'upphävande', 'annat']).optional(),
    issuer: z.strictObject({
      unit: text,
      officer: text,
      email: mailAddress(),
      phone: text.optional(),
      body: text.optional(),
    }),
    decision: z.strictObject({ by: text, section: text.optional(), date: day }).optional(),
    document: text.optional(),
    background: text.optional(),
    recipients: text,
    questions: z.array(question).default([]),
    issueDate: day,
    dueDate: day,
    /** Whom the officer has asked to read and to assess. */
    readers: z.array(z.strictObject({ name: text, email: mailAddress() })).default([]),
    boardMeeting: z.strictObject({ date: day, cutoff: day.optional() }).optional(),
    reminders: z.array(z.int()).optional(),
    /** The same questions to the same bodies before: this round's answers are laid beside its. */
    earlier: z
      .strictObject({ caseNumber: text, issueDate: day, dueDate: day, events: z.array(event).default([]) })
      .optional(),
  }),
  events: z
    .array(event)
    .nullish()
    .transform((events) => events ?? []),
});

export type CaseFile = z.infer<typeof caseFile>;

/** The round before, as a story of its own; null where there was none. */
export function earlierStory({ remiss: { earlier, ...remiss }, ...story }: CaseFile): CaseFile | null {
  if (!earlier) return null;
  const { events, ...said } = earlier;
  return { ...story, remiss: { ...remiss, ...said, decision: undefined, boardMeeting: undefined }, events };
}

export type CaseBody = z.infer<typeof body>;
