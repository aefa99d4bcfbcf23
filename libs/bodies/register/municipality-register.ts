import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, checkPauses, DEFAULT_PAUSES, env, oneLine, type Pause } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { staleSettings } from './bodies.errors';
import { isCaseNumberPattern } from './case-number-pattern';
import { Municipality } from './municipality.entity';

export interface MunicipalitySettings {
  name: string;
  /** When no reminders go out. */
  pauses: readonly Pause[];
  /** Days from the last answer day, in place of the ladder that ships; null for that one. */
  ladder: number[] | null;
  /** How kommunstyrelsen writes its diarienummer, "KSKF/ÅÅÅÅ:#"; other authorities have their own, on the body. */
  caseNumberPattern: string | null;
  /** Days from a meeting until its minutes are ratified at the latest. */
  ratificationDays: number;
  /** The order of headings in the tjänsteskrivelse. */
  memoHeadings: string;
  /** Somebody with the hat to approve must say yes before a remiss goes out. */
  approvalBeforeIssue: boolean;
  /** The municipality's colour as `#rrggbb` in lower case; null for the product's own look. */
  colour: string | null;
  logoFileId: string | null;
  /** The municipality's own template of the tjänsteskrivelse; null for the one that ships. */
  memoTemplateFileId: string | null;
  version: number;
}

const ONLY_ROW = 1;
const DEFAULTS: Omit<MunicipalitySettings, 'name'> = {
  pauses: DEFAULT_PAUSES,
  ladder: null,
  caseNumberPattern: null,
  ratificationDays: 14,
  memoHeadings: 'eskilstuna',
  approvalBeforeIssue: false,
  colour: null,
  logoFileId: null,
  memoTemplateFileId: null,
  version: 0,
};

export const caseNumberPattern = z
  .string()
  .max(60)
  .refine(isCaseNumberPattern, 'Skriv mönstret som KSKF/ÅÅÅÅ:#, med # för numret och ÅÅÅÅ för året.');

/**
 * A change of the settings; what is left out stays. That the ladder and the headings exist is checked by those who use
 * them.
 */
export const settingsChange = z
  .strictObject({
    name: oneLine(200).min(1),
    pauses: z.array(z.strictObject({ from: z.string().max(100), to: z.string().max(100), name: oneLine(200) })).max(20),
    ladder: z.array(z.int().min(-365).max(365)).max(20).nullable(),
    caseNumberPattern: caseNumberPattern.nullable(),
    ratificationDays: z.int().min(0).max(60),
    memoHeadings: z.string().min(1).max(60),
    approvalBeforeIssue: z.boolean(),
    colour: z
      .string()
      .max(100)
      .regex(/^#[0-9a-f]{6}$/)
      .nullable(),
    logoFileId: z.uuid().nullable(),
  })
  .partial();
export type SettingsChange = z.input<typeof settingsChange>;

/** The municipality's own settings. */
@Injectable()
export class MunicipalityRegister {
  constructor(private readonly audit: AuditLog) {}

  /** The settings as they are; those that ship, at version 0, until someone has saved. */
  async get(tx: EntityManager): Promise<MunicipalitySettings> {
    const row = await tx.findOneBy(Municipality, { id: ONLY_ROW });
    if (!row) return { ...DEFAULTS, name: env().MUNICIPALITY };
    const settings: MunicipalitySettings & { id?: number } = { ...row };
    delete settings.id;
    return settings;
  }

  /**
   * Saves a change made to `version`. `by`: a person, or null for the system. Errors: `invalid_input`,
   * `calendar.invalid_pause`, `bodies.stale_settings`.
   */
  async update(
    tx: EntityManager,
    by: string | null,
    version: number,
    change: SettingsChange,
  ): Promise<MunicipalitySettings> {
    const wanted = checked(settingsChange, change);
    if (wanted.pauses) checkPauses(wanted.pauses);
    return this.save(tx, by, version, wanted);
  }

  /**
   * Takes a template that has been checked into use; null goes back to the one that ships. Errors:
   * `bodies.stale_settings`.
   */
  async useMemoTemplate(tx: EntityManager, by: string, version: number, fileId: string | null): Promise<void> {
    await this.save(tx, by, version, { memoTemplateFileId: fileId });
  }

  private async save(
    tx: EntityManager,
    by: string | null,
    version: number,
    wanted: Partial<Omit<Municipality, 'id'>>,
  ): Promise<MunicipalitySettings> {
    await tx.query(
      `insert into municipality (id, name, pauses, version) values (1, $1, $2, 0) on conflict do nothing`,
      [env().MUNICIPALITY, JSON.stringify(DEFAULT_PAUSES)],
    );
    const row = await tx.findOneOrFail(Municipality, { where: { id: ONLY_ROW }, lock: { mode: 'pessimistic_write' } });
    if (row.version !== version) throw staleSettings(row.version);
    await tx.update(Municipality, { id: ONLY_ROW }, { ...wanted, version: version + 1 });
    await this.audit.append(tx, { system: true }, { type: 'settings.changed', by, fields: Object.keys(wanted) });
    return this.get(tx);
  }
}
