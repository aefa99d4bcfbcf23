import { Controller, Get, Post } from '@nestjs/common';
import { pathTo, route } from '@yttra/platform';
import { issueDay } from '@yttra/remiss';
import { AnswerDesk, DraftFiles, DraftInvitations, submissionFaults, SubmitResponse } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ReviewPage } from './page';

const handingIn = z.object({
  version: z.coerce.number().int().min(1),
  key: z.uuid(),
  confirmed: z
    .object({
      textIsDecided: z.literal('ja').optional(),
      emptyAnswers: z.literal('ja').optional(),
      earlyDecision: z.literal('ja').optional(),
    })
    .default({}),
});

/** Reading it all through, and handing it in. */
@Controller()
export class ReviewController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly files: DraftFiles,
    private readonly invitations: DraftInvitations,
    private readonly submitting: SubmitResponse,
  ) {}

  @Get(route('answer.review'))
  @PageRoute({ action: 'draft.read' })
  async show(@Visiting() visit: Visit) {
    const { said } = visit;
    const { desk, files } = await this.desks.open(visit, async (tx, desk) => ({
      desk,
      files: await this.files.listIn(tx, desk.recipient.id),
    }));
    const { draft, questions, recipient, today } = desk;
    // What was confirmed was another text than the one that is shown now.
    if (said.code === 'response.stale_draft') visit.said = { ...said, written: null };
    const faults = submissionFaults({
      content: draft.content,
      questions,
      bodyKind: recipient.kind,
      issuedOn: issueDay(desk.remiss),
      receivedOn: today,
      confirmed: { textIsDecided: true, emptyAnswers: true, earlyDecision: true },
    });
    return <ReviewPage desk={desk} files={files} faults={faults} />;
  }

  @Post(route('answer.review'))
  @PageRoute({ action: 'response.submit', form: handingIn, again: 'show', moment: true })
  async submit(@Visiting() visit: Visit<z.infer<typeof handingIn>>) {
    const { places, receivedAt } = visit;
    const { version, key, confirmed } = visit.form;
    const recipientId = places.rid;
    const { responseId } = await this.submitting.submit(
      { visit, recipientId, key, receivedAt: receivedAt! },
      {
        version,
        confirmed: {
          textIsDecided: confirmed.textIsDecided === 'ja',
          emptyAnswers: confirmed.emptyAnswers === 'ja',
          earlyDecision: confirmed.earlyDecision === 'ja',
        },
      },
    );
    return goTo(pathTo('answer.receipt', { rid: recipientId, responseId }));
  }

  /** A colleague is done; the secretary is told. */
  @Post(route('answer.done'))
  @PageRoute({ action: 'draft.write', again: 'show' })
  async done(@Visiting() { caller, places }: Visit) {
    await this.invitations.textDone(caller.personId, places.rid);
    return goTo(pathTo('answer', places), 'meddelat');
  }
}
