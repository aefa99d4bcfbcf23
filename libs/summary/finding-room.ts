/** How much of each thing the page of Sammanfattning has room for: letters, and how many. */
export interface FindingRoom {
  /** Letters of the office's comment on a question, and of a viewpoint. */
  comment: number;
  viewpoint: number;
  /** So many viewpoints say themselves what weighs most. */
  few: number;
  /** So many can be chosen among where they stand; none: the office is asked to write them. */
  toChooseAmong: number;
  /** So many of each disposition are named, and so many changes listed; the rest stand in their sections. */
  named: number;
  changes: number;
  /** So many bodies are named behind a viewpoint; more are counted. */
  bodies: number;
  /** The question is told in one sentence: who was silent stands in section 4. */
  terse: boolean;
}

/** By the most questions that it holds for, so that the whole stays on one page with ten. */
const ROOMS: readonly [questions: number, room: FindingRoom][] = [
  [
    4,
    { comment: 400, viewpoint: 160, few: 3, toChooseAmong: 12, named: 6, changes: 8, bodies: Infinity, terse: false },
  ],
  [7, { comment: 160, viewpoint: 100, few: 2, toChooseAmong: 0, named: 3, changes: 4, bodies: 3, terse: false }],
  [Infinity, { comment: 90, viewpoint: 70, few: 1, toChooseAmong: 0, named: 1, changes: 2, bodies: 1, terse: true }],
];

export const findingRoom = (questions: number): FindingRoom => ROOMS.find(([most]) => questions <= most)![1];
