import { sectionText as sectionInText } from '@yttra/bodies';
import { longDay as longDayInText, unbrokenDays, unbrokenSection, type LocalDate } from '@yttra/platform';

/** "onsdag 4 januari 2023" as it is published, on a page and in the PDF. */
export const longDay = (date: LocalDate): string => unbrokenDays(longDayInText(date));

/** "§ 141" as it is published in lines; open data has plain blanks. */
export const sectionText = (...said: Parameters<typeof sectionInText>): string =>
  unbrokenSection(sectionInText(...said));
