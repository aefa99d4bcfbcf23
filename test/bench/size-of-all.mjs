// How large it all becomes, as far as anybody can say: what the filler fills, and what the model counts with.

/** Municipalities in one database; each sends thirty remisser a year to fourteen bodies, with three questions. */
export const MUNICIPALITIES = 290;
export const YEARS = 10;
export const REMISSER_A_YEAR = 30;
export const BODIES = 14;
export const QUESTIONS = 3;
/** One body of so many does not answer. */
export const SILENT_ONE_OF = 7;

/** Answers of bodies (`Response`), each with an answer to every question. */
export const answersOf = (municipalities, years = YEARS) =>
  Math.round((municipalities * years * REMISSER_A_YEAR * BODIES * (SILENT_ONE_OF - 1)) / SILENT_ONE_OF);
