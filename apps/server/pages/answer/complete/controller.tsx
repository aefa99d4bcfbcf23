import { Controller, Get, Post } from '@nestjs/common';
import { Database, DomainError, pathTo, route } from '@yttra/platform';
import { AnswerDesk, CompleteDecision, DraftFiles, ResponseReader } from '@yttra/response';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { basisFields, basisOf, confirmedBeside, namingBasis } from '../frame/basis-form';
import { CompletePage } from './page';
import { texts } from './texts.sv';

const completing = z.object({ ...basisFields, fileIds: many(z.uuid()) });

/** A preliminary answer gets its decision. */
@Controller()
export class CompleteController {
  constructor(
    private readonly database: Database,
    private readonly desks: AnswerDesk,
    private readonly files: DraftFiles,
    private readonly completions: CompleteDecision,
    private readonly responses: ResponseReader,
  ) {}

  @Get(route('answer.complete'))
  @PageRoute({ action: 'draft.correct' })
  async show(@Visiting() { caller, round, places }: Visit) {
    const { personId } = caller;
    const desk = await this.desks.at({ caller, round });
    const { answer } = desk.recipient;
    const sent = answer
      ? await this.database.transaction((tx) => this.responses.get(tx, personId, answer.responseId))
      : null;
    const isSent = new Set(sent?.files.map(({ id }) => id));
    const files = (await this.files.list(personId, places.rid)).filter(({ id }) => !isSent.has(id));
    return <CompletePage desk={desk} files={files} meeting={sent?.content.basis?.meeting ?? null} />;
  }

  @Post(route('answer.complete'))
  @PageRoute({
    action: 'draft.correct',
    form: completing,
    files: { most: 1, needed: false, mustReceive: true },
    again: 'show',
  })
  async complete(@Visiting() { caller, round, places, form, files }: Visit<z.infer<typeof completing>>) {
    const { personId } = caller;
    const rid = places.rid;
    const { recipient } = round;
    const receipt = goTo(
      recipient.answer
        ? pathTo('answer.receipt', { rid, responseId: recipient.answer.responseId })
        : pathTo('answer', { rid }),
      'kompletterat',
    );
    // Sent twice: the first has done it.
    if (!recipient.answer?.preliminary) return receipt;
    const basis = basisOf(form, recipient.kind);
    if (!basis)
      throw new DomainError({ code: 'answer.no_basis', kind: 'invalid', field: 'basis.type', message: texts.choose });
    const fileIds = [...form.fileIds];
    for (const content of files) {
      const { id } = await this.files.add(personId, rid, { name: content.name, kind: 'minutes_extract', content });
      fileIds.push(id);
    }
    const { responseId } = recipient.answer;
    const confirmed = confirmedBeside(form);
    await namingBasis(form, () => this.completions.complete(personId, responseId, { basis, fileIds, confirmed }));
    return receipt;
  }
}
