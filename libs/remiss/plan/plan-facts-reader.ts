import { Injectable } from '@nestjs/common';
import { BodyRegister, MunicipalityRegister } from '@yttra/bodies';
import { localDate, now, type LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { RemissApprovals } from '../prepare';
import { RemissReader, hasBeenIssued, type RemissView } from '../model';
import type { PlanFacts } from './plan-shape';
import { PlannedDays } from './planned-days';
import { PlannedRecipients } from './planned-recipients';

/** Reads all that a plan is made of: the register, meetings, pauses and the reminder ladder as they are now. */
@Injectable()
export class PlanFactsReader {
  constructor(
    private readonly reader: RemissReader,
    private readonly recipients: PlannedRecipients,
    private readonly days: PlannedDays,
    private readonly bodies: BodyRegister,
    private readonly municipality: MunicipalityRegister,
    private readonly approvals: RemissApprovals,
  ) {}

  /** `issuedOn`: the day it goes, or would go, out. */
  async read(tx: EntityManager, remiss: RemissView, issuedOn: LocalDate): Promise<PlanFacts> {
    const asked = await this.recipients.of(tx, remiss);
    const documents = await this.reader.documents(tx, remiss.id);
    const issuer = remiss.issuerBodyId ? await this.bodies.get(tx, remiss.issuerBodyId) : null;
    const settings = await this.municipality.get(tx);
    return {
      ...asked,
      remiss,
      today: localDate(await now(tx)),
      issuedOn,
      unchosen: (await this.reader.documentsTold(tx, remiss.id)).flatMap(({ title, traces, sendAs }) =>
        traces && !sendAs ? [{ title, traces }] : [],
      ),
      hasMainDocument: documents.some(({ kind }) => kind === 'main'),
      questions: (await this.reader.questions(tx, remiss.id)).length,
      calendar: await this.days.calendar(tx, remiss, issuedOn, asked.recipients),
      reminders: await this.days.reminders(tx, remiss, issuedOn, asked.recipients),
      pauses: settings.pauses,
      caseNumberPattern: issuer?.caseNumberPattern ?? settings.caseNumberPattern,
      issuerRegistrar: issuer?.registrarEmail ?? null,
      approval: await this.approvals.of(tx, remiss),
    };
  }

  /** The day a draft would go out: the day chosen, or today when that has been. */
  async issueDay(tx: EntityManager, { status, issueOn }: RemissView): Promise<LocalDate> {
    const today = localDate(await now(tx));
    if (issueOn && hasBeenIssued(status)) return issueOn;
    return issueOn && issueOn > today ? issueOn : today;
  }
}
