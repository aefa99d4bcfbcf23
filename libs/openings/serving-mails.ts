import { Injectable } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import { IdentityHooks, People, type AssignmentChanged, type IdentityHook } from '@yttra/identity';
import { MailOutbox, paragraph, type MailRenderers, type OutgoingMailView, type RenderedMail } from '@yttra/mail';
import { checked, longDay } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { appointmentWaits, mailboxOf } from './opening-rows';

const SERVING_MAIL = 'identity.serving';

const served = z.object({
  personId: z.uuid(),
  bodyId: z.uuid(),
  role: z.enum(['secretary', 'contributor', 'registrar']),
  change: z.enum(['begun', 'ended']),
  fromDate: z.iso.date(),
  toDate: z.iso.date().nullable(),
});

const WORDS = { secretary: 'nämndsekreterare', contributor: 'handläggare', registrar: 'registrator' } as const;

/**
 * A body is always told who answers for it, so that nobody is appointed behind its back. Of one whom it has yet to let
 * in it is told by the mail about that.
 */
@Injectable()
export class ServingMails implements IdentityHook, MailRenderers {
  readonly renderers = { [SERVING_MAIL]: (mail, tx) => this.told(mail, tx) } satisfies MailRenderers['renderers'];

  constructor(
    private readonly bodies: BodyRegister,
    private readonly people: People,
    private readonly outbox: MailOutbox,
    hooks: IdentityHooks,
  ) {
    hooks.register(this);
  }

  async onAssignmentChanged(tx: EntityManager, { assignmentId, bodyId, ...event }: AssignmentChanged): Promise<void> {
    const data = served.safeParse({ ...event, bodyId });
    if (!data.success) return;
    if (event.change === 'begun' && (await appointmentWaits(tx, assignmentId))) return;
    const mailbox = await mailboxOf(tx, data.data.bodyId);
    const { registrarEmail } = await this.bodies.get(tx, data.data.bodyId);
    const to = event.role === 'registrar' ? (registrarEmail ?? mailbox) : mailbox;
    if (!to) return;
    await this.outbox.queue(tx, {
      kind: SERVING_MAIL,
      to,
      data: data.data,
      dedupKey: `${SERVING_MAIL}:${assignmentId}:${event.change}:${event.toDate}`,
    });
  }

  private async told(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail> {
    const { personId, bodyId, role, change, fromDate, toDate } = checked(served, mail.data);
    const name = (await this.people.names(tx, [personId])).get(personId) ?? 'En person';
    const { name: body } = await this.bodies.get(tx, bodyId);
    const begun = change === 'begun';
    return {
      subject: begun
        ? `${name} är ${WORDS[role]} för ${body} i Yttra`
        : `${name} är inte längre ${WORDS[role]} för ${body} i Yttra`,
      blocks: [
        paragraph(
          begun
            ? `${name} har fått uppdraget som ${WORDS[role]} för ${body} från ${longDay(fromDate)}${toDate ? ` till och med ${longDay(toDate)}` : ' tills vidare'}.`
            : `Uppdraget som ${WORDS[role]} för ${body} är avslutat.${role === 'registrar' ? '' : ` ${name} kommer inte längre åt era utkast.`}`,
        ),
        paragraph('Stämmer det inte? Säg till kommunens systemförvaltare.'),
      ],
    };
  }
}
