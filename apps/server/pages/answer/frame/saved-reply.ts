import { clockTime } from '@yttra/platform';
import type { Draft } from '@yttra/response';

/** What the autosave island is told. */
export function savedReply({ version, savedAt }: Draft): { version: number; savedAt: string | null } {
  return { version, savedAt: savedAt && `kl. ${clockTime(savedAt)}` };
}
