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
import { REQUEST_MAILS, ViewpointRequests } from './viewpoint-requests';
import { Viewpoints } from './viewpoints.service';

const requestData = z.object({ viewpointId: z.uuid(), askedOf: z.uuid() });

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
    const { viewpointId, askedOf } = requestData.parse(mail.data);
    const remiss = mail.remissId && (await this.remisser.get(tx, mail.remissId));
    const request = remiss && (await this.requests.of(tx, remiss.id)).get(viewpointId);
    if (!remiss || !request || request.answeredAt || request.askedOf !== askedOf) return null;
    const { number, body } = await this.viewpoints.get(tx, remiss.id, viewpointId);
    const path = `/remisser/${remiss.id}/bedomning/${viewpointId}`;
    return {
      subject: subject(shortTitle(remiss.title)),
      blocks: [
        paragraph(
          `${request.askedByName} vill att du skriver skälet till bedömningen av synpunkt ${number} från ${body}, senast ${longDay(request.until)}. Handläggaren bestämmer sedan om synpunkten tillgodoses.`,
        ),
        ...(request.message ? [quotation(request.message)] : []),
        action(path, 'Läs synpunkten och skriv skälet'),
      ],
      foot: { path, contact: remiss.contact, caseNumber: remiss.caseNumber },
    };
  }
}
