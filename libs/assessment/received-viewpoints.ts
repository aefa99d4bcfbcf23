import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { ResponseReader, type ReceivedResponse, type ResponseHook, type ResponseReceived } from '@yttra/response';
import { IsNull, type EntityManager } from 'typeorm';
import { partsOf, type Part, type WrittenPart } from './part';
import { followed, length, samePart, type PartSpan } from './quotation';
import { takeNumbers } from './viewpoint-number';
import { ViewpointPlaces } from './viewpoint-places';
import { ViewpointEntity, type ViewpointPlaceEntity } from './viewpoint.entity';

/**
 * What becomes of a body's viewpoints when its answer, or a new version of it, comes in. A quotation whose words still
 * stand follows; one whose words do not waits for somebody to decide. Reservations and särskilda yttranden are
 * viewpoints from the moment they are received, so that none can be forgotten: they are their members' views. A
 * protokollsanteckning is shown, not assessed.
 */
@Injectable()
export class ReceivedViewpoints implements ResponseHook {
  constructor(
    private readonly responses: ResponseReader,
    private readonly places: ViewpointPlaces,
    private readonly audit: AuditLog,
  ) {}

  async onResponseReceived(tx: EntityManager, event: ResponseReceived): Promise<void> {
    // Before a body's first answer there is nothing of its own that could follow.
    const taken = event.version === 1 ? new Set<Part>() : await this.followed(tx, event);
    await this.addDissents(tx, event, taken);
  }

  /** The parts that a member's own view has followed to. */
  private async followed(
    tx: EntityManager,
    { remissId, recipientId, responseId }: ResponseReceived,
  ): Promise<ReadonlySet<Part>> {
    const versions = await this.responses.all(tx, { recipientId });
    const received = versions.find(({ id }) => id === responseId)!;
    const standing = new Map(versions.filter(({ voided }) => voided === null).map((one) => [one.id, one]));
    const known = (await tx.findBy(ViewpointEntity, { recipientId, removedAt: IsNull() })).filter((viewpoint) =>
      standing.has(viewpoint.responseId),
    );
    const places = await this.places.of(tx, { recipientId });
    const { stand, left, taken } = await this.follow(tx, received, standing, known, places);
    const read = await keepRead(tx, standing.get(received.supersedes ?? ''), received);
    if (stand.length + left.length + read.length > 0) {
      await this.audit.append(
        tx,
        { remiss: remissId },
        { type: 'viewpoint.followed', by: null, response: responseId, stand, left, read },
      );
    }
    return taken;
  }

  /**
   * The numbers of those whose words stand, and of those that wait; and the parts that a member's own view has followed
   * to.
   */
  private async follow(
    tx: EntityManager,
    received: ReceivedResponse,
    standing: ReadonlyMap<string, ReceivedResponse>,
    known: readonly ViewpointEntity[],
    places: ReadonlyMap<string, ViewpointPlaceEntity[]>,
  ): Promise<{ stand: number[]; left: number[]; taken: ReadonlySet<Part> }> {
    const next = partsOf(received.content);
    const taken = new Set<Part>();
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
      const placedBy = isSame(last.part, before, next) ? last.placedBy : null;
      await this.places.put(
        tx,
        [{ viewpointId: viewpoint.id, responseId: received.id, quotation: { ...there, quote: last.quote } }],
        placedBy,
      );
      if (viewpoint.createdBy === null) taken.add(there.part);
    }
    return { stand, left, taken };
  }

  private async addDissents(tx: EntityManager, received: ResponseReceived, taken: ReadonlySet<string>): Promise<void> {
    const fresh = partsOf(received.content).filter(
      ({ part, dissent }) => dissent !== null && dissent !== 'minutes_note' && !taken.has(part),
    );
    if (fresh.length === 0) return;
    const { remissId, recipientId, responseId } = received;
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
      await this.places.put(tx, [{ viewpointId: identifiers[0]!.id as string, responseId, quotation: whole }], null);
    }
  }
}

type Placed = ViewpointPlaceEntity & PartSpan & { quote: string };
const isPlaced = (place: ViewpointPlaceEntity | undefined): place is Placed =>
  place !== undefined && place.quote !== null;

/** Whoever read the part has read these very words. */
function isSame(part: Part, before: readonly WrittenPart[], next: readonly WrittenPart[]): WrittenPart | null {
  const known = before.find((written) => written.part === part);
  const there = samePart(part, before, next);
  return known && there?.text === known.text && isDeepStrictEqual(there.choice, known.choice) ? there : null;
}

/** What says the very same as in the version before stays read, by whoever read it there. Returns its parts. */
async function keepRead(
  tx: EntityManager,
  superseded: ReceivedResponse | undefined,
  received: ReceivedResponse,
): Promise<Part[]> {
  if (!superseded) return [];
  const [before, next] = [partsOf(superseded.content), partsOf(received.content)];
  const same = before.flatMap(({ part }) => {
    const there = isSame(part, before, next);
    return there ? [{ part, there: there.part }] : [];
  });
  const kept = await tx.query<{ part: Part }[]>(
    `insert into response_read (response_id, part, read_by, read_at)
     select $2, s.there, d.read_by, d.read_at from unnest($3::text[], $4::text[]) s (part, there)
       join response_read d on d.response_id = $1 and d.part = s.part
     on conflict do nothing returning part`,
    [superseded.id, received.id, same.map(({ part }) => part), same.map(({ there }) => there)],
  );
  return kept.map(({ part }) => part);
}
