/** A stretch of a text, in JavaScript's own units: from the first to before the last. */
export interface Stretch {
  from: number;
  to: number;
}
