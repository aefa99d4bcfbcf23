import { Controller, Get, Post } from '@nestjs/common';
import { mailAddress, pathTo, route } from '@yttra/platform';
import { AnswerDesk, DraftInvitations, LetIns } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { renamingFields } from '../frame/renamed-fields';
import { ColleaguesPage } from './page';
import { texts } from './texts.sv';

const inviting = z.object({ email: mailAddress(texts.emailMissing) });
const lettingIn = z.object({ letInEmail: mailAddress(texts.outside.emailMissing) });
const ending = z.object({ personId: z.uuid() });

/** Colleagues who help to write. */
@Controller()
export class ColleaguesController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly invitations: DraftInvitations,
    private readonly letIns: LetIns,
  ) {}

  @Get(route('answer.colleagues'))
  @PageRoute({ action: 'draft.read' })
  async show(@Visiting() { caller, round, places }: Visit) {
    const desk = await this.desks.at({ caller, round });
    const invitations = await this.invitations.list(caller.personId, places.rid);
    const doorway = await this.letIns.doorway(caller.personId, places.rid);
    return <ColleaguesPage desk={desk} invitations={invitations} doorway={doorway} />;
  }

  @Post(route('answer.colleagues'))
  @PageRoute({ action: 'draft.lead', form: inviting, again: 'show' })
  async invite(@Visiting() { caller, places, form }: Visit<z.infer<typeof inviting>>) {
    await this.invitations.invite(caller.personId, places.rid, form.email);
    return goTo(pathTo('answer.colleagues', places), 'inbjuden');
  }

  @Post(route('answer.colleagues.end'))
  @PageRoute({ action: 'draft.lead', form: ending, again: 'show' })
  async end(@Visiting() { caller, places, form }: Visit<z.infer<typeof ending>>) {
    await this.invitations.end(caller.personId, places.rid, form.personId);
    return goTo(pathTo('answer.colleagues', places), 'avslutad');
  }

  /** One who issues or administers, by name: never by silence. */
  @Post(route('answer.colleagues.letIn'))
  @PageRoute({ action: 'draft.lead', form: lettingIn, again: 'show' })
  async letIn(@Visiting() { caller, places, form }: Visit<z.infer<typeof lettingIn>>) {
    await renamingFields(
      () => 'letInEmail',
      () => this.letIns.letIn(caller.personId, places.rid, form.letInEmail),
    );
    return goTo(pathTo('answer.colleagues', places), 'inslappt');
  }

  @Post(route('answer.colleagues.letOut'))
  @PageRoute({ action: 'draft.lead', form: ending, again: 'show' })
  async letOut(@Visiting() { caller, places, form }: Visit<z.infer<typeof ending>>) {
    await this.letIns.end(caller.personId, places.rid, form.personId);
    return goTo(pathTo('answer.colleagues', places), 'utslappt');
  }
}
