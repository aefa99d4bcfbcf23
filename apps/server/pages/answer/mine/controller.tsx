import { Controller, Get, Post } from '@nestjs/common';
import { Database } from '@yttra/platform';
import { OpeningLists } from '@yttra/openings';
import { RemissRecipients } from '@yttra/remiss';
import { AnswerDesk, standingOutside } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { pathTo } from '../frame/answer-page';
import { MinePage } from './page';

const joining = z.object({ remissId: z.uuid() });

/** The remisser that a secretary or an invited colleague answers. What the same person does in other hats stands elsewhere. */
@Controller('mina-remisser')
export class MineController {
  constructor(
    private readonly database: Database,
    private readonly desks: AnswerDesk,
    private readonly recipients: RemissRecipients,
    private readonly openings: OpeningLists,
  ) {}

  @Get()
  @PageRoute({ action: 'own.pages' })
  async show(@Visiting() { caller }: Visit) {
    const { bodies, remisser } = await this.desks.own(caller);
    const open = await this.database.transaction(async (tx) => {
      const found = [];
      for (const { id } of bodies) found.push([id, await this.recipients.openTo(tx, id)] as const);
      return new Map(found);
    });
    const asked = (await this.openings.ofCaller(caller)).reduce((sum, { openings }) => sum + openings.length, 0);
    const about = await this.openings.about(caller);
    const outside = await this.database.asPerson(caller.personId, (tx) => standingOutside(tx, caller.personId));
    return <MinePage {...{ bodies, remisser, open, asked, about, outside }} />;
  }

  /** A body that was not asked answers all the same, where the remiss lets it. */
  @Post(':bodyId/delta')
  @PageRoute({ action: 'remiss.join', form: joining, again: 'show' })
  async join(@Visiting() { caller, places, form }: Visit<z.infer<typeof joining>>) {
    const { id } = await this.database.transaction((tx) =>
      this.recipients.join(tx, caller.personId, form.remissId, places.bodyId!),
    );
    return goTo(pathTo(id), 'pa-eget-initiativ');
  }
}
