import { Controller, Get } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import { Assignments, SecondFactors } from '@yttra/identity';
import { Database, localDate, now, route } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { AccountPage } from './page';

/** One's own page. */
@Controller()
export class AccountController {
  constructor(
    private readonly database: Database,
    private readonly assignments: Assignments,
    private readonly bodies: BodyRegister,
    private readonly factors: SecondFactors,
  ) {}

  @Get(route('account'))
  @PageRoute({ action: 'own.pages' })
  async show(@Visiting() { caller }: Visit) {
    const { personId, name, email } = caller;
    return this.database.transaction(async (tx) => {
      const today = localDate(await now(tx));
      const all = await this.assignments.list(tx, { personId });
      const current = all.filter(({ fromDate, toDate }) => fromDate <= today && (toDate === null || toDate >= today));
      const served = await this.bodies.byIds(
        tx,
        current.flatMap(({ bodyId }) => bodyId ?? []),
      );
      const names = new Map(served.map((body) => [body.id, body.name]));
      const hats = current.map(({ role, bodyId, unit, fromDate, toDate }) => ({
        role,
        place: bodyId ? (names.get(bodyId) ?? null) : unit,
        fromDate,
        toDate,
      }));
      const { since } = await this.factors.state(tx, personId, email);
      return <AccountPage name={name} email={email} hats={hats} app={since !== null} />;
    });
  }
}
