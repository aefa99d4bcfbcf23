import { Injectable } from '@nestjs/common';
import type { LoggedEvent } from '@yttra/audit';
import { FollowRemiss } from '@yttra/overview';
import type { RoundRead } from '@yttra/remiss';
import { AnswerOutlines, Extensions } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { recipientOf } from '../events/event-groups';
import { NamedEvents, type KnownNames } from '../events/named-events';
import type { RecipientFacts } from './recipient-facts';
import { SentToBody } from './sent-to-body';

/** What the page of one body in a remiss shows. */
@Injectable()
export class RecipientFactsReader {
  constructor(
    private readonly follow: FollowRemiss,
    private readonly sent: SentToBody,
    private readonly extensions: Extensions,
    private readonly outlines: AnswerOutlines,
    private readonly events: NamedEvents,
  ) {}

  async read(
    tx: EntityManager,
    { remiss, recipient }: Pick<RoundRead, 'remiss' | 'recipient'>,
  ): Promise<RecipientFacts> {
    const [remissId, rid] = [remiss.id, recipient.id];
    const { bodies, today } = await this.follow.of(tx, remissId);
    const { events, names } = await this.events.of(tx, remissId);
    return {
      ...{ remiss, recipient, today, names },
      followed: bodies.find(({ id }) => id === rid)!,
      opposes: (await this.outlines.of(tx, remissId, [rid])).some(({ stance }) => stance === 'opposes'),
      ...(await this.sent.of(tx, remissId, rid)),
      extensions: await this.extensions.list(tx, rid),
      events: events.filter(({ event }) => concerns(event, rid, names)).toReversed(),
    };
  }
}

/** What is about this body, and what was about all of them. */
function concerns(event: LoggedEvent['event'], rid: string, { recipientOfResponse }: KnownNames): boolean {
  const about = recipientOf(event, recipientOfResponse);
  return about === rid || (about === null && FOR_ALL.has(event.type));
}

const FOR_ALL = new Set<string>([
  'remiss.issued',
  'remiss.due_date_moved',
  'remiss.withdrawn',
  'remiss.closed',
  'remiss.reported',
]);
