import { localDate, type LocalDate } from '@yttra/platform';

/** The Swedish day on which a remiss went out; null before that. */
export const issueDay = ({ issuedAt }: { issuedAt: Date | null }): LocalDate | null => issuedAt && localDate(issuedAt);
