import { Controller, Get } from '@nestjs/common';
import { Database, route } from '@yttra/platform';
import { RemissApprovals } from '@yttra/remiss';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ApprovalsPage } from './page';

/** What waits for a yes. */
@Controller()
export class ApprovalsController {
  constructor(
    private readonly database: Database,
    private readonly approvals: RemissApprovals,
  ) {}

  @Get(route('approvals'))
  @PageRoute({ action: 'approvals.list' })
  show(@Visiting() { caller }: Visit) {
    const units = caller.hats.flatMap(({ role, unit }) => (role === 'approver' && unit ? [unit] : []));
    return this.database.transaction(async (tx) => <ApprovalsPage waiting={await this.approvals.waiting(tx, units)} />);
  }
}
