import { env } from '@yttra/platform';
import type { EntityManager } from 'typeorm';

/** Whom mails come from: the municipality as the administrator has written its name, until then as the installation has it. */
export async function senderName(tx: EntityManager): Promise<string> {
  const [row] = await tx.query<{ name: string }[]>('select name from municipality');
  return row?.name ?? env().MUNICIPALITY;
}
