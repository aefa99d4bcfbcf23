import { Injectable } from '@nestjs/common';
import { decisionFormOf } from '@yttra/bodies';
import {
  action,
  facts,
  noDueDateIcs,
  paragraph,
  shortTitle,
  type MailAttachment,
  type MailRenderers,
  type OutgoingMailView,
  type RenderedMail,
  type Unfinished,
} from '@yttra/mail';
import { checked, dayAndTime, gathered, longDay, pathTo } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  basisText,
  letInLine,
  type ReceivedResponse,
  ANSWERED_MAIL,
  LATE_RECEIPT_MAIL,
  RECEIPT_MAIL,
  REGISTRAR_MAIL,
  receiptNumber,
  responseNotFound,
  CHANNEL_WORDS,
  stanceWord,
  Rounds,
  type Round,
} from '../model';
import { ResponseCopy, ResponsePackage } from '../documents';
import { ResponseReader } from '../read';

const aboutResponse = z.object({
  responseId: z.uuid(),
  completes: z.boolean().default(false),
  recalls: z.boolean().default(false),
});
const aboutDocuments = aboutResponse.extend({ side: z.enum(['in', 'out']) });
type About = Pick<z.infer<typeof aboutResponse>, 'completes' | 'recalls'>;

/** More than this is fetched by the link: many mail servers take no larger message. */
const LARGEST_ATTACHMENT = 10 * 1024 * 1024;

/** What the mails about answers say. No answer's text stands in a mail. */
@Injectable()
export class ResponseMails implements MailRenderers {
  readonly renderers = {
    [RECEIPT_MAIL]: (mail, tx) => this.receipt(mail, tx),
    [LATE_RECEIPT_MAIL]: (mail, tx) => this.receipt(mail, tx),
    [ANSWERED_MAIL]: (mail, tx) => this.answered(mail, tx),
    [REGISTRAR_MAIL]: (mail, tx) => this.toRegistrar(mail, tx),
  } satisfies MailRenderers['renderers'];

  constructor(
    private readonly responses: ResponseReader,
    private readonly rounds: Rounds,
    private readonly remisser: RemissReader,
    private readonly copy: ResponseCopy,
    private readonly packages: ResponsePackage,
  ) {}

  private readonly responseOf = gathered((tx, ids) => this.responses.some(tx, ids));
  private readonly roundOf = gathered((tx, recipientIds) => this.rounds.all(tx, recipientIds));

  /** The answer that a mail is about, with its round. */
  private async received(tx: EntityManager, responseId: string): Promise<{ response: ReceivedResponse; round: Round }> {
    const response = await this.responseOf(tx, responseId);
    const round = response && (await this.roundOf(tx, response.recipientId));
    if (!round) throw responseNotFound();
    return { response, round };
  }

  private async receipt(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | Unfinished> {
    const { responseId, ...about } = checked(aboutResponse, mail.data);
    const { response, round } = await this.received(tx, responseId);
    const { remiss, recipient } = round;
    const isFirst = !about.completes && !about.recalls;
    const isLate = response.late && isFirst;
    const by = response.channel === 'yttra' ? '' : ` ${CHANNEL_WORDS[response.channel]}`;
    const came = laterEvent(response, about) ?? `Det kom in ${dayAndTime(response.receivedAt)}${by}`;
    const words = isLate ? 'Ert svar kom in efter svarstiden' : 'Vi har tagit emot ert svar';
    const path = pathTo('answer.receipt', { rid: recipient.id, responseId: response.id });
    const isSecret = response.content.secrecy.length > 0;
    const text: RenderedMail = {
      subject: `${whatCame(response, about) ?? words}: ${remiss.title}`,
      blocks: [
        paragraph(isLate ? `${came}; sista dag var ${longDay(response.ownDueDate)}.` : `${came}.`),
        ...(about.recalls ? [RECALLED] : []).map(paragraph),
        ...(isFirst ? outsideRound(response, round) : []).map(paragraph),
        ...(about.recalls ? [] : preliminaryText(response, recipient.kind)).map(paragraph),
        facts({
          Remiss: remiss.title,
          Instans: recipient.body,
          Svar: stanceWord(response),
          'Vilar på': basisText(recipient.kind, response.standingBasis),
          'Insläppta vid namn': response.letIn.map(letInLine).join('; '),
          'Ert dnr': response.caseNumber,
          'Vårt dnr': remiss.caseNumber,
          Kvittensnummer: receiptNumber(response),
        }),
        action(path, 'Läs kvittensen'),
        ...(response.preliminary && !about.recalls
          ? [action(pathTo('answer.complete', { rid: recipient.id }), 'Fyll i beslutet')]
          : []),
        ...(isSecret
          ? [paragraph('Delar av svaret är sekretessmarkerade, så det följer ingen kopia med mejlet.')]
          : []),
      ],
      foot: { path, contact: remiss.contact, caseNumber: remiss.caseNumber },
      attachments: [
        noDueDateIcs({
          recipientId: recipient.id,
          title: remiss.title,
          bodyName: recipient.body,
          caseNumber: remiss.caseNumber,
          dueDate: response.ownDueDate,
          path: pathTo('answer', { rid: recipient.id }),
          organizer: remiss.contact,
          now: mail.now,
        }),
      ],
    };
    if (isSecret) return text;
    const copy = await this.copy.of(tx, response, round);
    return async () => {
      const pdf = { filename: 'remissvar.pdf', contentType: 'application/pdf', content: await copy() };
      return { ...text, attachments: [pdf, ...text.attachments!] };
    };
  }

  private async answered(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail> {
    const { responseId, ...about } = checked(aboutResponse, mail.data);
    const { response, round } = await this.received(tx, responseId);
    const { remiss, recipient } = round;
    const what = whatCame(response, about);
    const later = laterEvent(response, about);
    const asked = (await this.remisser.recipients(tx, remiss.id)).filter(
      ({ removedAt, answer }) => !removedAt || answer,
    );
    const has = asked.filter(({ answer }) => answer).length;
    const path = pathTo('remiss.answers.body', { remissId: remiss.id, rid: recipient.id });
    return {
      subject: `${what ?? 'Nytt svar'}: ${shortTitle(remiss.title)} – ${recipient.body}, ${stanceWord(response).toLocaleLowerCase('sv')}`,
      blocks: [
        paragraph(later ? `${later}.` : `${has} av ${asked.length} har svarat.`),
        ...(about.recalls ? [RECALLED] : []).map(paragraph),
        ...(response.late && !later
          ? [paragraph(`Svaret är inkommet efter svarstiden. ${remiss.unit} avgör om det tas med i sammanställningen.`)]
          : []),
        facts({
          Remiss: remiss.title,
          'Kom in': dayAndTime(response.receivedAt),
          'Enligt 22 § förvaltningslagen': response.arrival?.presumedOn ? longDay(response.arrival.presumedOn) : null,
          'Vilar på': basisText(recipient.kind, response.standingBasis),
          Version: response.version > 1 ? `${response.version}, ersätter den förra` : null,
        }),
        action(path, 'Läs svaret'),
      ],
      foot: { path, caseNumber: remiss.caseNumber },
    };
  }

  private async toRegistrar(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | Unfinished> {
    const { responseId, side, ...about } = checked(aboutDocuments, mail.data);
    const { response, round } = await this.received(tx, responseId);
    const { remiss, recipient } = round;
    const path = pathTo('registrar.response', { responseId: response.id });
    const what = whatCame(response, about);
    const text = (attachment: MailAttachment | null): RenderedMail => ({
      subject:
        side === 'in'
          ? `${what ? `${what}, inkommet` : 'Inkommet remissvar'}: ${shortTitle(remiss.title)}, ${recipient.body}, ${remiss.caseNumber}`
          : `${what ? `${what}, expedierat` : 'Expedierat remissvar'}: ${remiss.title}, ${response.caseNumber ?? remiss.caseNumber}`,
      blocks: [
        paragraph(
          attachment
            ? 'Handlingarna finns samlade i den bifogade filen, och på sidan nedan.'
            : 'Handlingarna finns samlade på sidan nedan.',
        ),
        facts({
          Ärende: remiss.title,
          Från: recipient.body,
          Till: remiss.unit,
          'Kom in': dayAndTime(response.receivedAt),
          'Enligt 22 § förvaltningslagen': response.arrival?.presumedOn ? longDay(response.arrival.presumedOn) : null,
          'Avsändarens dnr': response.caseNumber,
          'Mottagarens dnr': remiss.caseNumber,
          'Beslutet kom in': about.completes && response.completion ? dayAndTime(response.completion.at) : null,
          Återkallat: about.recalls && response.recalled ? dayAndTime(response.recalled.at) : null,
          Sekretessmarkering: response.content.secrecy.map(({ provision }) => provision).join(', '),
        }),
        action(path, 'Hämta handlingarna'),
      ],
      foot: { path, contact: remiss.contact, caseNumber: remiss.caseNumber },
      attachments: attachment ? [attachment] : [],
    });
    if (!mayBeAttached(response)) return text(null);
    const packed = await this.packages.of(tx, response, round);
    return async () => {
      const content = await packed();
      return text(
        content.length > LARGEST_ATTACHMENT
          ? null
          : { filename: 'handlingar.zip', contentType: 'application/zip', content },
      );
    };
  }
}

/** Nothing that is marked as secret leaves in a mail: then the link alone. */
const mayBeAttached = ({ content, files }: ReceivedResponse): boolean =>
  content.secrecy.length === 0 && files.reduce((sum, { bytes }) => sum + bytes, 0) <= LARGEST_ATTACHMENT;

/**
 * Nobody who has read it can unread it, and a register has it. The reason stands on the page, as the answer's own text
 * does.
 */
const RECALLED = 'Det som kom in finns kvar och räknas, märkt som återkallat av instansen.';

/** What came after the answer, and when; null for the answer itself. */
function laterEvent({ completion, recalled, receivedAt }: ReceivedResponse, { completes, recalls }: About) {
  if (recalls) return `Svaret återkallades ${dayAndTime(recalled?.at ?? receivedAt)}`;
  return completes ? `Beslutet bakom svaret kom in ${dayAndTime(completion?.at ?? receivedAt)}` : null;
}

/** What came beside a first answer, as every mail about it begins; null for a first answer. */
function whatCame({ supersedes, version }: ReceivedResponse, { completes, recalls }: About): string | null {
  if (recalls) return 'Återkallat svar';
  if (completes) return 'Beslut kompletterat';
  return supersedes ? `Rättat svar, version ${version}` : null;
}

/** Who decides what becomes of an answer from outside the round, and why it is asked. */
function outsideRound({ late, receivedAt }: ReceivedResponse, { remiss, recipient }: Round): string[] {
  const after = (moment: Date | null) => moment !== null && receivedAt >= moment;
  const why = after(recipient.removedAt)
    ? 'Ni hade tagits bort från remissen när svaret kom in.'
    : after(remiss.withdrawnAt)
      ? 'Remissen hade återkallats när svaret kom in.'
      : after(remiss.closedAt)
        ? 'Remissen hade avslutats när svaret kom in.'
        : '';
  if (!late && !why) return [];
  return [`${why} ${remiss.unit} avgör om det tas med i sammanställningen.`.trim()];
}

/** What is left to do for who has answered ahead of the decision, in the body's own form. */
function preliminaryText({ preliminary }: ReceivedResponse, kind: Round['recipient']['kind']): string[] {
  if (!preliminary) return [];
  const { sectionWord, ratified } = decisionFormOf(kind);
  if (sectionWord === '§')
    return [`Svaret är preliminärt. Fyll i paragrafen ${ratified ? 'efter justering' : 'när beslutet är fattat'}.`];
  return [`Svaret är preliminärt. Fyll i ${sectionWord ? 'beslutspunkten' : 'beslutet'} när det är fattat.`];
}
