import { createHash } from 'node:crypto';
import type { Span } from '@yttra/assessment';
import { maskText } from '@yttra/response';
import { mailAddresses } from './mail-addresses';
import type { MarkedWords } from './marked-words';
import { personalNumbers } from './personal-numbers';

/** Where a text stands: a key for masks, the place in words, and whose own words it holds (null: the office's). */
export interface TextPlace {
  key: string;
  words: string;
  body: string | null;
}

/** A passage that somebody has marked to be masked. Without a provision it is open, and stops the publication. */
export interface Mask extends Span {
  id: string;
  key: string;
  /** Of the text that it was marked in, so that it is open again when that changes. */
  textHash: string;
  provision: string | null;
}

export const STOPS = [
  'not_finished',
  'personal_number',
  'mail_address',
  'marked_words',
  'open_mask',
  'changed_mask',
  'document',
] as const;

/** What stands in the way of publishing, and where. */
export interface Stop {
  why: (typeof STOPS)[number];
  place: string;
  key: string;
  /** The words themselves, for the officer's own page alone: never in a refusal, a log or a mail. */
  words: string | null;
  /** The mask that is open, or that its text has outgrown. */
  maskId: string | null;
}

export interface MaskedPlace {
  place: string;
  provision: string;
  /** Set for one that the officer has marked, and may take back. */
  maskId: string | null;
}

export interface Noted extends TextPlace {
  text: string;
}

const WHOLE_MASK = /^\[Maskat: ([^\]]{1,400})\]$/;

/** Every text that is about to be published goes through here: passages are masked, and what may not go out is noted with its place. */
export class PublishedTexts {
  readonly stops: Stop[] = [];
  readonly masked: MaskedPlace[] = [];
  /** The texts as they were before masking, for whoever marks. */
  readonly noted: Noted[] = [];

  constructor(
    private readonly masks: readonly Mask[],
    private readonly marked: MarkedWords,
  ) {}

  told(place: TextPlace, text: string): string {
    if (text === '') return text;
    const marking = WHOLE_MASK.exec(text)?.[1];
    if (marking) {
      this.masked.push({ place: place.words, provision: marking, maskId: null });
      return text;
    }
    this.noted.push({ ...place, text });
    const shown = this.withMasks(place, text);
    for (const [why, find] of FINDERS)
      for (const { from, to } of find(shown)) this.stop(why, place, shown.slice(from, to));
    if (this.marked.standIn(shown, place.body)) this.stop('marked_words', place, null);
    return shown;
  }

  /** As `told`, where there may be nothing. */
  toldIf(place: TextPlace, text: string | null | undefined): string | null {
    return text === null || text === undefined ? null : this.told(place, text);
  }

  private withMasks(place: TextPlace, text: string): string {
    const points = [...text];
    const hash = hashOf(text);
    const here = this.masks.filter(({ key }) => key === place.key).toSorted((one, other) => other.from - one.from);
    let before = points.length;
    for (const { id, from, to, provision, textHash } of here) {
      if (textHash !== hash) this.stop('changed_mask', place, null, id);
      else if (provision === null) this.stop('open_mask', place, points.slice(from, to).join(''), id);
      else {
        this.masked.push({ place: place.words, provision, maskId: id });
        // One that lies over another takes no more than is left.
        points.splice(from, Math.max(0, Math.min(to, before) - from), maskText({ provision }));
        before = from;
      }
    }
    return points.join('');
  }

  private stop(
    why: Stop['why'],
    { words: place, key }: TextPlace,
    words: string | null,
    maskId: string | null = null,
  ): void {
    this.stops.push({ why, place, key, words, maskId });
  }
}

const FINDERS = [
  ['personal_number', personalNumbers],
  ['mail_address', mailAddresses],
] as const;

/** Which text a mask was laid on. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
