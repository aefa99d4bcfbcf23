import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { MailOutbox } from '@yttra/mail';
import {
  checked,
  instantAt,
  localDate,
  now,
  oneLine,
  peopleText,
  type FieldError,
  type LocalDate,
} from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { alreadyDecided, decisionInvalid, noDecision, notDecided, notReported, staleDocument } from './decision.errors';
import { DecidedDocumentEntity, DecisionStepEntity } from './decision.entity';
import {
  holdRemiss,
  INSTANCES,
  isDecided,
  OUTCOMES,
  sentBackForSomething,
  stepFaults,
  type Instance,
  MAIL_KINDS,
  RemissReader,
  Remiss,
  type RemissView,
} from '../model';

const day = z.iso.date('Skriv dagen, till exempel 2025-04-30.');
const line = (most: number) => oneLine(most).trim();
const text = z.string().max(20_000);

/** One meeting's decision, as it is asked for. */
export const decisionStep = z
  .strictObject({
    instance: z.enum(INSTANCES, 'Välj vem som har behandlat ärendet.'),
    heldOn: day,
    section: line(60).min(1, 'Skriv paragrafen, till exempel § 103.'),
    outcome: z.enum(OUTCOMES, 'Välj vad som beslutades.'),
    toCouncil: z.boolean().default(false),
    toDo: text.nullish(),
    note: text.nullish(),
    sentTo: text.nullish(),
  })
  .check(sentBackForSomething);

/** What the cover of the decided document says; when, by whom and in which case the decision itself tells. */
export const decidedDocument = z
  .strictObject({
    title: line(300).min(1, 'Skriv vad dokumentet heter.'),
    replaces: line(300).nullish(),
    appliesTo: text.nullish(),
    validFrom: day,
    validTo: day.nullish(),
    responsible: line(200).nullish(),
    followUpOn: day.nullish(),
  })
  .refine(({ validFrom, validTo }) => !validTo || validTo >= validFrom, {
    path: ['validTo'],
    message: 'Dokumentet kan inte sluta gälla innan det börjar.',
  });

export type NewDecisionStep = z.input<typeof decisionStep>;
export type NewDecidedDocument = z.input<typeof decidedDocument>;

/** A step as other libs and the API read it. */
export type DecisionStep = Omit<DecisionStepEntity, 'remissId'>;

export interface DecidedDocument extends Omit<DecidedDocumentEntity, 'remissId' | 'stepId'> {
  decidedOn: LocalDate;
  decidedBy: Instance;
  section: string;
  caseNumber: string;
}

const FOLLOWED_UP_AT = '08:00';

/** The way of a reported remiss through its meetings, and the document at the end of it. */
@Injectable()
export class DecideRemiss {
  constructor(
    private readonly remisser: RemissReader,
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /** The meetings in order. */
  async way(tx: EntityManager, remissId: string): Promise<DecisionStep[]> {
    const rows = await tx.find(DecisionStepEntity, { where: { remissId }, order: { position: 'ASC' } });
    return rows.map(stepOf);
  }

  /** Null until it has been written down. */
  async document(tx: EntityManager, remissId: string): Promise<DecidedDocument | null> {
    const row = await tx.findOneBy(DecidedDocumentEntity, { remissId });
    if (!row) return null;
    const { caseNumber } = await this.remisser.get(tx, remissId);
    const { heldOn, instance, section } = await tx.findOneByOrFail(DecisionStepEntity, { id: row.stepId });
    const { isRepeal: repeals, title, replaces, appliesTo, validFrom, validTo, responsible, followUpOn } = row;
    const { version, writtenBy, writtenAt } = row;
    const cover = { title, replaces, appliesTo, validFrom, validTo, responsible, followUpOn };
    const decision = { decidedOn: heldOn, decidedBy: instance, section, caseNumber, isRepeal: repeals };
    return { ...cover, ...decision, version, writtenBy, writtenAt };
  }

  /**
   * Writes down the next meeting. Errors: invalid_input, remiss.not_found, remiss.not_reported, remiss.decided,
   * remiss.decision_invalid.
   */
  async record(tx: EntityManager, by: string, remissId: string, given: NewDecisionStep): Promise<DecisionStep> {
    const next = checked(decisionStep, peopleText(given).value);
    const remiss = await this.reported(tx, remissId);
    const way = await this.way(tx, remissId);
    if (await tx.existsBy(DecidedDocumentEntity, { remissId })) throw alreadyDecided();
    const toDo = next.outcome === 'remitted_back' ? (next.toDo ?? null) : null;
    const days = { reportedOn: localDate(remiss.reportedAt!), today: localDate(await now(tx)) };
    const faults = stepFaults(way, next, days);
    if (faults.length > 0) throw decisionInvalid(faults);
    const { note, sentTo, ...rest } = next;
    const row = { ...rest, remissId, position: way.length + 1, toDo, note: filled(note), sentTo: filled(sentTo), recordedBy: by };
    await tx.insert(DecisionStepEntity, row);
    await standsAfter(tx, remissId);
    const { instance, heldOn, section, outcome } = next;
    await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.decision_recorded', by, instance, heldOn, section, outcome });
    return (await this.way(tx, remissId)).at(-1)!;
  } // prettier-ignore

  /**
   * Takes away the last meeting that was written down, with a reason that stays in the log. Errors: remiss.no_decision,
   * remiss.decided.
   */
  async takeBack(tx: EntityManager, by: string, remissId: string, reason: string): Promise<void> {
    await this.reported(tx, remissId);
    const last = (await this.way(tx, remissId)).at(-1);
    if (!last) throw noDecision();
    if (await tx.existsBy(DecidedDocumentEntity, { stepId: last.id })) throw alreadyDecided();
    await tx.delete(DecisionStepEntity, { id: last.id });
    await standsAfter(tx, remissId);
    const { instance, heldOn } = last;
    await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.decision_taken_back', by, instance, heldOn, reason });
  } // prettier-ignore

  /**
   * Writes down the document that the last meeting adopted, or repealed where that is what the remiss is about, under
   * the version that was read (0: there was none). Its officer is reminded on the day of follow-up. Errors:
   * invalid_input, remiss.not_reported, remiss.not_decided, remiss.stale_document.
   */
  async writeDocument(
    tx: EntityManager,
    by: string,
    remissId: string,
    version: number,
    given: NewDecidedDocument,
  ): Promise<DecidedDocument> {
    const document = checked(decidedDocument, peopleText(given).value);
    const remiss = await this.reported(tx, remissId);
    const way = await this.way(tx, remissId);
    const known = await tx.findOneBy(DecidedDocumentEntity, { remissId });
    if ((known?.version ?? 0) !== version) throw staleDocument();
    if (!isDecided(way)) throw notDecided();
    const last = way.at(-1)!;
    const today = localDate(await now(tx));
    const faults = documentFaults(document, { decidedOn: last.heldOn, today });
    if (faults.length > 0) throw decisionInvalid(faults);
    await tx.upsert(
      DecidedDocumentEntity,
      {
        remissId,
        stepId: last.id,
        isRepeal: isRepeal(remiss),
        title: document.title,
        replaces: filled(document.replaces),
        appliesTo: filled(document.appliesTo),
        validFrom: document.validFrom,
        validTo: document.validTo ?? null,
        responsible: filled(document.responsible),
        followUpOn: document.followUpOn ?? null,
        version: version + 1,
        writtenBy: by,
        writtenAt: () => 'yttra_now()',
      },
      ['remissId'],
    );
    if (document.followUpOn) await this.remindOn(tx, remiss, document.followUpOn);
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'remiss.document_decided', by, title: document.title, repeal: isRepeal(remiss), followUpOn: document.followUpOn ?? null },
    );
    return (await this.document(tx, remissId))!;
  } // prettier-ignore

  /** One mail for each day; it is written when it goes, and only if that still is the day. */
  private async remindOn(tx: EntityManager, { id, contact }: RemissView, followUpOn: LocalDate): Promise<void> {
    await this.outbox.queue(tx, {
      kind: MAIL_KINDS.followUp,
      to: contact.email,
      remissId: id,
      data: { followUpOn },
      at: instantAt(followUpOn, FOLLOWED_UP_AT),
      dedupKey: `${MAIL_KINDS.followUp}:${id}:${followUpOn}`,
    });
  }

  /** The remiss with its row locked: of two who write at once, the second sees what the first wrote. */
  private async reported(tx: EntityManager, remissId: string): Promise<RemissView> {
    await holdRemiss(tx, remissId);
    const remiss = await this.remisser.get(tx, remissId);
    if (remiss.status !== 'reported') throw notReported();
    return remiss;
  }
}

function stepOf(row: DecisionStepEntity): DecisionStep {
  const { id, position, instance, heldOn, section, outcome, toCouncil, toDo, note, sentTo, recordedBy, recordedAt } =
    row;
  return { id, position, instance, heldOn, section, outcome, toCouncil, toDo, note, sentTo, recordedBy, recordedAt };
}

/** The remiss asks whether an older document is to be repealed. */
export const isRepeal = ({ documentKind }: Pick<RemissView, 'documentKind'>): boolean => documentKind === 'upphävande';

const filled = (given: string | null | undefined): string | null => given?.trim() || null;

function documentFaults(
  { validFrom, followUpOn }: z.output<typeof decidedDocument>,
  { decidedOn, today }: { decidedOn: LocalDate; today: LocalDate },
): FieldError[] {
  const faults: (FieldError | false)[] = [
    validFrom < decidedOn && {
      field: 'validFrom',
      message: 'Beslutet kan inte börja gälla innan det är fattat.',
      allowed: `${decidedOn} eller senare`,
    },
    typeof followUpOn === 'string' &&
      followUpOn <= today && {
        field: 'followUpOn',
        message: 'Välj en dag för uppföljning som ligger framåt: då påminns du.',
        allowed: `en dag efter ${today}`,
      },
  ];
  return faults.filter((fault) => fault !== false);
}

/** The remiss tells what its last meeting has said, so that a list need not read the meetings. */
async function standsAfter(tx: EntityManager, remissId: string): Promise<void> {
  const last = await tx.findOne(DecisionStepEntity, { where: { remissId }, order: { position: 'DESC' } });
  const lastStep = last && { instance: last.instance, outcome: last.outcome, toCouncil: last.toCouncil };
  await tx.update(Remiss, { id: remissId }, { lastStep });
}
