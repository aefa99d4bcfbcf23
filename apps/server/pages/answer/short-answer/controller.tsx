import { Controller, Get, Post } from '@nestjs/common';
import { AnswerDesk, DraftFiles, SubmitResponse } from '@yttra/response';
import { DomainError, oneLine, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { basisFields, basisOf, confirmedBeside, namingBasis } from '../frame/basis-form';
import { texts as basisTexts } from '../frame/basis.sv';
import { ShortAnswerPage, type ShortKind } from './page';
import { texts } from './texts.sv';

const shortForm = z.object({
  ...basisFields,
  key: z.uuid(),
  reason: z.string().max(50_000, texts.tooLong).default(''),
  caseNumber: oneLine(100, texts.tooLong).trim().default(''),
  fileIds: many(z.uuid()),
});
type ShortForm = z.infer<typeof shortForm>;

/** Ingen erinran and avstår: answers in one step from the invitation. */
@Controller()
export class ShortAnswerController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly files: DraftFiles,
    private readonly submitting: SubmitResponse,
  ) {}

  @Get(route('answer.noComments'))
  @PageRoute({ action: 'response.submit' })
  showNoComments(@Visiting() visit: Visit) {
    return this.show(visit, 'no_comments');
  }

  @Post(route('answer.noComments'))
  @PageRoute({ action: 'response.submit', form: shortForm, again: 'showNoComments', moment: true })
  noComments(@Visiting() visit: Visit<ShortForm>) {
    return this.handIn(visit, 'noComments');
  }

  @Get(route('answer.abstain'))
  @PageRoute({ action: 'response.submit' })
  showAbstain(@Visiting() visit: Visit) {
    return this.show(visit, 'abstains');
  }

  @Post(route('answer.abstain'))
  @PageRoute({ action: 'response.submit', form: shortForm, again: 'showAbstain', moment: true })
  abstain(@Visiting() visit: Visit<ShortForm>) {
    return this.handIn(visit, 'abstain');
  }

  private show(visit: Visit, kind: ShortKind) {
    return this.desks.open(visit, async (tx, desk) => (
      <ShortAnswerPage desk={desk} kind={kind} files={await this.files.listIn(tx, desk.recipient.id)} />
    ));
  }

  private async handIn(visit: Visit<ShortForm>, how: 'noComments' | 'abstain') {
    const { round, places, form, receivedAt } = visit;
    const recipientId = places.rid;
    const { recipient } = round;
    const basis = basisOf(form, recipient.kind);
    if (!basis)
      throw new DomainError({
        code: 'answer.no_basis',
        kind: 'invalid',
        field: 'basis.type',
        message: basisTexts.choose,
      });
    const { responseId } = await namingBasis(form, () =>
      this.submitting[how](
        { visit, recipientId, key: form.key, receivedAt: receivedAt! },
        {
          basis,
          reason: form.reason.trim() || null,
          caseNumber: form.caseNumber || null,
          fileIds: form.fileIds,
          confirmed: confirmedBeside(form),
        },
      ),
    );
    return goTo(pathTo('answer.receipt', { rid: recipientId, responseId }));
  }
}
