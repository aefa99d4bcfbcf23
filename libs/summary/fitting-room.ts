import { shortHeading } from './document-questions';
import { ROOMS, type FindingRoom } from './finding-room';
import { changedText, findingText, inShortText, metText } from './prose-findings';
import type { SnapshotFacts } from './snapshot-facts';
import { textBlocks } from './text-blocks';

/** The page as Word sets it with the widest font that may stand in for Arial, in points; the PDF's holds more. */
const PAGE = 690;
const TITLE_AND_BAR = 120;
const LINE = 10.5;
/** Letters on a line, and on one of a list. */
const WIDTH = 92;
const LIST_WIDTH = 84;
const AFTER = 3;
const ROUND_A_HEADING = 6;

/**
 * The most room that keeps the whole of Sammanfattning on its page, as the program writes it: what the office writes
 * does not change what stands beside it. Of what the office is to choose among, as much counts as it is to keep.
 */
export const fittingRoom = (facts: SnapshotFacts): FindingRoom =>
  ROOMS.find((room) => heightOf(facts, room) <= PAGE) ?? ROOMS.at(-1)!;

function heightOf(facts: SnapshotFacts, room: FindingRoom): number {
  const findings = facts.questions.map(
    (question) => headingHeight(shortHeading(question)) + textHeight(findingText(facts, question, room), room.few),
  );
  return [
    TITLE_AND_BAR,
    textHeight(inShortText(facts)),
    ...findings,
    headingHeight(''),
    textHeight(metText(facts, room)),
    headingHeight(''),
    textHeight(changedText(facts, room)),
  ].reduce((sum, height) => sum + height, 0);
}

const headingHeight = (words: string): number => linesOf(words, WIDTH) * LINE + ROUND_A_HEADING;

function textHeight(text: string, mostInList = Infinity): number {
  const blocks = textBlocks(text);
  const kept = [
    ...blocks.filter(({ bullet, todo }) => !bullet && !todo),
    ...blocks
      .filter(({ bullet }) => bullet)
      .toSorted((one, other) => other.text.length - one.text.length)
      .slice(0, mostInList),
  ];
  return kept.reduce(
    (sum, { text: words, bullet }) => sum + linesOf(words, bullet ? LIST_WIDTH : WIDTH) * LINE + AFTER,
    0,
  );
}

const linesOf = (words: string, width: number): number => Math.max(1, Math.ceil(words.length / width));
