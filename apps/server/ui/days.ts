import {
  dayAndTime as dayAndTimeInText,
  longDay as longDayInText,
  shortDay as shortDayInText,
  shortDayAndTime as shortDayAndTimeInText,
  unbrokenDays,
  unbrokenFigures,
  unbrokenSection,
  type LocalDate,
} from '@yttra/platform';

/** "onsdag 4 januari 2023", on a page. */
export const longDay = (date: LocalDate): string => unbrokenDays(longDayInText(date));

/** A text with days, sections and figures, on a page: "14 december 2026", "§ 141" and "25 MB" stay on one line. */
export const unbroken = (text: string): string => unbrokenFigures(unbrokenSection(unbrokenDays(text)));

/** "4 jan", on a page. */
export const shortDay = (date: LocalDate): string => unbrokenDays(shortDayInText(date));

/** "onsdag 4 januari 2023 kl. 14.32", on a page. */
export const dayAndTime = (instant: Date): string => unbrokenSection(unbrokenDays(dayAndTimeInText(instant)));

/** "4 jan 2023 kl. 14.32", on a page. */
export const shortDayAndTime = (instant: Date): string => unbrokenSection(unbrokenDays(shortDayAndTimeInText(instant)));
