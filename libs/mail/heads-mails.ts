import { Injectable } from '@nestjs/common';
import { longDay } from '@yttra/platform';
import { z } from 'zod';
import { bullets, paragraph } from './mail-block';
import type { MailRenderers, OutgoingMailView, RenderedMail } from './mail-renderer';

/** The kind of the daily mail to registrars. */
export const HEADS_MAIL = 'audit.heads';

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

/** Writes the daily mail to registrars. */
@Injectable()
export class HeadsMails implements MailRenderers {
  readonly renderers = { [HEADS_MAIL]: (mail: OutgoingMailView) => Promise.resolve(headsMail(mail.data)) };
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
