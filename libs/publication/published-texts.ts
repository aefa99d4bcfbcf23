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

/** A number at its place in a text, of which somebody has said that it is nobody's personal number. */
export interface Clearing extends Span {
  id: string;
  key: string;
  textHash: string;
  reason: string;
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
  /** The mask that is open, or that its text has outgrown, and the provision that it has. */
  maskId: string | null;
  provision: string | null;
  /** Of a number: where it stands in the text, in code points, and which text that is. */
  at: NumberPlace | null;
}

export interface NumberPlace extends Span {
  textSha256: string;
}

/** A number that has been seen and cleared, where it still stands. */
export interface ClearedNumber {
  id: string;
  place: string;
  words: string;
  reason: string;
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

const NO_MASK = { maskId: null, provision: null };
const WHOLE_MASK = /^\[Maskat: ([^\]]{1,400})\]$/;

/**
 * Every text that is about to be published goes through here: passages are masked, and what may not go out is noted
 * with its place.
 */
export class PublishedTexts {
  readonly stops: Stop[] = [];
  readonly masked: MaskedPlace[] = [];
  readonly cleared: ClearedNumber[] = [];
  /** The texts as they were before masking, for whoever marks. */
  readonly noted: Noted[] = [];

  constructor(
    private readonly masks: readonly Mask[],
    private readonly marked: MarkedWords,
    private readonly clearings: readonly Clearing[] = [],
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
    const found = numbersIn(place, text, this.clearings, this.masks);
    this.stops.push(...found.stops);
    this.cleared.push(...found.cleared);
    for (const { from, to } of mailAddresses(shown)) this.stop('mail_address', place, shown.slice(from, to));
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
      if (textHash !== hash) this.stop('changed_mask', place, null, { maskId: id, provision });
      else if (provision === null)
        this.stop('open_mask', place, points.slice(from, to).join(''), { maskId: id, provision });
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
    mask: Pick<Stop, 'maskId' | 'provision'> = NO_MASK,
  ): void {
    this.stops.push({ why, place, key, words, ...mask, at: null });
  }
}

/** What stands in for a sign that nobody will see, so that the rest keeps its place. */
const COVERED = '\u25a1';

/**
 * The personal numbers of a text that no mask covers: those that stop it, and those that have been cleared in this very
 * text. Pure.
 */
export function numbersIn(
  { key, words: place }: Pick<TextPlace, 'key' | 'words'>,
  text: string,
  clearings: readonly Clearing[],
  masks: readonly Mask[] = [],
): { stops: Stop[]; cleared: ClearedNumber[] } {
  const textSha256 = hashOf(text);
  const here = <Marked extends Mask | Clearing>(all: readonly Marked[]) =>
    all.filter((one) => one.key === key && one.textHash === textSha256);
  const points = [...text];
  for (const { provision, from, to } of here(masks)) if (provision !== null) points.fill(COVERED, from, to);
  const seen = points.join('');
  const found = personalNumbers(seen).map(({ from, to }) => {
    const words = seen.slice(from, to);
    const start = [...seen.slice(0, from)].length;
    return { words, from: start, to: start + [...words].length };
  });
  const cleared: ClearedNumber[] = [];
  const stops: Stop[] = [];
  for (const { words, from, to } of found) {
    const clearing = here(clearings).find((one) => one.from === from && one.to === to);
    if (clearing) cleared.push({ id: clearing.id, place, words, reason: clearing.reason });
    else stops.push({ why: 'personal_number', place, key, words, ...NO_MASK, at: { textSha256, from, to } });
  }
  return { stops, cleared };
}

/** Which text a mask was laid on. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
