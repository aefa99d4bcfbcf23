import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { AddressProposals, BodyRegister, nameKey, nearestName, type BodyDetails } from '@yttra/bodies';
import {
  inserted,
  checked,
  localDate,
  longDay,
  now,
  peopleText,
  type FieldError,
  type LocalDate,
  type TextNotice,
} from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import {
  addressCorrection,
  recipientAddition,
  recipientRemoval,
  datesOf,
  lockedRecipient,
  Recipient,
  lockedRemiss,
  RemissHooks,
  RemissReader,
  type RecipientView,
  type Remiss,
  invalidRemiss,
  notInRound,
  recipientConflict,
} from '../model';
import { RemissMailQueue } from '../post';

export interface ChangedRecipient {
  recipient: RecipientView;
  notices: TextNotice[];
}

/** A remiss that a body may answer unasked. */
export interface OpenRemiss {
  id: string;
  title: string;
  caseNumber: string;
  unit: string;
  dueDate: LocalDate;
}

/** Who is asked, after the remiss has gone out: each change is an event of its own, told to the body. */
@Injectable()
export class RemissRecipients {
  constructor(
    private readonly bodies: BodyRegister,
    private readonly hooks: RemissHooks,
    private readonly mails: RemissMailQueue,
    private readonly reader: RemissReader,
    private readonly audit: AuditLog,
    private readonly proposals: AddressProposals,
  ) {}

  /**
   * Asks one more body, or one that was removed again; it gets its invitation now. Errors: invalid_input,
   * remiss.invalid, remiss.not_found, remiss.round_over, remiss.already_asked, remiss.own_body, remiss.body_inactive.
   */
  async add(
    tx: EntityManager,
    by: string,
    remissId: string,
    wanted: z.input<typeof recipientAddition>,
  ): Promise<ChangedRecipient> {
    const { value, notices } = peopleText(wanted);
    const { body: written, part, reason, dueDate } = checked(recipientAddition, value);
    const remiss = await inRound(tx, remissId, 'Att lägga till en instans');
    const body = await this.bodyOf(tx, written);
    refuseBody(body, remiss);
    const at = await now(tx);
    const on = localDate(at);
    const lastDay = dueDate ?? remiss.dueDate!;
    const faults = lastDayFaults(lastDay, remiss, on);
    if (faults.length > 0) throw invalidRemiss(faults);

    const row = { remissId, bodyId: body.id, bodyName: body.name, bodyKind: body.kind, email: body.email, registrarEmail: body.registrarEmail, part: part ?? null, dueDate: lastDay, addedAt: at, addedLater: true }; // prettier-ignore
    const recipient = await this.enter(tx, row);
    const issuer = remiss.issuerBodyId ? await this.bodies.get(tx, remiss.issuerBodyId) : null;
    if (!recipient.currentResponseId) {
      await this.hooks.run('onRecipientsChanged', tx, {
        remissId,
        on,
        ladder: remiss.ladder,
        added: [datesOf(recipient)],
        removed: [],
      });
    }
    await this.mails.invite(tx, remiss, [recipient]);
    await this.mails.tellRegistrars(tx, remiss, issuer?.registrarEmail ?? null, [recipient]);
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'recipient.added', by, recipient: recipient.id, body: body.id, reason: reason ?? null },
    );
    return { recipient: await this.reader.recipient(tx, recipient.id), notices };
  }

  /**
   * A body that was not asked wants to answer, where the officer lets it. It is held to the general last day, and is
   * not reminded: nobody has asked it. Errors: remiss.not_found, remiss.round_over, remiss.not_open,
   * remiss.already_asked, remiss.own_body, remiss.body_inactive.
   */
  async join(tx: EntityManager, by: string, remissId: string, bodyId: string): Promise<RecipientView> {
    const remiss = await inRound(tx, remissId, 'Att anmäla sig');
    if (!remiss.openToOthers)
      throw recipientConflict(
        'not_open',
        'Remissen är bara öppen för dem som har fått den. Hör av er till handläggaren.',
      );
    const body = await this.bodies.get(tx, bodyId);
    refuseBody(body, remiss);
    const { name, kind, email, registrarEmail } = body;
    const row = { remissId, bodyId, bodyName: name, bodyKind: kind, email, registrarEmail, part: null, dueDate: remiss.dueDate!, addedAt: await now(tx), addedLater: true, ownInitiative: true, broughtBy: null }; // prettier-ignore
    const recipient = await this.enter(tx, row);
    const issuer = remiss.issuerBodyId ? await this.bodies.get(tx, remiss.issuerBodyId) : null;
    await this.mails.tellRegistrars(tx, remiss, issuer?.registrarEmail ?? null, [recipient]);
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'recipient.joined', by, recipient: recipient.id, body: bodyId },
    );
    return this.reader.recipient(tx, recipient.id);
  }

  /**
   * Remisser that each of these bodies was not asked about and may answer all the same, by body, nearest last day
   * first.
   */
  async openTo(
    tx: EntityManager,
    bodies: readonly Pick<BodyDetails, 'id' | 'kind'>[],
  ): Promise<Map<string, OpenRemiss[]>> {
    const rows = await tx.query<(OpenRemiss & { body: string })[]>(
      `select b.id as body, m.id, m.title, m.case_number as "caseNumber", m.unit, m.due_date::text as "dueDate"
       from unnest($1::uuid[], $2::text[]) b (id, kind), remiss m
       where m.status = 'issued' and m.open_to_others and m.due_date >= yttra_today() and m.issuer_body_id is distinct from b.id
         and (m.audience = 'public' or b.kind <> 'extern')
         and not exists (select from recipient r where r.remiss_id = m.id and r.body_id = b.id)
       order by m.due_date, m.title collate "sv-x-icu"`,
      [bodies.map(({ id }) => id), bodies.map(({ kind }) => kind)],
    );
    const open = new Map<string, OpenRemiss[]>(bodies.map(({ id }) => [id, []]));
    for (const { body, ...remiss } of rows) open.get(body)!.push(remiss);
    return open;
  }

  /**
   * No longer asks a body. What it sends all the same is received. Errors: invalid_input, remiss.not_found,
   * remiss.round_over, remiss.recipient_not_found, remiss.already_removed, remiss.has_answered.
   */
  async remove(
    tx: EntityManager,
    by: string,
    remissId: string,
    recipientId: string,
    wanted: { reason: string },
  ): Promise<ChangedRecipient> {
    const { value, notices } = peopleText(wanted);
    const { reason } = checked(recipientRemoval, value);
    const remiss = await inRound(tx, remissId, 'Att ta bort en instans');
    const recipient = await lockedRecipient(tx, recipientId, remissId);
    if (recipient.removedAt) throw recipientConflict('already_removed', `${recipient.bodyName} är redan borttagen.`);
    if (recipient.currentResponseId)
      throw recipientConflict(
        'has_answered',
        `${recipient.bodyName} har svarat. Ett svar som har kommit in tas inte bort.`,
      );
    const at = await now(tx);
    await tx.update(
      Recipient,
      { id: recipientId },
      { removedAt: at, removedReason: reason, extensionRequested: false },
    );
    await this.hooks.run('onRecipientsChanged', tx, {
      remissId,
      on: localDate(at),
      ladder: remiss.ladder,
      added: [],
      removed: [recipientId],
    });
    await this.mails.tellRemoved(tx, remiss, recipient);
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'recipient.removed', by, recipient: recipientId, reason },
    );
    return { recipient: await this.reader.recipient(tx, recipientId), notices };
  }

  /**
   * Another address for this remiss's mails; the invitation goes to it again unless the body has answered, and those
   * who read the mails until now are told. The register stays as it is, and so does who may answer: that is for the
   * body to confirm. Errors: invalid_input, remiss.not_found, remiss.round_over, remiss.recipient_not_found,
   * remiss.already_removed.
   */
  async correctAddress(
    tx: EntityManager,
    by: string,
    remissId: string,
    recipientId: string,
    wanted: z.input<typeof addressCorrection>,
  ): Promise<RecipientView> {
    const { email, propose } = checked(addressCorrection, wanted);
    const remiss = await inRound(tx, remissId, 'Att rätta en adress');
    const before = await lockedRecipient(tx, recipientId, remissId);
    const { email: from, removedAt, bodyName } = before;
    if (removedAt) throw recipientConflict('already_removed', `${bodyName} är borttagen ur remissen.`);
    await tx.update(Recipient, { id: recipientId }, { email });
    const issuer = remiss.issuerBodyId ? await this.bodies.get(tx, remiss.issuerBodyId) : null;
    await this.mails.tellCorrected(tx, remiss, before, { to: email, issuerRegistrar: issuer?.registrarEmail ?? null });
    const corrected = await tx.findOneByOrFail(Recipient, { id: recipientId });
    if (!corrected.currentResponseId) await this.mails.invite(tx, remiss, [corrected]);
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'recipient.address_corrected', by, recipient: recipientId, from, to: email },
    );
    if (propose) await this.proposals.propose(tx, by, { bodyId: before.bodyId, email });
    return this.reader.recipient(tx, recipientId);
  }

  private async enter(
    tx: EntityManager,
    row: Partial<Recipient> & Pick<Recipient, 'remissId' | 'bodyId' | 'bodyName'>,
  ): Promise<Recipient> {
    const known = await tx.findOneBy(Recipient, { remissId: row.remissId, bodyId: row.bodyId });
    if (known && !known.removedAt) throw recipientConflict('already_asked', `${row.bodyName} är redan med i remissen.`);
    if (known) {
      await tx.update(Recipient, { id: known.id }, { ...row, removedAt: null, removedReason: null });
      return tx.findOneByOrFail(Recipient, { id: known.id });
    }
    return (await inserted(tx, Recipient, [row]))[0]!;
  }

  private async bodyOf(tx: EntityManager, written: string): Promise<BodyDetails> {
    const register = await this.bodies.list(tx);
    const found = register.find(({ id, name }) => id === written || nameKey(name) === nameKey(written));
    if (found) return found;
    const near = nearestName(written, register.map(({ name }) => name)); // prettier-ignore
    throw invalidRemiss([
      {
        field: 'body',
        message: `Vi hittar inte ”${written}”.${near ? ` Menar du ${near}?` : ''}`,
        allowed: 'namn på en instans i registret',
      },
    ]);
  }
}

/** The remiss, locked, while it is out. */
export async function inRound(tx: EntityManager, id: string, what: string): Promise<Remiss> {
  const remiss = await lockedRemiss(tx, id);
  if (remiss.status !== 'issued') throw notInRound(remiss.status, what);
  return remiss;
}

function refuseBody(body: BodyDetails, remiss: Remiss): void {
  if (body.id === remiss.issuerBodyId)
    throw recipientConflict('own_body', `${body.name} skickar remissen och kan inte svara på den.`);
  if (!body.active) throw recipientConflict('body_inactive', `${body.name} är inte längre aktiv i registret.`);
  if (remiss.audience === 'internal' && body.kind === 'extern')
    throw recipientConflict('internal', `Remissen är intern och kan inte gå till ${body.name}.`);
}

function lastDayFaults(lastDay: string, remiss: Remiss, today: string): FieldError[] {
  const general = remiss.dueDate!;
  if (lastDay < general)
    return [
      {
        field: 'dueDate',
        message: `Välj en sista svarsdag från och med ${longDay(general)}.`,
        allowed: `${general} eller senare`,
      },
    ];
  if (lastDay <= today)
    return [
      {
        field: 'dueDate',
        message: `Sista svarsdag ${longDay(lastDay)} är för nära. Välj en senare dag för instansen.`,
        allowed: `efter ${today}`,
      },
    ];
  return [];
}
