import { Injectable } from '@nestjs/common';
import { compareNames } from '@yttra/bodies';
import type { EntityManager } from 'typeorm';
import { IS_LEFT_TO_ASSESS } from './left-to-assess';
import { NOBODY_HAS_READ, WRITTEN_PARTS } from './unread-parts';
import { COUNTS, IS_UNSETTLED } from './viewpoint-outlines';
import { inWorkOrder, type LeftToDo, type OpenViewpoint, type WorkOrder } from './work-order';

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
    const bodies = await tx.query<RoundBody[]>(BODIES, [remissId]);
    bodies.sort((a, b) => compareNames(a.body, b.body));
    const unread = await tx.query<{ recipientId: string; questions: (number | null)[] }[]>(UNREAD, [remissId]);
    const [counted] = await tx.query<{ viewpoints: number; open: Open[] }[]>(VIEWPOINTS, [remissId]);
    const { viewpoints, open } = counted!;
    const left = [
      ...open.map((one): LeftToDo => ({ what: 'viewpoint', ...one })),
      ...unread.flatMap(({ recipientId, questions }) =>
        questions.map((question): LeftToDo => ({ what: 'unread', recipientId, question })),
      ),
    ];
    return {
      bodies,
      viewpoints,
      left: inWorkOrder(
        left,
        bodies.map(({ recipientId }) => recipientId),
        order,
      ),
    };
  }
}

type Open = Omit<OpenViewpoint, 'what'>;

const BODIES = `
  select id as "recipientId", body_name as body, current_response_id is not null as "hasAnswered" from recipient
  where remiss_id = $1 and (removed_at is null or current_response_id is not null)`;

/** One for each question, and one, without, for everything that stands beside them. */
const UNREAD = `
  select c.id as "recipientId", array_agg(distinct written.question) as questions
  from recipient c join response p on p.id = c.current_response_id cross join lateral (${WRITTEN_PARTS}) written
  where c.remiss_id = $1 and ${NOBODY_HAS_READ} group by c.id`;

/** What is left of them is named one by one. */
const VIEWPOINTS = `
  select count(*)::int as viewpoints, coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'recipientId', v.recipient_id,
    'question', v.question_number, 'tags', v.tags, 'disposition', v.disposition)) filter (where ${IS_LEFT_TO_ASSESS} or ${IS_UNSETTLED}), '[]') as open
  from viewpoint v join recipient c on c.id = v.recipient_id
    left join viewpoint_place here on here.viewpoint_id = v.id and here.response_id = c.current_response_id
  where v.remiss_id = $1 and ${COUNTS}`;
