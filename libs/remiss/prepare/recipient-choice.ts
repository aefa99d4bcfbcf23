import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { RecipientRules, type ResolvedRule } from '@yttra/bodies';
import { checked, peopleText, type TextNotice } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { looked, saveEdit, RemissReader } from '../model';

/** As it is asked for. */
export const recipientChoice = z.strictObject({ rule: z.string().min(1).max(5000) });

/** Which bodies a remiss goes to, as a rule; held against the register again, and frozen, when it is issued. */
@Injectable()
export class RecipientChoice {
  constructor(
    private readonly rules: RecipientRules,
    private readonly reader: RemissReader,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Keeps the rule in its normal form, and tells whom it gives today. Errors: invalid_input, bodies.unreadable_rule,
   * bodies.rule_gives_nobody, remiss.not_found, remiss.not_editable, remiss.stale.
   */
  async put(
    tx: EntityManager,
    by: string,
    remissId: string,
    version: number | null,
    wanted: { rule: string },
  ): Promise<{ version: number; resolved: ResolvedRule; notices: TextNotice[] }> {
    const { value, notices } = peopleText(wanted);
    const { issuerBodyId, rule: before } = await this.reader.get(tx, remissId);
    const resolved = await this.rules.resolve(tx, checked(recipientChoice, value).rule, issuerBodyId);
    const remiss = await saveEdit(
      tx,
      remissId,
      version,
      { allowed: ['draft'], what: 'Instanserna' },
      { rule: resolved.rule, ...looked(['rule']) },
    );
    if (resolved.rule !== before)
      await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.changed', by, fields: ['rule'] });
    return { version: remiss.version, resolved, notices };
  }
}
