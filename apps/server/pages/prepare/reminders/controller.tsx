import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { ReminderPreviews } from '@yttra/reminder';
import { PlanRemiss, RemissDrafts, RemissReader, type RemissPlan, type RemissView } from '@yttra/remiss';
import { z } from 'zod';
import { many, ticked } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { version } from '../form-parts';
import { withFieldNames } from '../frame';
import { RemindersPage, type RemindersProps } from './page';
import { texts } from './texts.sv';

const remindersForm = z.object({
  version,
  steps: many(z.coerce.number().int()),
  extra: z
    .string()
    .max(200)
    .default('')
    .transform((text) => text.trim())
    .refine((text) => /^(\d{1,3}(\s*,\s*\d{1,3})*)?$/.test(text), texts.ladder.badExtra)
    .transform((text) => (text === '' ? [] : text.split(',').map((days) => -Number(days)))),
  reset: ticked,
});

/** Stands where the recipient's own id will: before issue there is none. */
const NO_RECIPIENT = 'instansens-sida';

/** The reminders of a remiss before it goes out. */
@Controller()
export class RemindersController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly planning: PlanRemiss,
    private readonly previews: ReminderPreviews,
    private readonly drafts: RemissDrafts,
  ) {}

  @Get(route('remiss.dates.reminders'))
  @PageRoute({ action: 'remiss.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, places.remissId);
      const plan = await this.planning.plan(tx, remiss.id);
      const { issueOn: issuedOn, dueDate } = plan;
      if (!dueDate) return <RemindersPage remiss={remiss} preview={null} example={null} />;
      const { ladder, title } = remiss;
      const preview = await this.previews.preview(tx, { issuedOn, lastDay: dueDate, ladder, title });
      return <RemindersPage remiss={remiss} preview={preview} example={this.example(remiss, plan, preview, dueDate)} />;
    });
  }

  @Post(route('remiss.dates.reminders'))
  @PageRoute({ action: 'remiss.change', form: remindersForm, again: 'show' })
  async save(@Visiting() { caller, places, form }: Visit<z.infer<typeof remindersForm>>) {
    const ladder = form.reset ? null : [...new Set([...form.steps, ...form.extra])].sort((a, b) => a - b);
    await withFieldNames(
      () => 'extra',
      () =>
        this.database.transaction((tx) =>
          this.drafts.patch(tx, caller.personId, places.remissId, form.version, { ladder }),
        ),
    );
    return goTo(pathTo('remiss.dates.reminders', places), 'sparad');
  }

  /** As the first body that gets mail would read them. */
  private example(
    { title, caseNumber, contact }: RemissView,
    { recipients, issueOn: issuedOn }: RemissPlan,
    preview: NonNullable<RemindersProps['preview']>,
    dueDate: string,
  ): RemindersProps['example'] {
    const body = recipients.find(({ email }) => email);
    if (!body) return null;
    const round = {
      dueDate,
      title,
      bodyKind: body.kind,
      issuedOn,
      caseNumber,
      contact,
      recipientId: NO_RECIPIENT,
      bodyName: body.body,
      lastMeeting: body.meetingsInTime.at(-1) ?? (body.ability === 'unknown' ? 'unknown' : 'none'),
    } as const;
    return { body: body.body, texts: this.previews.texts(round, preview.planned) };
  }
}
