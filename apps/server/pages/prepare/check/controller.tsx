import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { hasBeenIssued, IssueRemiss, PlanRemiss, RemissApprovals, RemissDrafts, RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { maybeText, version } from '../form-parts';
import { CheckPage } from './page';
import { SendNowPage, type SendNowProps } from './send-now-page';

const sendForm = z.object({
  version,
  when: z.enum(['now', 'day', 'never']).default('now'),
  /** Sent from the page that asks whether it is to go before its day. */
  sure: z.literal('ja').optional().catch(undefined),
});
const askForm = z.object({ message: maybeText(2000) });

/** Everything once more, and the button that sends it. */
@Controller()
export class CheckController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly planning: PlanRemiss,
    private readonly issuing: IssueRemiss,
    private readonly drafts: RemissDrafts,
    private readonly approvals: RemissApprovals,
  ) {}

  @Get(route('remiss.check'))
  @PageRoute({ action: 'remiss.issue' })
  show(@Visiting() { places }: Visit) {
    const id = places.remissId;
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, id);
      if (hasBeenIssued(remiss.status)) return goTo(pathTo('remiss.sent', { remissId: id }));
      return (
        <CheckPage
          remiss={remiss}
          plan={await this.planning.plan(tx, id)}
          documents={await this.reader.documentsTold(tx, id)}
          questions={(await this.reader.questions(tx, id)).length}
        />
      );
    });
  }

  /** Pressed twice, the second press shows what the first one did. */
  @Post(route('remiss.check'))
  @PageRoute({ action: 'remiss.issue', form: sendForm, again: 'show' })
  async send(@Visiting() { caller, places, form }: Visit<z.infer<typeof sendForm>>) {
    const id = places.remissId;
    const by = caller.personId;
    const early = form.when === 'now' && !form.sure ? await this.beforeItsDay(id) : null;
    if (early) return <SendNowPage {...early} />;
    const isOut = await this.database.transaction(async (tx) => {
      if (hasBeenIssued((await this.reader.get(tx, id)).status)) return true;
      if (form.when === 'now') await this.issuing.issue(tx, by, id, form.version);
      if (form.when === 'day') await this.planning.schedule(tx, by, id, form.version);
      if (form.when === 'never') await this.drafts.unschedule(tx, by, id, form.version);
      return form.when === 'now';
    });
    if (isOut) return goTo(pathTo('remiss.sent', { remissId: id }));
    return goTo(pathTo('remiss.check', { remissId: id }), form.when === 'day' ? 'planerad' : 'utkast');
  }

  /** What to ask about, where another day is planned. */
  private beforeItsDay(id: string): Promise<SendNowProps | null> {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, id);
      const { issueOn, today, recipients } = await this.planning.plan(tx, id);
      const planned = remiss.issueOn !== null && issueOn > today;
      return planned && !hasBeenIssued(remiss.status) ? { remiss, issueOn, count: recipients.length } : null;
    });
  }

  @Post(route('remiss.check.approval'))
  @PageRoute({ action: 'remiss.issue', form: askForm, again: 'show' })
  async ask(@Visiting() { caller, places, form }: Visit<z.infer<typeof askForm>>) {
    await this.database.transaction((tx) => this.approvals.ask(tx, caller.personId, places.remissId, form.message));
    return goTo(pathTo('remiss.check', places), 'begard');
  }
}
