import { env } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { PLAIN_LOOK } from './mail-layout';
import type { MailLook } from './mail-frame';

/**
 * Whom mails come from, and how they look: the municipality as the administrator has written it, until then as the
 * installation has it. The logo is a file, to be read apart: no mail waits for a picture.
 */
export async function senderLook(
  tx: EntityManager,
): Promise<Pick<MailLook, 'name' | 'colour'> & { logoFileId: string | null }> {
  const [row] = await tx.query<{ name: string; colour: string | null; logoFileId: string | null }[]>(
    'select name, colour, logo_file_id as "logoFileId" from shared.municipality',
  );
  return {
    name: row?.name ?? env().MUNICIPALITY,
    colour: row?.colour ?? PLAIN_LOOK.colour,
    logoFileId: row?.logoFileId ?? null,
  };
}
