import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { ResponseReader, type ReceivedResponse, type ResponseHook, type ResponseReceived } from '@yttra/response';
import { IsNull, type EntityManager } from 'typeorm';
import { partsOf, type WrittenPart } from './part';
import { followed, length, samePart, type PartSpan } from './quotation';
import { takeNumbers } from './viewpoint-number';
import { ViewpointPlaces } from './viewpoint-places';
import { ViewpointEntity, type ViewpointPlaceEntity } from './viewpoint.entity';

/**
 * What becomes of a body's viewpoints when its answer, or a new version of it, comes in. A quotation whose words still stand follows;
 * one whose words do not waits for somebody to decide. Reservations and särskilda yttranden are viewpoints from the moment they are
 * received, so that none can be forgotten: they are their members' views. A protokollsanteckning is shown, not assessed.
 */
@Injectable()
export class ReceivedViewpoints implements ResponseHook {
  constructor(
    private readonly responses: ResponseReader,
    private readonly places: ViewpointPlaces,
    private readonly audit: AuditLog,
  ) {}

  async onResponseReceived(tx: EntityManager, { remissId, recipientId, responseId }: ResponseReceived): Promise<void> {
    const versions = await this.responses.all(tx, { recipientId });
    const received = versions.find(({ id }) => id === responseId)!;
    const standing = new Map(versions.filter(({ voided }) => voided === null).map((one) => [one.id, one]));
    const known = (await tx.findBy(ViewpointEntity, { recipientId, removedAt: IsNull() })).filter((viewpoint) =>
      standing.has(viewpoint.responseId),
    );
    const taken = await this.follow(tx, remissId, received, standing, known);
    await this.addDissents(tx, received, taken);
  }

  /** Returns the parts that a member's own view has followed to: nobody makes another viewpoint of them. */
  private async follow(
    tx: EntityManager,
    remissId: string,
    received: ReceivedResponse,
    standing: ReadonlyMap<string, ReceivedResponse>,
    known: readonly ViewpointEntity[],
  ): Promise<ReadonlySet<string>> {
    const taken = new Set<string>();
    if (known.length === 0) return taken;
    const places = await this.places.of(tx, { recipientId: received.recipientId });
    const next = partsOf(received.content);
    const stand: number[] = [];
    const left: number[] = [];
    for (const viewpoint of known) {
      const last = places.get(viewpoint.id)?.[0];
      if (!isPlaced(last)) continue;
      const before = partsOf(standing.get(last.responseId)!.content);
      // Two members may use the same words: each viewpoint stands for one of them.
      const free = next.filter(({ part, dissent }) => dissent === viewpoint.source && !taken.has(part));
      const there = followed(last, before, viewpoint.createdBy === null ? free : next);
      (there ? stand : left).push(viewpoint.number);
      if (!there) continue;
      const placedBy = isSameText(last, before, next) ? last.placedBy : null;
      await this.places.put(tx, viewpoint.id, received.id, { ...there, quote: last.quote }, placedBy);
      if (viewpoint.createdBy === null) taken.add(there.part);
    }
    if (stand.length + left.length > 0) {
      await this.audit.append(
        tx,
        { remiss: remissId },
        { type: 'viewpoint.followed', by: null, response: received.id, stand, left },
      );
    }
    return taken;
  }

  private async addDissents(tx: EntityManager, received: ReceivedResponse, taken: ReadonlySet<string>): Promise<void> {
    const fresh = partsOf(received.content).filter(
      ({ part, dissent }) => dissent !== null && dissent !== 'minutes_note' && !taken.has(part),
    );
    if (fresh.length === 0) return;
    const { remissId, recipientId, id: responseId } = received;
    const numbers = await takeNumbers(tx, remissId, fresh.length);
    for (const [index, { part, text, dissent }] of fresh.entries()) {
      const { identifiers } = await tx.insert(ViewpointEntity, {
        remissId,
        recipientId,
        responseId,
        number: numbers[index],
        source: dissent!,
        text,
        tags: [],
        version: 1,
      });
      const whole = { part, from: 0, to: length(text), quote: text };
      await this.places.put(tx, identifiers[0]!.id as string, responseId, whole, null);
    }
  }
}

type Placed = ViewpointPlaceEntity & PartSpan & { quote: string };
const isPlaced = (place: ViewpointPlaceEntity | undefined): place is Placed =>
  place !== undefined && place.quote !== null;

/** Whoever marked it has read these very words around it too. */
const isSameText = ({ part }: Placed, before: readonly WrittenPart[], next: readonly WrittenPart[]): boolean =>
  samePart(part, before, next)?.text === before.find((written) => written.part === part)?.text;
