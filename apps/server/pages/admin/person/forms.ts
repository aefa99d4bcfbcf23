import { oneLine } from '@yttra/platform';
import { ticked } from '../../../web/form-fields';
import { z } from 'zod';
import { ownerField } from '../programs/owner';
import { texts } from './texts.sv';

const { faults } = texts;
const day = z.union([z.literal(''), z.iso.date()], { error: faults.day }).default('');

export const appointForm = z.object({
  role: z.enum(
    ['case_officer', 'secretary', 'contributor', 'reader', 'registrar', 'administrator', 'approver'],
    faults.role,
  ),
  bodyId: z.union([z.literal(''), z.uuid()]).default('').transform((id) => id || null), // prettier-ignore
  unit: oneLine(200).default('').transform((text) => text.trim() || null), // prettier-ignore
  substitute: ticked,
  fromDate: day.transform((on) => on || undefined),
  toDate: day.transform((on) => on || null),
});
export type AppointForm = z.infer<typeof appointForm>;

export const endForm = z.object({ lastDay: day.transform((on) => on || undefined) });
export type EndForm = z.infer<typeof endForm>;

export const handOverForm = z.object({ lastDay: day.transform((on) => on || undefined), successor: z.uuid(faults.successor) }); // prettier-ignore
export type HandOverForm = z.infer<typeof handOverForm>;

export const accountForm = z.object({ issuer: z.string().max(500), subject: z.string().max(500) });
export type AccountForm = z.infer<typeof accountForm>;

export const ownerForm = z.object({ owner: ownerField });
export type OwnerForm = z.infer<typeof ownerForm>;
