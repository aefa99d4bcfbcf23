/** A line of a file that could not be read. Lines are counted as an editor counts them, from 1. */
export interface LineProblem {
  line: number;
  /** Swedish and whole by itself: "Rad 9 kan inte läsas: datum saknas." */
  message: string;
}

export const unreadable = (line: number, why: string): LineProblem => ({
  line,
  message: `Rad ${line} kan inte läsas: ${why}.`,
});

/** How many problems of a file are told one by one; whoever wrote it sees the pattern in these. */
const FEW = 20;
const LONGEST_QUOTE = 40;

/** The first few of a file's problems in order of line, and how many there are besides. */
export interface ToldProblems {
  problems: LineProblem[];
  moreProblems?: number;
}

/** What is told of a file's problems, however many they are. */
export function firstProblems(all: readonly LineProblem[]): ToldProblems {
  const problems = [...all].sort((a, b) => a.line - b.line).slice(0, FEW);
  const more = all.length - problems.length;
  return more > 0 ? { problems, moreProblems: more } : { problems };
}

/** The first few of some notes, and how many there are besides. */
export function firstNotes(notes: readonly string[]): string[] {
  const left = notes.length - FEW;
  return left > 0 ? [...notes.slice(0, FEW), `… och ${left} till.`] : [...notes];
}

/** ”What was written”, cut where it is long. */
export function quoted(written: string): string {
  const letters = [...written.slice(0, LONGEST_QUOTE * 2)];
  return `”${letters.slice(0, LONGEST_QUOTE).join('')}${written.length > LONGEST_QUOTE ? '…' : ''}”`;
}
