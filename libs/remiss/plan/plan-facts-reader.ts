import { Injectable } from '@nestjs/common';
import { BodyRegister, Meetings, MunicipalityRegister, RecipientRules, type ExcludedBody } from '@yttra/bodies';
import { DomainError, localDate, now, type LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { bodiesWithDeadAddress } from '../post';
import { RemissApprovals } from '../prepare';
import { RemissHooks, RemissReader, hasBeenIssued, type RecipientView, type RemissView } from '../model';
import type { PlanFacts, PlanRecipient } from './plan-shape';

interface Asked {
  recipients: PlanRecipient[];
  excluded: ExcludedBody[];
  idleExceptions: string[];
  ruleProblems: string[];
}

const NOBODY: Asked = { recipients: [], excluded: [], idleExceptions: [], ruleProblems: [] };

/** Reads all that a plan is made of: the register, meetings, pauses and the reminder ladder as they are now. */
@Injectable()
export class PlanFactsReader {
  constructor(
    private readonly reader: RemissReader,
    private readonly rules: RecipientRules,
    private readonly bodies: BodyRegister,
    private readonly meetings: Meetings,
    private readonly municipality: MunicipalityRegister,
    private readonly hooks: RemissHooks,
    private readonly approvals: RemissApprovals,
  ) {}

  /** `issuedOn`: the day it goes, or would go, out. */
  async read(tx: EntityManager, remiss: RemissView, issuedOn: LocalDate): Promise<PlanFacts> {
    const asked = await this.asked(tx, remiss);
    const documents = await this.reader.documents(tx, remiss.id);
    const issuer = remiss.issuerBodyId ? await this.bodies.get(tx, remiss.issuerBodyId) : null;
    const settings = await this.municipality.get(tx);
    const bodyIds = asked.recipients.map(({ bodyId }) => bodyId);
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
      calendar: remiss.dueDate ? await this.meetings.check(tx, bodyIds, { issuedOn, dueDate: remiss.dueDate }) : null,
      reminders: await this.reminders(tx, remiss, issuedOn, asked.recipients),
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

  private async asked(tx: EntityManager, remiss: RemissView): Promise<Asked> {
    if (!hasBeenIssued(remiss.status)) return this.chosen(tx, remiss);
    const recipients = await this.reader.recipients(tx, remiss.id);
    return { ...NOBODY, recipients: recipients.filter(({ removedAt }) => !removedAt).map(asPlanned) };
  }

  private async chosen(tx: EntityManager, { rule, issuerBodyId, dueDate }: RemissView): Promise<Asked> {
    if (!rule) return NOBODY;
    try {
      const { included, excluded, idleExceptions } = await this.rules.resolve(tx, rule, issuerBodyId);
      const details = new Map((await this.bodies.byIds(tx, included.map(({ id }) => id))).map((body) => [body.id, body])); // prettier-ignore
      const unreached = await bodiesWithDeadAddress(
        tx,
        included.map(({ id }) => id),
      );
      const recipients = included.map(({ id, name, kind, broughtBy, parts }) => ({
        bodyId: id,
        body: name,
        kind,
        email: details.get(id)?.email ?? null,
        registrarEmail: details.get(id)?.registrarEmail ?? null,
        broughtBy: broughtBy.join(', '),
        part: parts.length > 0 ? parts.join(', ') : null,
        lastDay: dueDate,
        unreached: unreached.has(id),
      }));
      return { recipients, excluded, idleExceptions, ruleProblems: [] };
    } catch (error) {
      // The register has changed since the rule was written: told as something to mend, not as a fault of the plan.
      if (error instanceof DomainError && error.kind === 'invalid')
        return { ...NOBODY, ruleProblems: error.fields.map(({ message }) => message) };
      throw error;
    }
  }

  /** One preview for each last day there is among the recipients. */
  private async reminders(
    tx: EntityManager,
    remiss: RemissView,
    issuedOn: LocalDate,
    recipients: readonly PlanRecipient[],
  ): Promise<PlanFacts['reminders']> {
    const byLastDay = new Map<LocalDate, PlanRecipient[]>();
    for (const recipient of recipients) {
      if (recipient.lastDay) byLastDay.set(recipient.lastDay, [...(byLastDay.get(recipient.lastDay) ?? []), recipient]);
    }
    const groups = [];
    for (const [lastDay, group] of byLastDay) {
      groups.push({
        recipients: group,
        preview: await this.hooks.reminders.preview(tx, {
          issuedOn,
          lastDay,
          ladder: remiss.ladder,
          title: remiss.title,
        }),
      });
    }
    return groups;
  }
}

/** Of a frozen recipient what the plan tells, and nothing of how far it has come. */
function asPlanned(recipient: RecipientView): PlanRecipient {
  const { bodyId, body, kind, email, registrarEmail, broughtBy, part, lastDay } = recipient;
  return { bodyId, body, kind, email, registrarEmail, broughtBy, part, lastDay, unreached: false };
}
