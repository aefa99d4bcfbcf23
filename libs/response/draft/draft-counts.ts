import type { LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';

/** How much a draft has beside its text. */
export interface DraftCounts {
  files: number;
  colleagues: number;
}

/** Colleagues are those who are invited today, as their list has them. */
export async function draftCounts(tx: EntityManager, recipientId: string, today: LocalDate): Promise<DraftCounts> {
  const [counts] = await tx.query<DraftCounts[]>(
    `select (select count(*)::int from draft_file where recipient_id = $1) as files,
       (select count(*)::int from draft_invitation where recipient_id = $1 and (to_date is null or to_date >= $2)) as colleagues`,
    [recipientId, today],
  );
  return counts!;
}
