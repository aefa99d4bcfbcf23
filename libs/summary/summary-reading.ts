import { Injectable } from '@nestjs/common';
import {
  ReportHindrances,
  Feedback,
  maskedRemark,
  maskedViewpoint,
  OfficeComments,
  OpposedAnswers,
  Reading,
  Viewpoints,
  type Viewpoint,
} from '@yttra/assessment';
import { MunicipalityRegister } from '@yttra/bodies';
import { People } from '@yttra/identity';
import { MailLog } from '@yttra/mail';
import { ReminderList } from '@yttra/reminder';
import { RemissReader } from '@yttra/remiss';
import { Extensions, ResponseReader, type ResponseContent } from '@yttra/response';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { readSnapshot } from './snapshot-text';
import { MEMO_TEMPLATES } from './memo-headings';
import { recipientInput, remissInput } from './summary-input-rows';
import type { ReportedInput, SummaryInput } from './summary-input';
import { SummaryEntity } from './summary.entity';
import { SummaryTexts } from './summary-texts';
import { unknownMemoHeadings } from './summary.errors';

/** Reads everything that a summary is built from. The caller's transaction decides that it is one moment. */
@Injectable()
export class SummaryReading {
  constructor(
    private readonly remisser: RemissReader,
    private readonly people: People,
    private readonly municipality: MunicipalityRegister,
    private readonly responses: ResponseReader,
    private readonly extensions: Extensions,
    private readonly reminders: ReminderList,
    private readonly mails: MailLog,
    private readonly viewpoints: Viewpoints,
    private readonly comments: OfficeComments,
    private readonly opposed: OpposedAnswers,
    private readonly feedback: Feedback,
    private readonly reading: Reading,
    private readonly texts: SummaryTexts,
    private readonly gate: ReportHindrances,
  ) {}

  /** Errors: remiss.not_found, summary.unknown_memo_headings. */
  async read(tx: EntityManager, remissId: string, number: number): Promise<SummaryInput> {
    const { name, memoHeadings } = await this.municipality.get(tx);
    const memoTemplate = MEMO_TEMPLATES.find((template) => template === memoHeadings);
    if (!memoTemplate) throw unknownMemoHeadings(memoHeadings, MEMO_TEMPLATES);
    const responses = await this.responses.all(tx, { remissId });
    const content = new Map(responses.map((response) => [response.id, response.content]));
    const viewpoints = await this.viewpoints.all(tx, remissId);
    const own = await this.texts.list(tx, remissId);
    const heads = new Set(viewpoints.map(({ joinedTo }) => joinedTo));
    return {
      number,
      municipality: { name },
      remiss: await this.remiss(tx, remissId),
      recipients: await this.recipients(tx, remissId, responses),
      hindrances: await this.gate.hindrances(tx, remissId),
      viewpoints: viewpoints.map((viewpoint) => ({
        ...maskedViewpoint(viewpoint, content),
        joined: viewpoint.joinedTo ?? (heads.has(viewpoint.id) ? viewpoint.id : null),
      })),
      comments: await this.officeComments(tx, remissId, responses),
      opposed: await this.opposedAnswers(tx, remissId),
      remains: await this.remains(tx, remissId, content),
      texts: new Map(own.map(({ part, text }) => [part, text])),
      memoTemplate,
      mails: await this.sentMails(tx, remissId),
      reported: await this.reported(tx, remissId, number),
    };
  }

  /** The version that kommunstyrelsen got; of one reported before that was kept, the newest that was ready then. */
  private async reported(tx: EntityManager, remissId: string, number: number): Promise<ReportedInput | null> {
    const { reportedAt, reportedSummary: known } = await this.remisser.get(tx, remissId);
    if (!reportedAt) return null;
    const found = await tx.findOne(SummaryEntity, {
      where: known ? { remissId, number: known } : { remissId, state: 'ready', readyAt: LessThanOrEqual(reportedAt) },
      order: { number: 'DESC' },
      select: { id: true, number: true, snapshot: true },
    });
    if (!found?.snapshot || found.number === number) return null;
    const told = (await this.mails.list(tx, { remissId }))
      .reverse()
      .flatMap(({ to, subject, handedOverAt }) =>
        handedOverAt && handedOverAt > reportedAt ? [{ to, subject: subject ?? '', sentAt: handedOverAt }] : [],
      );
    return { number: found.number, at: reportedAt, snapshot: readSnapshot(found.snapshot), told };
  }

  private async remains(
    tx: EntityManager,
    remissId: string,
    content: ReadonlyMap<string, ResponseContent>,
  ): Promise<SummaryInput['remains']> {
    return (await this.feedback.of(tx, remissId)).flatMap(({ body, leftOut, viewpoints, removed, replies }) => {
      const remaining = (viewpoint: Viewpoint, more: { removed?: true } = {}) => {
        const reply = replies.find(({ viewpointId }) => viewpointId === viewpoint.id);
        if (!reply?.remains) return [];
        return [{ body, number: viewpoint.number, text: maskedRemark(viewpoint, content, reply.text!), ...more }];
      };
      return [
        ...viewpoints.flatMap((viewpoint) => remaining(viewpoint)),
        ...(leftOut ? [] : removed.flatMap((viewpoint) => remaining(viewpoint, { removed: true }))),
      ];
    });
  }

  private async opposedAnswers(tx: EntityManager, remissId: string): Promise<SummaryInput['opposed']> {
    const bodies = new Map((await this.remisser.recipients(tx, remissId)).map(({ id, body }) => [id, body]));
    const written = await this.opposed.all(tx, remissId);
    return written.map(({ recipientId, text }) => ({ body: bodies.get(recipientId)!, text }));
  }

  private async remiss(tx: EntityManager, remissId: string) {
    const remiss = await this.remisser.get(tx, remissId);
    const officer = (await this.people.names(tx, [remiss.officerId])).get(remiss.officerId) ?? remiss.contact.name;
    const questions = await this.remisser.questions(tx, remissId);
    const documents = await this.remisser.documents(tx, remissId);
    const main = documents.find(({ kind, current }) => kind === 'main' && current);
    const earlier = await this.responses.earlier(tx, remiss, questions);
    return remissInput(remiss, officer, { asked: questions, earlier }, main?.title ?? null);
  }

  private async recipients(tx: EntityManager, remissId: string, responses: Awaited<ReturnType<ResponseReader['all']>>) {
    const recipients = await this.remisser.recipients(tx, remissId);
    const reminders = [
      ...(await this.reminders.ofRemiss(tx, remissId)),
      ...(await this.reminders.byHand(tx, remissId)).map((one) => ({ ...one, step: 'by_hand' as const })),
    ];
    const ids = responses.map(({ id }) => id);
    const confirmed = await this.reading.confirmations(tx, ids);
    const read = await this.reading.done(tx, ids);
    const readers = new Set([...read.values()].flatMap((parts) => [...parts.values()].map(({ by }) => by)));
    const names = await this.people.names(tx, [...readers]);
    const extensions = await this.extensions.listAll(
      tx,
      recipients.map(({ id }) => id),
    );
    return recipients.map((recipient) =>
      recipientInput(recipient, {
        responses: responses.filter(({ recipientId }) => recipientId === recipient.id),
        confirmed,
        read,
        names,
        extensions: extensions.filter(({ recipientId }) => recipientId === recipient.id),
        reminders: reminders.filter(({ recipientId }) => recipientId === recipient.id),
      }),
    );
  }

  private async officeComments(
    tx: EntityManager,
    remissId: string,
    responses: { id: string; body: { name: string } }[],
  ) {
    const bodies = new Map(responses.map(({ id, body }) => [id, body.name]));
    return (await this.comments.all(tx, remissId)).map(({ question, responseId, text }) => ({
      question,
      body: responseId === null ? null : (bodies.get(responseId) ?? null),
      text,
    }));
  }

  /** Mails to the bodies, in order of time. */
  private async sentMails(tx: EntityManager, remissId: string) {
    const bodies = new Map((await this.remisser.recipients(tx, remissId)).map(({ id, body }) => [id, body]));
    return (await this.mails.list(tx, { remissId }))
      .reverse()
      .flatMap(({ recipientId, kind, to, subject, handedOverAt, deliveryLabel }) => {
        const body = recipientId && bodies.get(recipientId);
        return body ? [{ body, kind, to, subject: subject ?? '', sentAt: handedOverAt, state: deliveryLabel }] : [];
      });
  }
}
