import { Injectable } from '@nestjs/common';
import { RemissReader, type RecipientView } from '@yttra/remiss';
import { markingOf, ResponseReader, type ReceivedResponse } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { partsOf, type Part, type WrittenPart } from './part';
import { Reading, type PartDone } from './reading';
import type { Viewpoint } from './viewpoint';
import { maskedViewpoint } from './viewpoint-mask';
import { Viewpoints } from './viewpoints';

/** A part of an answer, and whether somebody at the office has read it. */
export interface ReadPart extends WrittenPart {
  read: boolean;
  /** Who has, by name, and by what: a viewpoint in it, or that there is nothing to assess. */
  done: PartDone | null;
  /** Marked as secret, and not this person's to read. */
  masked: boolean;
}

/**
 * One body's answer as it is read and assessed: the version that counts, its parts in order, the viewpoints of the
 * body.
 */
export interface ReadAnswer {
  recipient: RecipientView;
  response: ReceivedResponse | null;
  parts: ReadPart[];
  /** By number. */
  viewpoints: Viewpoint[];
  /** Of each viewpoint whose words a correction took away, by its id: the text of the part that they stood in. */
  former: ReadonlyMap<string, string>;
}

@Injectable()
export class AnswerReading {
  constructor(
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly viewpoints: Viewpoints,
    private readonly reading: Reading,
  ) {}

  /** As this person may read it. Errors: remiss.recipient_not_found. */
  async of(tx: EntityManager, personId: string, remissId: string, recipientId: string): Promise<ReadAnswer> {
    const versions = await this.responses.ofRecipient(tx, personId, recipientId);
    const recipient = await this.remisser.recipient(tx, recipientId, remissId);
    const response = versions.find(({ id }) => id === recipient.answer?.responseId) ?? null;
    const done = response ? await this.reading.doneByName(tx, response.id) : new Map<Part, PartDone>();
    const hides = versions.some(({ masked }) => masked);
    const contents = new Map(
      (hides ? await this.responses.all(tx, { recipientId }) : versions).map(({ id, content }) => [id, content]),
    );
    const seen = new Set(versions.map(({ id }) => id));
    const own = (await this.viewpoints.all(tx, remissId, recipientId)).filter(({ responseId }) => seen.has(responseId));
    const viewpoints = hides ? own.map((viewpoint) => maskedViewpoint(viewpoint, contents)) : own;
    return {
      recipient,
      response,
      parts: response
        ? partsOf(response.content).map((part) => ({
            ...part,
            read: done.has(part.part),
            done: done.get(part.part) ?? null,
            masked: response.masked && markingOf(response.content.secrecy, part.part) !== null,
          }))
        : [],
      viewpoints,
      former: formerParts(viewpoints, versions),
    };
  }
}

/** From versions as the person may read them, so that what is hidden there is hidden here. */
function formerParts(viewpoints: readonly Viewpoint[], versions: readonly ReceivedResponse[]): Map<string, string> {
  const contents = new Map(versions.map(({ id, content }) => [id, content]));
  return new Map(
    viewpoints.flatMap(({ id, unsettled, place }) => {
      const content = unsettled && place && contents.get(place.responseId);
      const stood = content && partsOf(content).find(({ part }) => part === place.part);
      return stood ? [[id, stood.text] as const] : [];
    }),
  );
}
