import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { OpeningLists } from '@yttra/openings';
import { RemissRecipients } from '@yttra/remiss';
import { OwnRemisser, standingOutside } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { MinePage } from './page';

const joining = z.object({ remissId: z.uuid() });

/**
 * The remisser that a secretary or an invited colleague answers. What the same person does in other hats stands
 * elsewhere.
 */
@Controller()
export class MineController {
  constructor(
    private readonly database: Database,
    private readonly own: OwnRemisser,
    private readonly recipients: RemissRecipients,
    private readonly openings: OpeningLists,
  ) {}

  @Get(route('ownRemisser'))
  @PageRoute({ action: 'own.pages' })
  async show(@Visiting() { caller }: Visit) {
    const own = await this.database.asPerson(caller.personId, async (tx) => {
      const { bodies, remisser } = await this.own.of(tx, caller);
      return {
        ...{ bodies, remisser },
        open: await this.recipients.openTo(tx, bodies),
        asked: await this.openings.countOfCaller(tx, caller),
        about: await this.openings.about(tx, caller),
        outside: await standingOutside(tx, caller.personId),
      };
    });
    return <MinePage {...own} />;
  }

  /** A body that was not asked answers all the same, where the remiss lets it. */
  @Post(route('ownRemisser.join'))
  @PageRoute({ action: 'remiss.join', form: joining, again: 'show' })
  async join(@Visiting() { caller, places, form }: Visit<z.infer<typeof joining>>) {
    const { id } = await this.database.transaction((tx) =>
      this.recipients.join(tx, caller.personId, form.remissId, places.bodyId),
    );
    return goTo(pathTo('answer', { rid: id }), 'pa-eget-initiativ');
  }
}
