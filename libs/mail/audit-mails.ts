import { Injectable } from '@nestjs/common';
import { longDay } from '@yttra/platform';
import { z } from 'zod';
import { bullets, facts, paragraph } from './mail-block';
import type { MailRenderers, OutgoingMailView, RenderedMail } from './mail-renderer';

/** The kind of the daily mail to registrars. */
export const HEADS_MAIL = 'audit.heads';

/** The kind of a mail to whoever runs the system, when something is wrong that no page shows anybody. */
export const ALARM_MAIL = 'audit.alarm';

const head = z.object({
  chainKind: z.enum(['remiss', 'recipient', 'body', 'system']),
  chain: z.string(),
  count: z.number(),
  hash: z.string(),
  about: z.string().nullable(),
});
const headsData = z.object({ day: z.string(), heads: z.array(head) });

/** A log's head as it stood: how many events, and the last one's hash. */
export type Head = z.infer<typeof head>;

const brokenLog = z.object({ kind: z.string(), chain: z.string(), fault: z.string() });

/** A log that is not what was written, and where. */
export type BrokenLog = z.infer<typeof brokenLog>;

/** Writes the mails about the logs: each day's heads to registrars, and that a log is not whole. */
@Injectable()
export class AuditMails implements MailRenderers {
  readonly renderers = {
    [HEADS_MAIL]: (mail: OutgoingMailView) => Promise.resolve(headsMail(mail.data)),
    [ALARM_MAIL]: (mail: OutgoingMailView) => Promise.resolve(alarmMail(mail.data)),
  };
}

/** Each head is written CHAIN:COUNT:HASH, as `verify-audit --head` reads it. */
function headsMail(data: unknown): RenderedMail {
  const { day, heads } = headsData.parse(data);
  return {
    subject: `Kontrolltal för Yttras händelseloggar ${longDay(day)}`,
    blocks: [
      paragraph(
        'Spara det här mejlet. Om någon tar bort eller ändrar en händelse i efterhand stämmer loggen inte längre med kontrolltalen. Den som förvaltar Yttra kan kontrollera det.',
      ),
      bullets(heads.map(({ about, chain, count, hash }) => `${about ?? 'Systemets logg'}:\n${chain}:${count}:${hash}`)),
    ],
  };
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
