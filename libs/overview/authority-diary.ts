import { Injectable } from '@nestjs/common';
import { addDays, instantAt, type LocalDate } from '@yttra/platform';
import type { Arrival } from '@yttra/response';
import type { EntityManager } from 'typeorm';

/** What a line of the diary is about. */
export type DiaryMatter = 'remiss' | 'response' | 'decision' | 'extension_asked' | 'extension_decided' | 'withdrawn';

/** Something that came in to an authority, or left it. */
export interface DiaryEntry {
  key: string;
  direction: 'in' | 'out';
  matter: DiaryMatter;
  /** When it came in or left: never the time of registering. */
  at: Date;
  /** When it was written into Yttra, for what came another way. */
  registeredAt: Date | null;
  arrival: Arrival | null;
  remissId: string;
  /** The answer whose documents make the package; null for what concerns the remiss itself. */
  responseId: string | null;
  title: string;
  unit: string;
  remissCaseNumber: string;
  bodyCaseNumber: string | null;
  /** The other party; null for a remiss, which leaves for all its bodies at once. */
  body: string | null;
  /** To how many a remiss went. */
  bodies: number;
  late: boolean;
  voided: boolean;
  version: number;
}

/** What came in to one authority, and left it, day by day: answers, remisser and anstånd, never a draft. */
@Injectable()
export class AuthorityDiary {
  /**
   * The lines of a Swedish day in order of their true times. What was registered on the day but came in before it
   * stands there too, with its own time: it is news to the register.
   */
  async of(tx: EntityManager, bodyId: string, day: LocalDate): Promise<DiaryEntry[]> {
    const rows = await tx.query<DiaryEntry[]>(DIARY, [
      bodyId,
      instantAt(day, '00:00'),
      instantAt(addDays(day, 1), '00:00'),
    ]);
    return rows.map((row) => ({ ...row, bodies: Number(row.bodies) }));
  }
}

/** An answer is in at the issuer and out at the body; so is all that is between the two. */
const BOTH_ENDS = `cross join lateral (values ('in', re.issuer_body_id), ('out', rc.body_id)) as side (direction, authority)`;
const REVERSED = `cross join lateral (values ('out', re.issuer_body_id), ('in', rc.body_id)) as side (direction, authority)`;
const REMISS = `re.id as "remissId", re.title, re.unit, re.case_number as "remissCaseNumber"`;
const ANSWER = `coalesce(rs.case_number, '') as "bodyCaseNumber", rc.body_name as body, 1 as bodies, rs.late, rs.version,
  exists (select from shared.response_mark m where m.response_id = rs.id and m.mark = 'voided') as voided`;
/** One by one: a day has few answers, however many remisser there have been, and the planner cannot know how few. */
const OF_AN_ANSWER = `cross join lateral (select * from shared.remiss where id = rs.remiss_id limit 1) re
    cross join lateral (select * from shared.recipient where id = rs.recipient_id limit 1) rc`;
const NO_ANSWER = `null as "responseId", '' as "bodyCaseNumber"`;
const BETWEEN = `between $2 and ($3::timestamptz - interval '1 microsecond')`;

/** What an authority was asked, and whom it has asked later than at first. */
const OWN = `select own.id from shared.recipient own where own.body_id = $1 union all
      select own.id from shared.remiss ours join shared.recipient own on own.remiss_id = ours.id where ours.issuer_body_id = $1 and own.added_later`;

const DIARY = `
  select key, direction, matter, at, "registeredAt", arrival, "remissId", "responseId", title, unit, "remissCaseNumber",
    nullif("bodyCaseNumber", '') as "bodyCaseNumber", body, bodies, late, voided, version
  from (
    select 'response:' || rs.id || side.direction as key, side.direction, 'response' as matter, rs.received_at as at,
      case when rs.registered_by is not null then rs.recorded_at end as "registeredAt", rs.arrival, ${REMISS}, rs.id as "responseId", ${ANSWER}
    from shared.response rs ${OF_AN_ANSWER} ${BOTH_ENDS}
    where side.authority = $1 and (rs.received_at ${BETWEEN} or (rs.registered_by is not null and rs.recorded_at ${BETWEEN}))
    union all
    select 'decision:' || d.id || side.direction, side.direction, 'decision', d.completed_at, null, null, ${REMISS}, rs.id, ${ANSWER}
    from shared.response_decision d join shared.response rs on rs.id = d.response_id join shared.remiss re on re.id = rs.remiss_id
      join shared.recipient rc on rc.id = rs.recipient_id ${BOTH_ENDS}
    where side.authority = $1 and d.completed_at ${BETWEEN}
    union all
    select 'asked:' || e.id || side.direction, side.direction, 'extension_asked', e.requested_at, null, null, ${REMISS}, ${NO_ANSWER},
      rc.body_name, 1, false, 1, false
    from shared.extension e join shared.recipient rc on rc.id = e.recipient_id join shared.remiss re on re.id = rc.remiss_id ${BOTH_ENDS}
    where side.authority = $1 and e.asked_by = 'body' and e.requested_at ${BETWEEN}
    union all
    select 'decided:' || e.id || side.direction, side.direction, 'extension_decided', e.decided_at, null, null, ${REMISS}, ${NO_ANSWER},
      rc.body_name, 1, false, 1, false
    from shared.extension e join shared.recipient rc on rc.id = e.recipient_id join shared.remiss re on re.id = rc.remiss_id ${REVERSED}
    where side.authority = $1 and e.state in ('granted', 'refused') and e.decided_at ${BETWEEN}
    union all
    select 'issued:' || re.id, 'out', 'remiss', re.issued_at, null, null, ${REMISS}, ${NO_ANSWER}, null,
      (select count(*)::int from shared.recipient rc where rc.remiss_id = re.id and not rc.added_later), false, 1, false
    from shared.remiss re where re.issuer_body_id = $1 and re.issued_at ${BETWEEN}
    union all
    select 'sent:' || rc.id || side.direction, side.direction, 'remiss', greatest(re.issued_at, rc.added_at), null, null, ${REMISS}, ${NO_ANSWER},
      rc.body_name, 1, false, 1, false
    from shared.recipient rc join shared.remiss re on re.id = rc.remiss_id ${REVERSED}
    where rc.id in (${OWN}) and side.authority = $1 and re.issued_at is not null and greatest(re.issued_at, rc.added_at) ${BETWEEN}
      and (side.direction = 'in' or rc.added_later)
    union all
    select 'withdrawn:' || re.id, 'out', 'withdrawn', re.withdrawn_at, null, null, ${REMISS}, ${NO_ANSWER}, null,
      (select count(*)::int from shared.recipient rc where rc.remiss_id = re.id and rc.removed_at is null), false, 1, false
    from shared.remiss re where re.issuer_body_id = $1 and re.withdrawn_at ${BETWEEN}
    union all
    select 'withdrawn:' || rc.id, 'in', 'withdrawn', re.withdrawn_at, null, null, ${REMISS}, ${NO_ANSWER}, rc.body_name, 1, false, 1, false
    from shared.recipient rc join shared.remiss re on re.id = rc.remiss_id
    where rc.body_id = $1 and rc.removed_at is null and re.withdrawn_at ${BETWEEN}
  ) lines
  order by at, key`;
