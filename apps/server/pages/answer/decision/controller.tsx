import { Controller, Get, Post } from '@nestjs/common';
import { basisProblems } from '@yttra/bodies';
import { DomainError, localDate, oneLine, pathTo, route } from '@yttra/platform';
import type { RoundRead } from '@yttra/remiss';
import { AnswerDesk, basisFaults, DraftParts, type StatedBasis } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { showPart } from '../conflict/show-part';
import { basisFields, basisOf, namingBasis } from '../frame/basis-form';
import { DecisionPage } from './page';
import { texts } from './texts.sv';

const decisionForm = z.object({
  ...basisFields,
  version: z.coerce.number().int().min(0),
  caseNumber: oneLine(100, texts.tooLong).trim().default(''),
  till: z.literal('bilagor').optional(),
});

/** How the answer was decided, in the body's own form. */
@Controller()
export class DecisionController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly parts: DraftParts,
  ) {}

  @Get(route('answer.decision'))
  @PageRoute({ action: 'draft.read' })
  show(@Visiting() visit: Visit) {
    return showPart(this.desks, visit, (desk) => <DecisionPage desk={desk} />);
  }

  @Post(route('answer.decision'))
  @PageRoute({ action: 'draft.write', form: decisionForm, again: 'show' })
  async save(@Visiting() visit: Visit<z.infer<typeof decisionForm>>) {
    const { round, places, form } = visit;
    const rid = places.rid;
    const { recipient } = round;
    const value = { basis: basisOf(form, recipient.kind), caseNumber: form.caseNumber || null };
    await namingBasis(form, () => {
      mustStand(round, value.basis);
      return this.parts.save(visit, rid, { part: 'decision', version: form.version, value });
    });
    return goTo(pathTo(form.till ? 'answer.files' : 'answer.decision', { rid }), 'sparat');
  }
}

/**
 * A decision has its meeting and its paragraph, or the body's own for them: until then the answer is preliminary. Other
 * bases may wait to be filled in. No decision was taken after today; one from before the remiss is asked about when
 * the answer is handed in.
 */
function mustStand({ recipient: { kind }, at }: RoundRead, basis: StatedBasis | null): void {
  if (!basis || (basis.type !== 'decision' && basisProblems(kind, basis).length > 0)) return;
  const fields = basisFaults(kind, basis, { receivedOn: localDate(at) });
  if (fields.length > 0)
    throw new DomainError({ code: 'answer.basis_not_whole', kind: 'invalid', message: fields[0]!.message, fields });
}
