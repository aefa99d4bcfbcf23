import { Injectable } from '@nestjs/common';
import { cut, partsOf } from '@yttra/assessment';
import { localDate } from '@yttra/platform';
import { DecideRemiss, isFinished, RemissReader, standsAs } from '@yttra/remiss';
import { markingOf, ResponseReader, reviewOf, type ReceivedResponse } from '@yttra/response';
import { SummaryPreview } from '@yttra/summary';
import type { EntityManager } from 'typeorm';
import { buildPublished, type FinishedRemiss } from './build-published';
import type { CheckedDocument } from './document-check';
import { MarkedWords, type MarkedPassage } from './marked-words';
import { PublicationClearingEntity, PublicationMaskEntity } from './publication.entity';
import { notFinished } from './publication.errors';
import type { Published } from './published';
import { hashOf, PublishedTexts, type Clearing, type Mask } from './published-texts';

/** What would be published now, and what its texts have been found to hold. */
export interface Prepared {
  content: Published;
  texts: PublishedTexts;
}

/**
 * Reads a finished remiss as it would be published: the summary's data, where markings of secrecy are masked already.
 */
@Injectable()
export class FinishedRemisser {
  constructor(
    private readonly remisser: RemissReader,
    private readonly decisions: DecideRemiss,
    private readonly responses: ResponseReader,
    private readonly summaries: SummaryPreview,
  ) {}

  /** Errors: remiss.not_found, publication.not_finished. */
  async prepare(tx: EntityManager, remissId: string, documents: readonly CheckedDocument[]): Promise<Prepared> {
    const remiss = await this.remisser.get(tx, remissId);
    if (!isFinished(remiss.status)) throw notFinished(standsAs(remiss.status));
    const responses = await this.responses.all(tx, { remissId });
    const finished: FinishedRemiss = {
      snapshot: await this.summaries.snapshot(tx, remissId),
      documentKind: remiss.documentKind,
      subjectArea: remiss.subjectArea,
      reportedOn: remiss.reportedAt && localDate(remiss.reportedAt),
      withdrawn: remiss.withdrawnAt && { on: localDate(remiss.withdrawnAt), reason: remiss.withdrawnReason },
      meetings: await this.decisions.way(tx, remissId),
      decided: await this.decisions.document(tx, remissId),
      documents: documents.map(({ kind, title, version, fileName, mediaType, bytes, sha256 }, index) => ({
        number: index + 1, kind, title, version, fileName, mediaType, bytes, sha256,
      })), // prettier-ignore
      withheld: withheldBodies(responses),
    };
    const masks = await this.masksOf(tx, remissId);
    const asTheyStand = new PublishedTexts([], new MarkedWords([]));
    buildPublished(finished, asTheyStand);
    const marked = new MarkedWords([...markedParts(responses), ...chosenPassages(masks, asTheyStand)]);
    const texts = new PublishedTexts(masks, marked, await this.clearings(tx, remissId));
    return { content: buildPublished(finished, texts), texts };
  }

  /** Numbers that have been said to be no personal numbers. */
  async clearings(tx: EntityManager, remissId: string): Promise<Clearing[]> {
    const rows = await tx.findBy(PublicationClearingEntity, { remissId });
    return rows.map(({ id, place, textSha256, fromPoint, toPoint, reason }) => ({
      id, key: place, textHash: textSha256, from: fromPoint, to: toPoint, reason,
    })); // prettier-ignore
  }

  private async masksOf(tx: EntityManager, remissId: string): Promise<Mask[]> {
    const rows = await tx.find(PublicationMaskEntity, {
      where: { remissId },
      order: { place: 'ASC', fromPoint: 'ASC' },
    });
    return rows.map(({ id, place, textSha256, fromPoint, toPoint, provision }) => ({
      id, key: place, textHash: textSha256, from: fromPoint, to: toPoint, provision,
    })); // prettier-ignore
  }
}

/** Bodies whose answer the office keeps back. */
function withheldBodies(responses: readonly ReceivedResponse[]): Set<string> {
  const bodies = new Set(responses.map(({ body }) => body.name));
  const decided = (name: string) => reviewOf(responses.filter(({ body }) => body.name === name))?.decision;
  return new Set([...bodies].filter((name) => decided(name) === 'withhold'));
}

/** What the bodies have marked as secret, in every version. */
function markedParts(responses: readonly ReceivedResponse[]): MarkedPassage[] {
  return responses.flatMap(({ body, content }) =>
    content.secrecy.length === 0
      ? []
      : partsOf(content)
          .filter(({ part }) => markingOf(content.secrecy, part))
          .flatMap(({ text, dissent, about }) => [
            { text, body: body.name, chosen: false },
            ...(dissent && about ? [{ text: about, body: body.name, chosen: true }] : []),
          ]),
  );
}

/** What the office has masked: it may stand nowhere else either. */
function chosenPassages(masks: readonly Mask[], { noted }: PublishedTexts): MarkedPassage[] {
  return masks.flatMap((mask) => {
    if (mask.provision === null) return [];
    const there = noted.find(({ key, text }) => key === mask.key && hashOf(text) === mask.textHash);
    return there ? [{ text: cut(there.text, mask), body: null, chosen: true }] : [];
  });
}
