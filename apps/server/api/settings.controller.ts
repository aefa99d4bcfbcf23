import { Body, Controller, Get, Patch } from '@nestjs/common';
import { MunicipalityRegister, settingsChange } from '@yttra/bodies';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { ReminderPreviews } from '@yttra/reminder';
import { MEMO_TEMPLATES } from '@yttra/summary';
import { z } from 'zod';
import { By } from './by';
import { IfMatch } from './if-match';
import { Route } from './route';

const settings = z.object({
  name: z.string(),
  pauses: z.array(z.object({ from: z.string(), to: z.string(), name: z.string() })),
  ladder: z.array(z.int()).nullable(),
  caseNumberPattern: z.string().nullable(),
  ratificationDays: z.int(),
  memoHeadings: z.string(),
  approvalBeforeIssue: z.boolean(),
  colour: z.string().nullable(),
  logoFileId: z.uuid().nullable(),
  memoTemplateFileId: z.uuid().nullable(),
  version: z.int(),
});

/** With what the libs that use them know of headings and ladder. */
const change = settingsChange.extend({ memoHeadings: z.enum(MEMO_TEMPLATES).optional() });

/** What the municipality decides for all its remisser: pauses, ladder, the memo's headings. */
@Controller('api/v1/settings')
export class SettingsController {
  constructor(
    private readonly database: Database,
    private readonly municipality: MunicipalityRegister,
    private readonly reminders: ReminderPreviews,
  ) {}

  @Get()
  @Route({ action: 'bodies.read', does: 'Läs kommunens inställningar', reply: settings })
  get() {
    return this.database.transaction((tx) => this.municipality.get(tx));
  }

  @Patch()
  @Route({
    action: 'settings.change',
    does: 'Ändra kommunens inställningar',
    body: change,
    reply: settings,
    ifMatch: true,
  })
  change(@By() caller: Caller, @IfMatch() version: number, @Body() body: z.infer<typeof change>) {
    if (body.ladder) this.reminders.checkLadder(body.ladder);
    return this.database.transaction((tx) => this.municipality.update(tx, caller.personId, version, body));
  }
}
