import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { facts, paragraph } from './mail-block';
import type { MailRenderers, OutgoingMailView, RenderedMail } from './mail-renderer';

/** The kind of a mail to whoever runs the system, when something is wrong that no page shows anybody. */
export const ALARM_MAIL = 'audit.alarm';

const brokenLog = z.object({ kind: z.string(), chain: z.string(), fault: z.string() });

/** A log that is not what was written, and where. */
export type BrokenLog = z.infer<typeof brokenLog>;

/** Writes what whoever runs the system must know. */
@Injectable()
export class AlarmMails implements MailRenderers {
  readonly renderers = { [ALARM_MAIL]: (mail: OutgoingMailView) => Promise.resolve(alarmMail(mail.data)) };
}

function alarmMail(data: unknown): RenderedMail {
  const { kind, chain, fault } = brokenLog.parse(data);
  return {
    subject: 'Larm från Yttra: en händelselogg är inte hel',
    blocks: [
      paragraph(
        'Den dagliga kontrollen har hittat en händelselogg som inte längre är som den skrevs. Någon kan ha ändrat i databasen, eller så är databasen skadad.',
      ),
      facts({ Logg: `${kind} ${chain}`, Fel: fault }),
      paragraph(
        'Gör så här: ta en kopia av databasen innan något ändras. Kör npm run yttra -- verify-audit och jämför med de kontrolltal som registratorn har fått med mejl. Säg till kommunens säkerhetsansvariga.',
      ),
    ],
  };
}
