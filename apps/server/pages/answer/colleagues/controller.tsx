import { Controller, Get, Post } from '@nestjs/common';
import { AnswerDesk, DraftInvitations } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { pathTo } from '../frame/answer-page';
import { ColleaguesPage } from './page';
import { texts } from './texts.sv';

const inviting = z.object({ email: z.string().trim().min(1, texts.emailMissing).max(320) });
const ending = z.object({ personId: z.uuid() });

/** Colleagues who help to write. */
@Controller('svara/:rid/kollegor')
export class ColleaguesController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly invitations: DraftInvitations,
  ) {}

  @Get()
  @PageRoute({ action: 'draft.read' })
  async show(@Visiting() { caller, places }: Visit) {
    const desk = await this.desks.at(caller.personId, places.rid!);
    const invitations = await this.invitations.list(caller.personId, places.rid!);
    return <ColleaguesPage desk={desk} invitations={invitations} />;
  }

  @Post()
  @PageRoute({ action: 'draft.lead', form: inviting, again: 'show' })
  async invite(@Visiting() { caller, places, form }: Visit<z.infer<typeof inviting>>) {
    await this.invitations.invite(caller.personId, places.rid!, form.email);
    return goTo(pathTo(places.rid!, 'kollegor'), 'inbjuden');
  }

  @Post('avsluta')
  @PageRoute({ action: 'draft.lead', form: ending, again: 'show' })
  async end(@Visiting() { caller, places, form }: Visit<z.infer<typeof ending>>) {
    await this.invitations.end(caller.personId, places.rid!, form.personId);
    return goTo(pathTo(places.rid!, 'kollegor'), 'avslutad');
  }
}
