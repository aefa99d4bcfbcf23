import { Controller, Get, Post } from '@nestjs/common';
import { Meetings } from '@yttra/bodies';
import { Database, DomainError, pathTo, route, type LocalDate } from '@yttra/platform';
import { ReminderList, ReminderPreviews } from '@yttra/reminder';
import { RemissReader } from '@yttra/remiss';
import { Extensions } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { effectOf } from './effect';
import { ExtensionPage } from './page';
import { texts } from './texts.sv';

const until = z.iso.date(texts.other.bad);
const otherDay = z.object({ until, reason: z.string().max(5000).default('') });
const tried = z.object({ until });
const refusal = z.object({ why: z.string().max(4000).trim().min(1, texts.refuse.missing) });

/** The decision on a wish for more time. */
@Controller()
export class ExtensionController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly reminders: ReminderList,
    readonly extensions: Extensions,
    readonly previews: ReminderPreviews,
    readonly meetings: Meetings,
  ) {}

  @Get(route('remiss.extension'))
  @PageRoute({ action: 'extension.decide' })
  show(@Visiting() visit: Visit) {
    return this.page(visit, null);
  }

  /** Changes nothing: the same page, with what another day would mean. */
  @Post(route('remiss.extension.means'))
  @PageRoute({ action: 'extension.decide', form: tried, again: 'show' })
  tryDay(@Visiting() visit: Visit<z.infer<typeof tried>>) {
    return this.page(visit, visit.form.until);
  }

  @Post(route('remiss.extension.grant'))
  @PageRoute({ action: 'extension.decide', again: 'show' })
  grant(@Visiting() visit: Visit) {
    return this.granted(visit, {});
  }

  @Post(route('remiss.extension.grantOther'))
  @PageRoute({ action: 'extension.decide', form: otherDay, again: 'show' })
  grantOther(@Visiting() visit: Visit<z.infer<typeof otherDay>>) {
    return this.granted(visit, visit.form);
  }

  @Post(route('remiss.extension.refuse'))
  @PageRoute({ action: 'extension.decide', form: refusal, again: 'show' })
  async refuse(@Visiting() { caller, places, form }: Visit<z.infer<typeof refusal>>) {
    const { recipientId } = await this.extensions.refuse(caller.personId, places.extensionId, form.why);
    return goTo(pathTo('remiss.recipient', { remissId: places.remissId, rid: recipientId }), 'avslaget');
  }

  private async granted({ caller, places }: Visit, wish: { until?: LocalDate; reason?: string }) {
    const { extension, warnings } = await this.extensions.grant(caller.personId, places.extensionId, wish);
    const notice = warnings.length > 0 ? 'efter-handlingsstopp' : 'beviljat';
    return goTo(pathTo('remiss.recipient', { remissId: places.remissId, rid: extension.recipientId }), notice);
  }

  private page({ places }: Visit, triedDay: LocalDate | null) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, places.remissId);
      const extension = await this.extensions.get(tx, places.extensionId);
      const recipient = await this.reader.recipient(tx, extension.recipientId, remiss.id);
      if (triedDay && triedDay <= recipient.lastDay) throw tooEarly(recipient.lastDay);
      const day = extension.state === 'requested' ? (triedDay ?? extension.requestedUntil) : null;
      const effect = day ? await effectOf(tx, this, remiss, recipient, day) : null;
      const planned = (await this.reminders.ofRemiss(tx, remiss.id))
        .filter(({ recipientId, state }) => recipientId === recipient.id && state === 'planned')
        .map(({ on }) => on);
      return <ExtensionPage remiss={remiss} recipient={recipient} extension={extension} effect={effect} planned={planned} />; // prettier-ignore
    });
  }
}

const tooEarly = (lastDay: LocalDate) =>
  new DomainError({
    code: 'response.bad_extension',
    kind: 'invalid',
    field: 'until',
    message: texts.other.after(lastDay),
  });
