/** How much of each thing the page of Sammanfattning has room for: letters, and how many. */
export interface FindingRoom {
  /** Letters of the office's comment on a question, and of a viewpoint. */
  comment: number;
  viewpoint: number;
  /** So many viewpoints say themselves what weighs most; where none has room they stand in section 5. */
  few: number;
  /** So many of each disposition are named, and so many changes listed; the rest stand in their sections. */
  named: number;
  changes: number;
  /** So many bodies are named behind a viewpoint; more are counted. */
  bodies: number;
  /** The question is told in one sentence: who was silent stands in section 4. */
  terse: boolean;
}

/** From much room to little. Each question keeps its finding, so more than some fourteen of them take another page. */
export const ROOMS: readonly FindingRoom[] = [
  { comment: 400, viewpoint: 160, few: 3, named: 6, changes: 8, bodies: Infinity, terse: false },
  { comment: 250, viewpoint: 120, few: 3, named: 3, changes: 5, bodies: 3, terse: false },
  { comment: 160, viewpoint: 100, few: 2, named: 3, changes: 4, bodies: 3, terse: false },
  { comment: 120, viewpoint: 90, few: 2, named: 2, changes: 3, bodies: 1, terse: false },
  { comment: 90, viewpoint: 70, few: 1, named: 1, changes: 2, bodies: 1, terse: true },
  { comment: 60, viewpoint: 60, few: 1, named: 0, changes: 1, bodies: 1, terse: true },
  { comment: 45, viewpoint: 45, few: 1, named: 0, changes: 0, bodies: 1, terse: true },
  { comment: 60, viewpoint: 60, few: 0, named: 0, changes: 0, bodies: 1, terse: true },
];
