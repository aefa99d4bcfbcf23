import { Injectable } from '@nestjs/common';
import {
  action,
  paragraph,
  quotation,
  shortTitle,
  type MailRenderers,
  type OutgoingMailView,
  type RenderedMail,
} from '@yttra/mail';
import { longDay } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { REQUEST_MAILS } from './request-giving';
import { ViewpointRequests, type ViewpointRequest } from './viewpoint-requests';
import { Viewpoints } from './viewpoints.service';

const requestData = z.union([
  z.object({ viewpointIds: z.array(z.uuid()).min(1), askedOf: z.uuid() }),
  // As it was written while one was asked for one viewpoint at a time.
  z
    .object({ viewpointId: z.uuid(), askedOf: z.uuid() })
    .transform(({ viewpointId, askedOf }) => ({ viewpointIds: [viewpointId], askedOf })),
]);

/** The mails of an office among its own while it assesses. They quote nothing of an answer, and what has been overtaken is not said. */
@Injectable()
export class AssessmentMails implements MailRenderers {
  constructor(
    private readonly requests: ViewpointRequests,
    private readonly viewpoints: Viewpoints,
    private readonly remisser: RemissReader,
  ) {}

  readonly renderers: MailRenderers['renderers'] = {
    [REQUEST_MAILS.asked]: (mail, tx) => this.request(mail, tx, (title) => `Skriv ett skäl: ${title}`),
    [REQUEST_MAILS.reminded]: (mail, tx) => this.request(mail, tx, (title) => `Påminnelse, skriv ett skäl: ${title}`),
  };

  private async request(
    mail: OutgoingMailView,
    tx: EntityManager,
    subject: (title: string) => string,
  ): Promise<RenderedMail | null> {
    const { viewpointIds, askedOf } = requestData.parse(mail.data);
    const remiss = mail.remissId && (await this.remisser.get(tx, mail.remissId));
    if (!remiss) return null;
    const asked = await this.requests.of(tx, remiss.id);
    const open = viewpointIds.flatMap((id) => asked.get(id) ?? []).filter(isOpenTo(askedOf));
    const [first] = open;
    if (!first) return null;
    const path =
      open.length === 1
        ? `/remisser/${remiss.id}/bedomning/${first.viewpointId}/skal`
        : `/remisser/${remiss.id}/bedomning?hos=mig`;
    return {
      subject: subject(shortTitle(remiss.title)),
      blocks: [
        paragraph(
          `${first.askedByName} vill att du skriver skälet till bedömningen av ${await this.which(tx, remiss.id, open)}, senast ${longDay(first.until)}. Handläggaren bestämmer sedan om ${open.length === 1 ? 'synpunkten' : 'var och en'} tillgodoses.`,
        ),
        ...(first.message ? [quotation(first.message)] : []),
        action(path, open.length === 1 ? 'Läs synpunkten och skriv skälet' : 'Läs synpunkterna och skriv skälen'),
      ],
      foot: { path, contact: remiss.contact, caseNumber: remiss.caseNumber },
    };
  }

  /** "synpunkt 3 från Socialnämnden", or how many there are. */
  private async which(tx: EntityManager, remissId: string, open: readonly ViewpointRequest[]): Promise<string> {
    if (open.length > 1) return `${open.length} synpunkter`;
    const { number, body } = await this.viewpoints.get(tx, remissId, open[0]!.viewpointId);
    return `synpunkt ${number} från ${body}`;
  }
}

const isOpenTo =
  (person: string) =>
  ({ askedOf, answeredAt }: ViewpointRequest): boolean =>
    askedOf === person && answeredAt === null;
