import { Controller, Get, Post } from '@nestjs/common';
import { Assignments, People, Services } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ownerBy, ownerField } from './owner';
import { ProgramsPage } from './page';
import { texts } from './texts.sv';

const programForm = z.object({
  name: z.string().trim().min(1, texts.faults.name).max(200, texts.faults.name),
  owner: ownerField,
});

/** The identities of programs. */
@Controller()
export class ProgramsController {
  constructor(
    private readonly database: Database,
    private readonly services: Services,
    private readonly people: People,
    private readonly assignments: Assignments,
  ) {}

  @Get(route('admin.programs'))
  @PageRoute({ action: 'people.manage' })
  show() {
    return this.database.transaction(async (tx) => {
      const programs = await this.services.list(tx);
      const hats = await this.assignments.today(
        tx,
        programs.map(({ id }) => id),
      );
      return <ProgramsPage programs={programs.map((program) => ({ ...program, hats: hats.get(program.id) ?? [] }))} />;
    });
  }

  @Post(route('admin.programs'))
  @PageRoute({ action: 'people.manage', renewed: true, form: programForm, again: 'show' })
  async add(@Visiting() { caller, form: { name, owner } }: Visit<z.infer<typeof programForm>>) {
    const id = await this.database.transaction(async (tx) => {
      const { id: ownerId } = await ownerBy(this.people, tx, owner);
      return this.services.add(tx, caller.personId, { name, ownerId });
    });
    return goTo(pathTo('admin.person', { personId: id }), 'tillagd');
  }
}
