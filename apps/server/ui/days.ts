import {
  dayAndTime as dayAndTimeInText,
  longDay as longDayInText,
  shortDay as shortDayInText,
  unbrokenDays,
  unbrokenSection,
  type LocalDate,
} from '@yttra/platform';

/** "onsdag 4 januari 2023", on a page. */
export const longDay = (date: LocalDate): string => unbrokenDays(longDayInText(date));

/** "4 jan", on a page. */
export const shortDay = (date: LocalDate): string => unbrokenDays(shortDayInText(date));

/** "onsdag 4 januari 2023 kl. 14.32", on a page. */
export const dayAndTime = (instant: Date): string => unbrokenSection(unbrokenDays(dayAndTimeInText(instant)));
