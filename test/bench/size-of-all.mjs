// How large it all becomes, as far as anybody can say: what the filler fills.

/** Each municipality sends thirty remisser a year to fourteen bodies, with three questions. */
export const YEARS = 10;
export const REMISSER_A_YEAR = 30;
export const BODIES = 14;
export const QUESTIONS = 3;
/** One body of so many does not answer. */
export const SILENT_ONE_OF = 7;
