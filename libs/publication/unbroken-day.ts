import { longDay as longDayInText, unbrokenDays, type LocalDate } from '@yttra/platform';

/** "onsdag 4 januari 2023" as it is published, on a page and in the PDF. */
export const longDay = (date: LocalDate): string => unbrokenDays(longDayInText(date));
