import type { Disposition } from './disposition';
import type { PartSpan } from './quotation';
import type { ViewpointEntity, ViewpointPlaceEntity, ViewpointSource } from './viewpoint.entity';

/** Where a quotation stands: in a version of the answer, counted in code points of the part's stored text. */
export interface Place extends PartSpan {
  responseId: string;
}

/** A viewpoint as other libs and the API read it. */
export interface Viewpoint {
  id: string;
  remissId: string;
  recipientId: string;
  /** The version that it was marked in. */
  responseId: string;
  body: string;
  number: number;
  source: ViewpointSource;
  question: number | null;
  section: string | null;
  /** Its words, cut from the answer; of one that is unsettled, the words as they last stood or were written. */
  quote: string | null;
  /**
   * Where the words stand; of one that is unsettled, where they last stood, or null for a quotation without a place.
   */
  place: Place | null;
  /** Its words have no place in the answer that counts: somebody has to decide. */
  unsettled: boolean;
  text: string;
  tags: string[];
  disposition: Disposition | null;
  reason: string | null;
  changeText: string | null;
  /** The section of the draft document that it is about. */
  aboutSection: string | null;
  /** One matter with this viewpoint: the same is said of both. */
  joinedTo: string | null;
  /** What it said of its own before that: a version of it. */
  ownVersion: number | null;
  createdBy: string | null;
  createdAt: Date;
  changedBy: string | null;
  changedAt: Date | null;
  version: number;
}

/** One that somebody has taken away: kept, not counted. */
export interface RemovedViewpoint extends Viewpoint {
  removedAt: Date;
  removedReason: string;
}

/**
 * The row with its places, the place of the newest version first. `standing`: the version of the body's answer that
 * counts; null where none does, and then nothing is asked of it.
 */
export function viewpointOf(
  row: ViewpointEntity,
  places: readonly ViewpointPlaceEntity[],
  { body, standing }: { body: string; standing: string | null },
): Viewpoint {
  const here = places.find(({ responseId }) => responseId === standing);
  const last = here ?? places[0];
  const quote = last ? last.quote : row.looseQuote;
  return {
    id: row.id,
    remissId: row.remissId,
    recipientId: row.recipientId,
    responseId: row.responseId,
    body,
    number: row.number,
    source: row.source,
    question: row.question,
    section: row.section,
    quote,
    place: last ? placeOf(last) : null,
    unsettled: quote !== null && standing !== null && !here,
    text: row.text,
    tags: row.tags,
    disposition: row.disposition,
    reason: row.reason,
    changeText: row.changeText,
    aboutSection: row.aboutSection,
    joinedTo: row.joinedTo,
    ownVersion: row.ownVersion,
    createdBy: row.createdBy,
    createdAt: row.createdAt,
    changedBy: row.changedBy,
    changedAt: row.changedAt,
    version: row.version,
  };
}

function placeOf({ responseId, part, from, to }: ViewpointPlaceEntity): Place | null {
  return part === null ? null : { responseId, part, from: from!, to: to! };
}
