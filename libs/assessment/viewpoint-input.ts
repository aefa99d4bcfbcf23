import { oneLine } from '@yttra/platform';
import { z } from 'zod';
import { DISPOSITIONS } from './disposition';

/** Fits a cell of a workbook with room to spare; a member's own view, which may be longer, is never written through here. */
const longText = z.string().max(20_000);

const assessable = {
  /** The words of the answer that it is about. */
  quote: longText.nullable(),
  /** The viewpoint in the office's words. */
  text: longText.refine((text) => text.trim() !== '', 'Skriv synpunkten.'),
  tags: z.array(oneLine(60).trim().min(1)).max(20),
  disposition: z.enum(DISPOSITIONS).nullable(),
  reason: longText.nullable(),
  /** What the proposal is to say instead. */
  changeText: longText.nullable(),
  /** The section of the draft document that it is about, as its heading stands. */
  aboutSection: oneLine(300).trim().min(1).nullable(),
};

/** A viewpoint marked in a body's answer: in the version that counts, or in the one named. */
export const newViewpoint = z.strictObject({
  recipientId: z.uuid(),
  responseId: z.uuid().nullish(),
  question: z.int().min(1).nullish(),
  /** The section of the draft document, as the comment on it names it. */
  section: z.string().max(300).min(1).nullish(),
  quote: assessable.quote.default(null),
  text: assessable.text,
  tags: assessable.tags.default([]),
  disposition: assessable.disposition.default(null),
  reason: assessable.reason.default(null),
  changeText: assessable.changeText.default(null),
  aboutSection: assessable.aboutSection.default(null),
});

/** What of a viewpoint may be changed; what is left out stays. Where it comes from never changes. */
export const viewpointChange = z.strictObject({
  text: assessable.text.optional(),
  tags: assessable.tags.optional(),
  disposition: assessable.disposition.optional(),
  reason: assessable.reason.optional(),
  changeText: assessable.changeText.optional(),
  aboutSection: assessable.aboutSection.optional(),
});

export type NewViewpoint = z.input<typeof newViewpoint>;
export type ViewpointChange = z.infer<typeof viewpointChange>;
