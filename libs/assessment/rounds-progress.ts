import { Injectable } from '@nestjs/common';
import { compareNames } from '@yttra/bodies';
import type { EntityManager } from 'typeorm';
import { IS_LEFT_TO_ASSESS } from './left-to-assess';
import type { Part } from './part';
import { unreadQuestions } from './unread-parts';
import { COUNTS, IS_UNSETTLED } from './viewpoint-outlines';
import { SKETCHES, sketchesOf } from './viewpoint-sketch';
import { inWorkOrder, type LeftToDo, type WorkOrder } from './work-order';

/** A body that is in the round, or that has answered. */
export interface RoundBody {
  recipientId: string;
  body: string;
  hasAnswered: boolean;
}

/** How far a round has come, without a word of what it says. */
export interface RoundProgress {
  /** In Swedish order. */
  bodies: RoundBody[];
  /** How many viewpoints there are. */
  viewpoints: number;
  /** What is left, in the order in which it is worked through. */
  left: LeftToDo[];
}

/** How far rounds have come: read set by set, for every page that tells it. */
@Injectable()
export class RoundsProgress {
  async of(tx: EntityManager, remissId: string, order: WorkOrder): Promise<RoundProgress> {
    const rows = await tx.query<BodyRow[]>(BODIES, [remissId]);
    rows.sort((a, b) => compareNames(a.body, b.body));
    const [counted] = await tx.query<{ viewpoints: number; open: string | null }[]>(VIEWPOINTS, [remissId]);
    const { viewpoints, open } = counted!;
    const left = [
      ...sketchesOf(open).map((one): LeftToDo => ({ what: 'viewpoint', ...one })),
      ...rows.flatMap(({ recipientId, written, read }) =>
        unreadQuestions(listed(written), new Set(listed(read))).map((question): LeftToDo => ({
          what: 'unread',
          recipientId,
          question,
        })),
      ),
    ];
    return {
      bodies: rows.map(({ recipientId, body, hasAnswered }) => ({ recipientId, body, hasAnswered })),
      viewpoints,
      left: inWorkOrder(
        left,
        rows.map(({ recipientId }) => recipientId),
        order,
      ),
    };
  }
}

/** `written`, `read`: names of parts with blanks between, since a driver takes thousands of lists apart slowly. */
interface BodyRow extends RoundBody {
  written: string | null;
  read: string | null;
}

const listed = (names: string | null): Part[] => (names ? (names.split(' ') as Part[]) : []);

/** Each body with the parts that its answer has, and those that somebody has read or marked words in. */
const BODIES = `
  with done as (
    select d.response_id, d.part from response_read d join shared.response p on p.id = d.response_id where p.remiss_id = $1
    union all select w.response_id, w.part from viewpoint v join viewpoint_place w on w.viewpoint_id = v.id
      where v.remiss_id = $1 and v.removed_at is null and w.placed_by is not null and w.part is not null)
  select c.id as "recipientId", c.body_name as body, c.current_response_id is not null as "hasAnswered",
    array_to_string(p.written_parts, ' ') as written, seen.parts as read
  from shared.recipient c left join shared.response p on p.id = c.current_response_id
    left join (select response_id, string_agg(part, ' ') as parts from done group by response_id) seen on seen.response_id = p.id
  where c.remiss_id = $1 and (c.removed_at is null or c.current_response_id is not null)`;

/** What is left of them is named one by one. */
const VIEWPOINTS = `
  select count(*)::int as viewpoints, ${SKETCHES} filter (where ${IS_LEFT_TO_ASSESS} or ${IS_UNSETTLED}) as open
  from viewpoint v join shared.recipient c on c.id = v.recipient_id
    left join viewpoint_place here on here.viewpoint_id = v.id and here.response_id = c.current_response_id
  where v.remiss_id = $1 and ${COUNTS}`;
