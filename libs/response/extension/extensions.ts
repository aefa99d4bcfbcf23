import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, Database, inserted, localDate, now, peopleText, type LocalDate } from '@yttra/platform';
import { RecipientState, type RecipientView, type RemissView } from '@yttra/remiss';
import { In, type EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  ExtensionEntity,
  type ExtensionAskedBy,
  type Comer,
  personIn,
  ResponseAccess,
  ResponseNotices,
  alreadyAnswered,
  alreadyAsked,
  badExtension,
  extensionDecided,
  extensionNotFound,
  reasonMissing,
  roundOver,
  type Round,
} from '../model';
import { extensionFaults, extensionWarnings, type ExtensionFacts } from './extension-rule';

const reason = z.string().max(5000).nullable().default(null);
/** A wish for more time, or more time given: the new last day, inclusive, and why. */
export const extensionWish = z.strictObject({ until: z.iso.date(), reason });
/** `until` left out: the day that was asked for. */
export const extensionGrant = z.strictObject({ until: z.iso.date().nullable().default(null), reason });

/** A request for more time, or time given, with what was decided. */
export type Extension = ExtensionEntity;

/** What the officer is told when an extension is given: it holds all the same. */
export interface Granted {
  extension: Extension;
  warnings: string[];
}

interface OpenRound extends Round {
  facts: ExtensionFacts;
}

/**
 * Anstånd, body by body. Each call holds the recipient's row, so that an answer, a grant and a new general day come one
 * after the other.
 */
@Injectable()
export class Extensions {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly recipients: RecipientState,
    private readonly notices: ResponseNotices,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The body asks. Errors: response.extension_open, response.already_answered, response.round_over,
   * response.bad_extension.
   */
  ask(comer: Comer, recipientId: string, given: z.input<typeof extensionWish>): Promise<Extension> {
    return this.request(comer, recipientId, 'body', given);
  }

  /** The officer writes down what the body asked for by telephone or mail. Errors as for `ask`. */
  register(comer: Comer, recipientId: string, given: z.input<typeof extensionWish>): Promise<Extension> {
    return this.request(comer, recipientId, 'officer_for_body', given);
  }

  /** The office gives more time that nobody has asked for; a request that is open is thereby granted, to this day. */
  give(comer: Comer, recipientId: string, given: z.input<typeof extensionWish>): Promise<Granted> {
    const wish = checked(extensionWish, peopleText(given).value);
    return this.database.transaction(async (tx) => {
      const round = await this.openRound(tx, comer, 'extension.decide', recipientId);
      const open = await tx.findOneBy(ExtensionEntity, { recipientId, state: 'requested' });
      const extension =
        open ??
        (await keep(tx, { recipientId, askedBy: 'unasked', requestedBy: null, requestedUntil: null, reason: null }));
      return this.settle(tx, personIn(comer), round, extension, wish.until, wish.reason);
    });
  }

  /**
   * Grants a request, to its own day or another. Errors: response.extension_not_found, response.extension_decided,
   * response.bad_extension, response.round_over.
   */
  grant(personId: string, extensionId: string, given: z.input<typeof extensionGrant> = {}): Promise<Granted> {
    const wish = checked(extensionGrant, peopleText(given).value);
    return this.database.transaction(async (tx) => {
      const { recipientId } = await this.found(tx, extensionId);
      const round = await this.openRound(tx, personId, 'extension.decide', recipientId);
      const extension = await this.undecided(tx, extensionId);
      return this.settle(tx, personId, round, extension, wish.until ?? extension.requestedUntil!, wish.reason);
    });
  }

  /** Errors: response.reason_missing, response.extension_not_found, response.extension_decided. */
  refuse(personId: string, extensionId: string, why: string): Promise<Extension> {
    const told = peopleText(why).value.trim();
    return this.database.transaction(async (tx) => {
      const { recipientId } = await this.found(tx, extensionId);
      const round = await this.access.admitAlone(tx, personId, 'extension.decide', recipientId);
      const asked = await this.undecided(tx, extensionId);
      if (!told) throw reasonMissing('Skriv varför ni avslår.');
      const extension = await decide(tx, asked, { state: 'refused', decidedBy: personId, decisionReason: told });
      await this.recipients.markExtensionRefused(tx, recipientId);
      await this.notices.extensionDecided(tx, round, extension);
      await this.audit.append(
        tx,
        { remiss: round.remiss.id },
        { type: 'extension.refused', by: personId, recipient: recipientId, extension: extensionId, reason: told },
      );
      return extension;
    });
  }

  /** What the officer should know of a day before giving it. */
  async warnings(tx: EntityManager, remiss: RemissView, recipient: RecipientView, until: LocalDate): Promise<string[]> {
    return extensionWarnings(until, factsOf(remiss, recipient, await now(tx)));
  }

  /** Of one recipient, oldest first. Who may read is asked before calling. */
  list(tx: EntityManager, recipientId: string): Promise<Extension[]> {
    return this.listAll(tx, [recipientId]);
  }

  /** The same of several, in one statement. */
  listAll(tx: EntityManager, recipientIds: readonly string[]): Promise<Extension[]> {
    return tx.find(ExtensionEntity, {
      where: { recipientId: In([...recipientIds]) },
      order: { requestedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Errors: response.extension_not_found. */
  get(tx: EntityManager, extensionId: string): Promise<Extension> {
    return this.found(tx, extensionId);
  }

  private request(
    comer: Comer,
    recipientId: string,
    askedBy: Exclude<ExtensionAskedBy, 'unasked'>,
    given: z.input<typeof extensionWish>,
  ): Promise<Extension> {
    const wish = checked(extensionWish, peopleText(given).value);
    const personId = personIn(comer);
    return this.database.asPerson(personId, async (tx) => {
      const action = askedBy === 'body' ? 'extension.ask' : 'extension.decide';
      const round = await this.openRound(tx, comer, action, recipientId);
      const { answer } = round.recipient;
      if (answer && !answer.preliminary) throw alreadyAnswered();
      const open = await tx.findOneBy(ExtensionEntity, { recipientId, state: 'requested' });
      if (open) throw alreadyAsked(open.requestedUntil);
      refuseBadDay(wish.until, round.facts);
      const extension = await keep(tx, {
        recipientId,
        askedBy,
        requestedBy: personId,
        requestedUntil: wish.until,
        reason: wish.reason?.trim() || null,
      });
      await this.recipients.markExtensionRequested(tx, recipientId, askedBy);
      if (askedBy === 'body') await this.notices.extensionAsked(tx, round, extension);
      await this.audit.append(
        tx,
        { remiss: round.remiss.id },
        {
          type: 'extension.requested',
          by: personId,
          recipient: recipientId,
          extension: extension.id,
          until: wish.until,
          askedBy,
          reason: extension.reason,
        },
      );
      return extension;
    });
  }

  private async settle(
    tx: EntityManager,
    personId: string,
    round: OpenRound,
    asked: Extension,
    until: LocalDate,
    why: string | null,
  ): Promise<Granted> {
    refuseBadDay(until, round.facts);
    const { id, recipientId } = asked;
    const decisionReason = why?.trim() || null;
    const extension = await decide(tx, asked, {
      state: 'granted',
      grantedUntil: until,
      decidedBy: personId,
      decisionReason,
    });
    await this.recipients.markExtended(tx, recipientId, until);
    await this.notices.extensionDecided(tx, round, extension);
    await this.audit.append(
      tx,
      { remiss: round.remiss.id },
      { type: 'extension.granted', by: personId, recipient: recipientId, extension: id, until, reason: decisionReason },
    );
    return { extension, warnings: extensionWarnings(until, round.facts) };
  }

  /** The recipient locked, in a round that still runs: a day can be moved only while there is one. */
  private async openRound(
    tx: EntityManager,
    comer: Comer,
    action: 'extension.ask' | 'extension.decide',
    recipientId: string,
  ): Promise<OpenRound> {
    const { remiss, recipient, at } = await this.access.admitAlone(tx, comer, action, recipientId);
    if (remiss.status !== 'issued' || recipient.removedAt) throw roundOver();
    return { remiss, recipient, facts: factsOf(remiss, recipient, at) };
  }

  private async found(tx: EntityManager, id: string): Promise<Extension> {
    const extension = await tx.findOneBy(ExtensionEntity, { id });
    if (!extension) throw extensionNotFound();
    return extension;
  }

  /** Read once the recipient is locked: of two officers who decide at once the second is told. */
  private async undecided(tx: EntityManager, id: string): Promise<Extension> {
    const extension = await this.found(tx, id);
    if (extension.state !== 'requested') throw extensionDecided();
    return extension;
  }
}

const factsOf = ({ boardMeeting }: RemissView, { lastDay }: RecipientView, at: Date): ExtensionFacts => ({
  dueDate: lastDay,
  today: localDate(at),
  boardMeeting: boardMeeting && { date: boardMeeting.date, agendaCutoff: boardMeeting.agendaCutoff ?? null },
});

function refuseBadDay(until: LocalDate, facts: ExtensionFacts): void {
  const faults = extensionFaults(until, facts);
  if (faults.length > 0) throw badExtension(faults);
}

async function keep(tx: EntityManager, extension: Partial<ExtensionEntity>): Promise<Extension> {
  return (await inserted(tx, ExtensionEntity, [{ ...extension, state: 'requested' }]))[0]!;
}

async function decide(tx: EntityManager, extension: Extension, decision: Partial<Extension>): Promise<Extension> {
  const updated = await tx
    .createQueryBuilder()
    .update(ExtensionEntity)
    .set({ ...decision, decidedAt: () => 'yttra_now()' })
    .where({ id: extension.id })
    .returning('decided_at as "decidedAt"')
    .execute();
  const [{ decidedAt }] = updated.raw as [Pick<Extension, 'decidedAt'>];
  return { ...extension, ...decision, decidedAt };
}
