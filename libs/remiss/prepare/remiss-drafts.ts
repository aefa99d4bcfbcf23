import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { BodyRegister } from '@yttra/bodies';
import { People } from '@yttra/identity';
import { checked, peopleText, type FieldError, type TextNotice } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import {
  letterFaults,
  makeMove,
  saveEdit,
  RemissHooks,
  newRemiss,
  remissChange,
  type NewRemiss,
  type RemissChange,
  remissView,
  REMISS_STATUSES,
  hasBeenIssued,
  type RemissView,
  Remiss,
  invalidRemiss,
  remissNotFound,
  looked,
  type CopiedPart,
} from '../model';

/** A remiss as it was saved, and what had to be taken out of its texts. */
export interface SavedRemiss {
  remiss: RemissView;
  notices: TextNotice[];
}

/** What the case officer may go on changing after issue: how the work is done, never what the bodies were asked. */
const OFFICE_MATTERS: ReadonlySet<string> = new Set<keyof RemissChange>([
  'contact',
  'officerId',
  'subjectArea',
  'background',
  'boardMeeting',
  'namedReaders',
  'openToOthers',
]);

/** A remiss that is being prepared: nobody but the issuing office sees it. */
@Injectable()
export class RemissDrafts {
  constructor(
    private readonly hooks: RemissHooks,
    private readonly bodies: BodyRegister,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /** A new draft; its officer is `by` unless another is named. Errors: invalid_input, remiss.invalid. */
  async create(tx: EntityManager, by: string, wanted: NewRemiss): Promise<SavedRemiss> {
    const { value, notices } = peopleText(wanted);
    const wantedFields = checked(newRemiss, value);
    const fields = { ...wantedFields, officerId: wantedFields.officerId ?? by };
    await this.refuseFaults(tx, fields, await unknownEarlier(tx, fields));
    const { identifiers } = await tx.insert(Remiss, { status: 'draft', version: 1, ...fields });
    const id = identifiers[0]!.id as string;
    await this.audit.append(tx, { remiss: id }, { type: 'remiss.created', by, caseNumber: fields.caseNumber });
    return { remiss: await loadedView(tx, id), notices };
  }

  /**
   * Saves a change to the remiss as it was at `version`; what is left out stays. After issue only the office's own
   * matters change. Errors: invalid_input, remiss.invalid, remiss.not_found, remiss.not_editable, remiss.stale.
   */
  async patch(tx: EntityManager, by: string, id: string, version: number, change: RemissChange): Promise<SavedRemiss> {
    const { value, notices } = peopleText(change);
    const fields = checked(remissChange, value);
    if (Object.keys(fields).length === 0) return { remiss: await loadedView(tx, id), notices };
    const fixed = Object.keys(fields).filter((field) => !OFFICE_MATTERS.has(field));
    const allowed = REMISS_STATUSES.filter(
      (status) => status === 'draft' || (hasBeenIssued(status) && fixed.length === 0),
    );
    const what = fixed.length > 0 ? (FIXED_NAMES[fixed[0]!] ?? 'Remissen') : 'Remissen';
    await this.refuseFaults(tx, fields);
    const before = await tx.findOneBy(Remiss, { id });
    const remiss = await saveEdit(tx, id, version, { allowed, what }, { ...fields, ...looked(Object.keys(fields)) });
    // A form sends all that it shows; the log tells what became another.
    const changed = (Object.keys(fields) as (keyof Remiss)[]).filter((field) => !isDeepStrictEqual(before?.[field], remiss[field])); // prettier-ignore
    if (changed.length > 0)
      await this.audit.append(tx, { remiss: id }, { type: 'remiss.changed', by, fields: changed });
    return { remiss: remissView(remiss), notices };
  }

  /** A part that was taken over holds as it is. Errors: remiss.not_found, remiss.not_editable. */
  async lookedAt(tx: EntityManager, id: string, part: CopiedPart): Promise<void> {
    await saveEdit(tx, id, null, { allowed: ['draft'], what: 'Remissen' }, looked([part]));
  }

  /** Takes back a remiss that waited for its day. Errors: remiss.not_found, remiss.move_refused, remiss.stale. */
  async unschedule(tx: EntityManager, by: string, id: string, version: number | null = null): Promise<RemissView> {
    const remiss = await makeMove(tx, id, 'unschedule', version, { scheduledBy: null });
    await this.audit.append(tx, { remiss: id }, { type: 'remiss.unscheduled', by });
    return remissView(remiss);
  }

  /** Everything about the fields that other libs know. */
  private async refuseFaults(tx: EntityManager, fields: RemissChange, more: FieldError[] = []): Promise<void> {
    if (fields.ladder) this.hooks.reminders.checkLadder(fields.ladder);
    const faults = [
      ...(fields.letter ? letterFaults(fields.letter) : []),
      ...(await this.unknownPeople(tx, fields)),
      ...(await this.unknownBodies(tx, fields)),
      ...more,
    ];
    if (faults.length > 0) throw invalidRemiss(faults);
  }

  private async unknownPeople(
    tx: EntityManager,
    { officerId, namedReaders = [] }: RemissChange,
  ): Promise<FieldError[]> {
    const asked = [
      ...(officerId ? [{ id: officerId, field: 'officerId' }] : []),
      ...namedReaders.map((id, i) => ({ id, field: `namedReaders[${i}]` })),
    ];
    const known = await this.people.names(tx, asked.map(({ id }) => id)); // prettier-ignore
    return asked
      .filter(({ id }) => !known.has(id))
      .map(({ field }) => ({ field, message: 'Personen finns inte i Yttra.', allowed: 'id för en person' }));
  }

  private async unknownBodies(tx: EntityManager, { issuerBodyId, requests = [] }: RemissChange): Promise<FieldError[]> {
    const asked = [
      ...(issuerBodyId ? [{ id: issuerBodyId, field: 'issuerBodyId' }] : []),
      ...requests.map(({ bodyId }, i) => ({ id: bodyId, field: `requests[${i}].bodyId` })),
    ];
    const known = new Set((await this.bodies.byIds(tx, asked.map(({ id }) => id))).map(({ id }) => id)); // prettier-ignore
    return asked
      .filter(({ id }) => !known.has(id))
      .map(({ field }) => ({ field, message: 'Instansen finns inte i registret.', allowed: 'id för en instans' }));
  }
}

/** Another office's round is not this one's to lay answers beside. */
async function unknownEarlier(tx: EntityManager, { follows, unit }: NewRemiss): Promise<FieldError[]> {
  if (!follows || (await tx.existsBy(Remiss, { id: follows, unit }))) return [];
  const allowed = 'id för en remiss från samma kontor';
  return [{ field: 'follows', message: 'Kontoret har ingen sådan tidigare remiss.', allowed }];
}

/** What a refusal calls the part that no longer can be changed. */
const FIXED_NAMES: Readonly<Record<string, string>> = {
  title: 'Titeln',
  caseNumber: 'Diarienumret',
  dueDate: 'Sista svarsdag',
  issueOn: 'Dagen för utskick',
  letter: 'Missivet',
  ladder: 'Påminnelserna',
};

async function loadedView(tx: EntityManager, id: string): Promise<RemissView> {
  const row = await tx.findOneBy(Remiss, { id });
  if (!row) throw remissNotFound();
  return remissView(row);
}
