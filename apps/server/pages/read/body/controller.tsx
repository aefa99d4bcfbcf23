import { Controller, Get, Post } from '@nestjs/common';
import { Matrix, OfficeComments, partShape, partsLeft, partsToRead, Reading } from '@yttra/assessment';
import { Database, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { readRound } from '../round/read-round';
import { anchorOf } from './answer-parts';
import { BodyPage } from './page';

const reading = z.object({
  svar: z.uuid(),
  /** One part of the answer; left out for all of it. */
  del: partShape.optional(),
});
const confirming = z.object({ svar: z.uuid() });

/** One body's whole answer, with all its versions. */
@Controller()
export class BodyAnswerController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly matrices: Matrix,
    private readonly responses: ResponseReader,
    private readonly reading: Reading,
    private readonly comments: OfficeComments,
  ) {}

  @Get(route('remiss.answers.body'))
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    const { remissId, rid } = visit.places;
    const { recipient } = visit.round;
    return this.database.transaction(async (tx) => {
      const versions = await this.responses.ofRecipient(tx, visit.caller.personId, rid);
      const shown =
        versions.find(({ version }) => String(version) === visit.query.version) ??
        versions.find(({ id }) => id === recipient.answer?.responseId) ??
        versions[0] ??
        null;
      const ids = shown ? [shown.id] : [];
      const read = await this.reading.read(tx, ids);
      return (
        <BodyPage
          round={await readRound(tx, { remisser: this.remisser, matrices: this.matrices }, visit)}
          recipient={recipient}
          versions={versions}
          shown={shown}
          parts={shown ? partsToRead(shown.content) : []}
          left={shown ? partsLeft(shown.content, read.get(shown.id) ?? new Set()) : []}
          confirmedAt={(await this.reading.confirmations(tx, ids)).get(shown?.id ?? '') ?? null}
          comments={await this.comments.all(tx, remissId)}
        />
      );
    });
  }

  @Post(route('remiss.answers.body.read'))
  @PageRoute({ action: 'assessment.write', form: reading, again: 'show' })
  async markRead(@Visiting() { caller, places, form: { svar, del } }: Visit<z.infer<typeof reading>>) {
    const parts = del === undefined ? null : [del];
    await this.database.transaction((tx) => this.reading.markRead(tx, caller.personId, places.remissId, svar, parts));
    return goTo(pathTo('remiss.answers.body', { ...places, anchor: del && anchorOf(del) }), 'last');
  }

  @Post(route('remiss.answers.body.preliminary'))
  @PageRoute({ action: 'response.review', form: confirming, again: 'show' })
  async confirm(@Visiting() { caller, places, form }: Visit<z.infer<typeof confirming>>) {
    await this.database.transaction((tx) =>
      this.reading.confirmPreliminary(tx, caller.personId, places.remissId, form.svar),
    );
    return goTo(pathTo('remiss.answers.body', places), 'preliminart-star');
  }
}
