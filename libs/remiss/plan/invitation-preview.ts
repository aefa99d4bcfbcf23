import { Injectable } from '@nestjs/common';
import { lastMeetingInTime, Meetings } from '@yttra/bodies';
import { Assignments } from '@yttra/identity';
import { layoutMail, type RenderedMail } from '@yttra/mail';
import { addDays, now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { asksOf, invitationMail } from '../post';
import { PlanFactsReader } from './plan-facts-reader';
import { RemissReader } from '../model';

export interface PreviewedInvitation {
  /** Everybody who would get the remiss, to choose among. */
  bodies: { id: string; name: string }[];
  /** Whom this one is to. */
  bodyId: string;
  body: string;
  email: string | null;
  mail: RenderedMail;
  /** The mail's text part, as it would be sent. */
  text: string;
}

/** Stands where the recipient's own id will: before issue there is none. */
const NO_RECIPIENT = 'instansens-sida';

/** The invitation as one body would get it, before anything is sent. */
@Injectable()
export class InvitationPreview {
  constructor(
    private readonly reader: RemissReader,
    private readonly facts: PlanFactsReader,
    private readonly meetings: Meetings,
    private readonly assignments: Assignments,
  ) {}

  /** To the body, or to the first one; null while nobody is chosen. Errors: remiss.not_found. */
  async of(tx: EntityManager, remissId: string, bodyId?: string): Promise<PreviewedInvitation | null> {
    const remiss = await this.reader.get(tx, remissId);
    const issuedOn = await this.facts.issueDay(tx, remiss);
    const { recipients, questions } = await this.facts.read(tx, remiss, issuedOn);
    const to = recipients.find((recipient) => recipient.bodyId === bodyId) ?? recipients[0];
    if (!to) return null;
    const lastDay = to.lastDay ?? issuedOn;
    const known = (await this.meetings.ofBodies(tx, [to.bodyId])).get(to.bodyId) ?? [];
    const mail = invitationMail({
      recipientId: NO_RECIPIENT,
      body: to.body,
      kind: to.kind,
      part: to.part,
      lastDay,
      title: remiss.title,
      caseNumber: remiss.caseNumber,
      unit: remiss.unit,
      contact: remiss.contact,
      letter: remiss.letter,
      questions,
      meeting:
        lastMeetingInTime(known, issuedOn, lastDay) ??
        (known.some(({ date }) => date > addDays(issuedOn, -1)) ? 'none' : 'unknown'),
      asks: asksOf(remiss, to.bodyId),
      entry:
        to.email !== null && !(await this.assignments.servedToday(tx, [to.bodyId])).has(to.bodyId)
          ? 'mailbox'
          : 'account',
      now: await now(tx),
    });
    return {
      bodies: recipients.map((recipient) => ({ id: recipient.bodyId, name: recipient.body })),
      bodyId: to.bodyId,
      body: to.body,
      email: to.email,
      mail,
      text: layoutMail(mail).text,
    };
  }
}
