import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ReportRemiss } from '@yttra/summary';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { NotToReportPage, ReportPage } from './page';

/** What is left before kommunstyrelsen gets the remiss, and handing it over. */
@Controller()
export class ReportController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly reports: ReportRemiss,
  ) {}

  @Get(route('remiss.report'))
  @PageRoute({ action: 'remiss.report' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, places.remissId);
      if (remiss.status !== 'issued' && remiss.status !== 'closed') return <NotToReportPage remiss={remiss} />;
      const left = await this.reports.left(tx, remiss.id);
      const standing = left.length === 0 ? await this.reports.standing(tx, remiss.id) : null;
      const toLookAt = await this.reports.toLookAt(tx, remiss.id);
      return <ReportPage remiss={remiss} left={left} toLookAt={toLookAt} standing={standing} />;
    });
  }

  @Post(route('remiss.report'))
  @PageRoute({ action: 'remiss.report', costs: 'summary', again: 'show' })
  async report(@Visiting() { caller, places }: Visit) {
    const remissId = places.remissId;
    await this.database.atOneMoment((tx) => this.reports.reportAsItStands(tx, caller.personId, remissId));
    return goTo(pathTo('remiss.report', { remissId }), 'rapporterad');
  }
}
