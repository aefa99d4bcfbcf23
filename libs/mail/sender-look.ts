import { env } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { PLAIN_LOOK } from './mail-layout';
import type { MailLook } from './mail-frame';

/** Whom mails come from, and how they look: the municipality as the administrator has written it, until then as the installation has it. */
export async function senderLook(tx: EntityManager): Promise<MailLook> {
  const [row] = await tx.query<{ name: string; colour: string | null }[]>('select name, colour from municipality');
  return { name: row?.name ?? env().MUNICIPALITY, colour: row?.colour ?? PLAIN_LOOK.colour };
}
