import { dayAndTime, longDay, shortDay, shortDayAndTime, type LocalDate } from '@yttra/platform';
import { Kept } from './kept';

/** "onsdag 4 januari 2023 kl. 14.32", or "4 jan 2023 kl. 14.32" in a table. */
export function Time({ at, short }: { at: Date | string; short?: boolean }) {
  const instant = new Date(at);
  return (
    <time dateTime={instant.toISOString()}>
      <Kept text={short ? shortDayAndTime(instant) : dayAndTime(instant)} />
    </time>
  );
}

/** "onsdag 4 januari 2023", or "4 jan" in a table. */
export function Day({ on, short }: { on: LocalDate; short?: boolean }) {
  return (
    <time dateTime={on}>
      <Kept text={short ? shortDay(on) : longDay(on)} />
    </time>
  );
}
