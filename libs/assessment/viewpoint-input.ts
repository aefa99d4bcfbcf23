import { oneLine } from '@yttra/platform';
import { z } from 'zod';
import { DISPOSITIONS } from './disposition';
import { partShape } from './part';

/**
 * Fits a cell of a workbook with room to spare; a member's own view, which may be longer, is never written through
 * here.
 */
export const LONGEST_QUOTE = 20_000;
const longText = z.string().max(LONGEST_QUOTE);
const point = z.int().min(0);

const assessable = {
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

const place = {
  /** The part of the answer that it is about. */
  part: partShape.nullish(),
  /** The place of its words: code points of the part's stored text, from the first to before the last. */
  from: point.nullish(),
  to: point.nullish(),
  /** The words themselves, where they stand once; of a place, they must be what stands there. */
  quote: longText.nullable().default(null),
};

interface AskedPlace {
  part?: string | null;
  from?: number | null;
  to?: number | null;
}
const isWhole = ({ part = null, from = null, to = null }: AskedPlace): boolean =>
  (from === null) === (to === null) && (from === null || part !== null);
const wholePlace = { path: ['from'], message: 'Skriv part, from och to tillsammans.' };

/**
 * A viewpoint marked in the version of a body's answer that counts: at a place, or where its quotation stands, or
 * without one.
 */
export const newViewpoint = z
  .strictObject({
    recipientId: z.uuid(),
    /** The version that was read, where it must still be the one that counts. */
    responseId: z.uuid().nullish(),
    question: z.int().min(1).nullish(),
    /** The section of the draft document, as the comment on it names it. */
    section: z.string().max(300).min(1).nullish(),
    ...place,
    text: assessable.text,
    tags: assessable.tags.default([]),
    disposition: assessable.disposition.default(null),
    reason: assessable.reason.default(null),
    changeText: assessable.changeText.default(null),
    aboutSection: assessable.aboutSection.default(null),
  })
  .refine(isWhole, wholePlace);

/** What of a viewpoint may be changed; what is left out stays. Where it comes from never changes. */
export const viewpointChange = z.strictObject({
  text: assessable.text.optional(),
  tags: assessable.tags.optional(),
  disposition: assessable.disposition.optional(),
  reason: assessable.reason.optional(),
  changeText: assessable.changeText.optional(),
  aboutSection: assessable.aboutSection.optional(),
});

/**
 * Where a viewpoint is to stand in the version that counts: at a place, where its quotation stands, or, with neither,
 * without a quotation.
 */
export const newPlace = z.strictObject(place).refine(isWhole, wholePlace);

/** Why a viewpoint is taken away. */
export const removal = z.strictObject({
  reason: z
    .string()
    .max(2000)
    .refine((reason) => reason.trim() !== '', 'Skriv varför synpunkten tas bort.'),
});

export type NewViewpoint = z.input<typeof newViewpoint>;
export type ViewpointChange = z.infer<typeof viewpointChange>;
export type NewPlace = z.input<typeof newPlace>;
export type Removal = z.infer<typeof removal>;
