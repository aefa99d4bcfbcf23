import { Injectable } from '@nestjs/common';
import { seal, unseal } from '@yttra/platform';
import type { EntityManager } from 'typeorm';

/** A form as it was sent: where to, and each field's name with what was written. */
export interface KeptForm {
  action: string;
  fields: Readonly<Record<string, string | readonly string[]>>;
  /** Files cannot be kept here, only told of. */
  hadFiles: boolean;
}

/** Whoever sends more without coming back for them has left them. */
const KEPT_EACH = 5;

/** What somebody had written when he or she must first show who it is: sealed for an hour, for that person alone. */
@Injectable()
export class KeptForms {
  async keep(tx: EntityManager, personId: string, form: KeptForm): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into kept_form (person_id, sealed) values ($1, $2) returning id`,
      [personId, seal('kept form', JSON.stringify(form))],
    );
    await tx.query(
      `delete from kept_form where id in (select id from kept_form where person_id = $1 and id <> $2 order by created_at desc, id offset $3)`,
      [personId, row!.id, KEPT_EACH - 1],
    );
    return row!.id;
  }

  /** The person's own form; null when it is another's, or gone. */
  async of(tx: EntityManager, personId: string, id: string): Promise<KeptForm | null> {
    const [row] = await tx.query<{ sealed: string }[]>(
      `select sealed from kept_form where id = $1 and person_id = $2 and created_at > yttra_now() - interval '1 hour'`,
      [id, personId],
    );
    const text = row && unseal('kept form', row.sealed);
    return text ? (JSON.parse(text) as KeptForm) : null;
  }
}
