import type { FieldError } from '@yttra/platform';

/** What the office does with a viewpoint: it is met, met in part, not met, or noted. */
export const DISPOSITIONS = ['met', 'partly_met', 'not_met', 'noted'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  met: 'Tillgodoses',
  partly_met: 'Tillgodoses delvis',
  not_met: 'Tillgodoses inte',
  noted: 'Noteras',
};

/** What is noted needs no reason; a yes or a no to a body does. */
export function dispositionFaults({
  disposition,
  reason,
}: {
  disposition: Disposition | null;
  reason: string | null;
}): FieldError[] {
  if (disposition === null || disposition === 'noted' || reason?.trim()) return [];
  return [
    {
      field: 'reason',
      message: 'Skriv ett skäl. Nämnden ska kunna se varför.',
      allowed: 'ett skäl; bara det som noteras behöver inget',
    },
  ];
}
