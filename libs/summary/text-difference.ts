/** What was taken away from a text and what came to it, by whole sentences and lines, each in its order. */
export interface TextDifference {
  gone: string[];
  come: string[];
}

/** Past this many sentences they are not weighed against each other: what stands in both is what is the same. */
const MOST_WEIGHED = 400;

/** Null when nothing differs but blanks. */
export function textDifference(before: string, after: string): TextDifference | null {
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)];
  const kept = commonOf(old, fresh);
  const gone = without(old, kept);
  const come = without(fresh, kept);
  return gone.length + come.length === 0 ? null : { gone, come };
}

const sentences = new Intl.Segmenter('sv', { granularity: 'sentence' });

function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => Array.from(sentences.segment(line), ({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');
}

/** The longest run of sentences that stands in both, in order. */
function commonOf(one: readonly string[], other: readonly string[]): string[] {
  if (one.length > MOST_WEIGHED || other.length > MOST_WEIGHED) {
    const inOther = new Set(other);
    return one.filter((sentence) => inOther.has(sentence));
  }
  const longest = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      longest[i]![j] =
        one[i] === other[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const kept: string[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      kept.push(one[i]!);
      i += 1;
      j += 1;
    } else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return kept;
}

function without(all: readonly string[], kept: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const sentence of kept) left.set(sentence, (left.get(sentence) ?? 0) + 1);
  return all.filter((sentence) => {
    const count = left.get(sentence) ?? 0;
    left.set(sentence, count - 1);
    return count <= 0;
  });
}
