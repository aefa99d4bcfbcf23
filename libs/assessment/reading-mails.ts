import { Injectable } from '@nestjs/common';
import {
  action,
  bullets,
  paragraph,
  shortTitle,
  type MailRenderers,
  type OutgoingMailView,
  type RenderedMail,
} from '@yttra/mail';
import { longDay, pathTo, type LocalDate } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { READING_MAIL_KINDS } from './give-reading';
import { ReadingAssignments, type ReadingAssignment } from './reading-assignments';

const data = z.object({ assignmentIds: z.array(z.uuid()), lastDay: z.iso.date() });

/**
 * What somebody has been given to read, and what of it is left when the day is near. Taken back, or done, nothing is
 * said.
 */
@Injectable()
export class ReadingMails implements MailRenderers {
  constructor(
    private readonly remisser: RemissReader,
    private readonly assignments: ReadingAssignments,
  ) {}

  readonly renderers = {
    [READING_MAIL_KINDS.given]: (mail, tx) =>
      this.mail(mail, tx, (title, lastDay) => ({
        subject: `Läs svaren: ${shortTitle(title)} – senast ${longDay(lastDay)}`,
        opening: `Du har fått svar att läsa till slut, senast ${longDay(lastDay)}:`,
        isTold: () => true,
      })),
    [READING_MAIL_KINDS.reminder]: (mail, tx) =>
      this.mail(mail, tx, (title, lastDay) => ({
        subject: `Svar kvar att läsa: ${shortTitle(title)}`,
        opening:
          mail.today > lastDay
            ? `Dagen för läsningen var ${longDay(lastDay)}. Det här är inte läst till slut:`
            : `Läs svaren senast ${longDay(lastDay)}. Det här är kvar:`,
        isTold: ({ left, parts }) => left > 0 || parts === 0,
      })),
  } satisfies MailRenderers<(typeof READING_MAIL_KINDS)[keyof typeof READING_MAIL_KINDS]>['renderers'];

  private async mail(
    mail: OutgoingMailView,
    tx: EntityManager,
    say: (
      title: string,
      lastDay: LocalDate,
    ) => { subject: string; opening: string; isTold: (one: ReadingAssignment) => boolean },
  ): Promise<RenderedMail | null> {
    const { assignmentIds, lastDay } = data.parse(mail.data);
    const remiss = await this.remisser.get(tx, mail.remissId!);
    const { subject, opening, isTold } = say(remiss.title, lastDay);
    const standing = (await this.assignments.list(tx, remiss.id)).filter(({ id }) => assignmentIds.includes(id));
    const told = standing.filter(isTold);
    if (told.length === 0 || remiss.status === 'reported' || remiss.status === 'withdrawn') return null;
    const path = pathTo('remiss.assessment', { remissId: remiss.id });
    return {
      subject,
      blocks: [paragraph(opening), bullets(told.map(lineOf)), action(path, 'Läs svaren')],
      foot: { path, contact: remiss.contact, caseNumber: remiss.caseNumber },
    };
  }
}

function lineOf({ body, question, parts, left }: ReadingAssignment): string {
  const what = body ?? `Fråga ${question}, alla svar`;
  if (parts === 0) return `${what}: inget svar har kommit in än`;
  return `${what}: ${left} av ${parts} ${parts === 1 ? 'del' : 'delar'} kvar`;
}
