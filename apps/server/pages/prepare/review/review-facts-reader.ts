import { Injectable } from '@nestjs/common';
import { may, People } from '@yttra/identity';
import { InvitationPreview, PlanRemiss, RemissApprovals, RemissReader, RemissReviews } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';
import type { ReviewProps } from './props';

/** What whoever goes through a draft remiss sees of it. */
@Injectable()
export class ReviewFactsReader {
  constructor(
    private readonly reader: RemissReader,
    private readonly planning: PlanRemiss,
    private readonly previews: InvitationPreview,
    private readonly reviews: RemissReviews,
    private readonly approvals: RemissApprovals,
    private readonly people: People,
  ) {}

  async read(tx: EntityManager, { caller, places, object }: Visit): Promise<ReviewProps> {
    const id = places.remissId;
    const remiss = await this.reader.get(tx, id);
    const approval = await this.approvals.of(tx, remiss);
    const askedBy = approval.askedBy ?? '';
    const waits = approval.stands === 'asked' && may(caller.hats, 'remiss.approve', object);
    const names = await this.people.names(tx, waits ? [askedBy] : []);
    const reviews = await this.reviews.reviews(tx, id);
    const asks = may(caller.hats, 'remiss.change', object);
    return {
      ...{ remiss, reviews },
      plan: await this.planning.plan(tx, id),
      sections: await this.reader.sections(tx, id),
      questions: await this.reader.questions(tx, id),
      invitation: await this.previews.of(tx, id),
      comments: await this.reviews.comments(tx, id),
      candidates: asks ? await this.reviews.candidates(tx, caller.personId, id) : null,
      isReading: reviews.some(({ reviewerId, doneAt }) => reviewerId === caller.personId && !doneAt),
      approval: waits ? { askedBy: names.get(askedBy) ?? '', own: askedBy === caller.personId } : null,
    };
  }
}
