import {
  addDays,
  instantAt,
  longDay,
  localDate,
  workingDayUpTo,
  type FieldError,
  type LocalDate,
} from '@yttra/platform';
import { z } from 'zod';
import { CHANNELS } from './response-words';

/** How an answer reached the authority, or a competent official, outside Yttra: as the registrar tells it. */
export const arrivalInput = z.strictObject({
  channel: z.enum(CHANNELS),
  on: z.iso.date(),
  /** 'HH:mm' in Stockholm; left out when only the day is known. */
  time: z
    .string()
    .max(100)
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullish(),
  note: z.string().max(1000).nullish(),
});
export type ArrivalInput = z.infer<typeof arrivalInput>;

/** As it is kept beside the answer. */
export interface Arrival extends ArrivalInput {
  /**
   * For post: the day on which 22 § förvaltningslagen presumes it came in, the working day before it arrived.
   * Shown beside the true day and never put in its place.
   */
  presumedOn: LocalDate | null;
}

/** A day without a time stands at noon, or at the moment of registering if noon is still to come. */
const NOON = '12:00';

/** The instant of arrival. It alone decides whether the answer was late. */
export function arrivedAt({ on, time }: ArrivalInput, now: Date): Date {
  const at = instantAt(on, time ?? NOON);
  return !time && at > now && on === localDate(now) ? now : at;
}

/** What stops an arrival from being registered: it lies ahead. */
export function arrivalFaults(arrival: ArrivalInput, now: Date): FieldError[] {
  if (arrivedAt(arrival, now) <= now) return [];
  const field = arrival.time && arrival.on === localDate(now) ? 'arrival.time' : 'arrival.on';
  return [{ field, message: 'Tidpunkten kan inte ligga i framtiden.', allowed: `senast ${longDay(localDate(now))}` }];
}

/** What had not been asked is seldom answered, and must be received all the same: whoever registers it says so. */
export function earlyArrivalFaults(
  { on }: Pick<ArrivalInput, 'on'>,
  issuedOn: LocalDate | null,
  confirmed: { earlyArrival: boolean },
): FieldError[] {
  if (!issuedOn || on >= issuedOn || confirmed.earlyArrival) return [];
  return [
    {
      field: 'confirmed.earlyArrival',
      message: `Svaret kom in ${longDay(on)}, före remissen, som skickades ut ${longDay(issuedOn)}. Rätta dagen, eller bekräfta att den stämmer.`,
      allowed: 'true',
    },
  ];
}

export function keptArrival(arrival: ArrivalInput): Arrival {
  return { ...arrival, presumedOn: arrival.channel === 'post' ? workingDayUpTo(addDays(arrival.on, -1)) : null };
}
