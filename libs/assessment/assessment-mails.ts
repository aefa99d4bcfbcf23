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
import { longDay, pathTo } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { REQUEST_MAILS } from './request-giving';
import { ViewpointRequests, type ViewpointRequest } from './viewpoint-requests';
import { Viewpoints } from './viewpoints';

const requestData = z.union([
  z.object({ viewpointIds: z.array(z.uuid()).min(1), askedOf: z.uuid() }),
  // As it was written while one was asked for one viewpoint at a time.
  z
    .object({ viewpointId: z.uuid(), askedOf: z.uuid() })
    .transform(({ viewpointId, askedOf }) => ({ viewpointIds: [viewpointId], askedOf })),
]);

const answeredData = z.object({ askedBy: z.uuid() });

/**
 * The mails of an office among its own while it assesses. They quote nothing of an answer, and what has been overtaken
 * is not said.
 */
@Injectable()
export class AssessmentMails implements MailRenderers {
  constructor(
    private readonly requests: ViewpointRequests,
    private readonly viewpoints: Viewpoints,
    private readonly remisser: RemissReader,
  ) {}

  readonly renderers = {
    [REQUEST_MAILS.asked]: (mail, tx) => this.request(mail, tx, (title) => `Skriv ett skäl: ${title}`),
    [REQUEST_MAILS.reminded]: (mail, tx) => this.request(mail, tx, (title) => `Påminnelse, skriv ett skäl: ${title}`),
    [REQUEST_MAILS.answered]: (mail, tx) => this.answered(mail, tx),
  } satisfies MailRenderers<(typeof REQUEST_MAILS)[keyof typeof REQUEST_MAILS]>['renderers'];

  /** What has come and waits for who asked; what has been decided meanwhile is not told. */
  private async answered({ data, remissId }: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const { askedBy } = answeredData.parse(data);
    const remiss = remissId && (await this.remisser.get(tx, remissId));
    if (!remiss || (remiss.status !== 'issued' && remiss.status !== 'closed')) return null;
    const waits = await this.requests.toDecide(tx, remiss.id);
    const come = [...(await this.requests.of(tx, remiss.id)).values()].filter(
      (one) => one.askedBy === askedBy && waits.has(one.viewpointId),
    );
    const [first] = come;
    if (!first) return null;
    const path = come.length === 1 ? pathTo('remiss.viewpoint', { remissId: remiss.id, viewpointId: first.viewpointId }) : pathTo('remiss.assessment', { remissId: remiss.id, query: { hos: 'svar' } });
    const names = new Intl.ListFormat('sv').format(new Set(come.map(({ askedOfName }) => askedOfName)));
    return {
      subject: `Skälet har kommit: ${shortTitle(remiss.title)}`,
      blocks: [
        paragraph(
          `${names} har skrivit skälet till bedömningen av ${await this.which(tx, remiss.id, come)}. Bestäm om ${come.length === 1 ? 'synpunkten' : 'var och en'} tillgodoses.`,
        ),
        action(path, come.length === 1 ? 'Läs skälet och bestäm' : 'Läs skälen och bestäm'),
      ],
      foot: { path, contact: remiss.contact, caseNumber: remiss.caseNumber },
    };
  } // prettier-ignore

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
        ? pathTo('remiss.viewpoint.reason', { remissId: remiss.id, viewpointId: first.viewpointId })
        : pathTo('remiss.assessment', { remissId: remiss.id, query: { hos: 'mig' } });
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
