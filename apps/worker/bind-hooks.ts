import type { INestApplicationContext } from '@nestjs/common';
import { ReceivedViewpoints } from '@yttra/assessment';
import { ReminderPlanning, ReminderPreviews } from '@yttra/reminder';
import { RemissHooks } from '@yttra/remiss';
import { ResponseHooks } from '@yttra/response';
import { ReportRemiss } from '@yttra/summary';

/** What the libs above do in the transactions of those below: a remiss issued here plans its reminders as one issued by the server. */
export function bindHooks(app: INestApplicationContext): void {
  app.get(RemissHooks).bind({
    hooks: [app.get(ReminderPlanning)],
    reminders: app.get(ReminderPreviews),
    reportGate: app.get(ReportRemiss),
  });
  app.get(ResponseHooks).bind([app.get(ReceivedViewpoints)]);
}
