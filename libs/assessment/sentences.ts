/** A sentence of a part, with its place: code points of the stored text, from the first to before the last. */
export interface Sentence {
  from: number;
  to: number;
  text: string;
  /** It begins a new line of the text. */
  opens: boolean;
}

const segments = new Intl.Segmenter('sv', { granularity: 'sentence' });
/** After these the sentence goes on, whatever letter comes next. */
const ABBREVIATIONS =
  /(?:^|[\s(])(?:t\.ex|bl\.a|s\.k|d\.v\.s|dvs|fr\.o\.m|t\.o\.m|f\.d|kap|jfr|resp|nr|st|p|ca)\.\s*$/i;

/** The sentences of a text, in order and without the space round them: all its words, each in one of them. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let pending = '';
  let at = 0;
  let opens = true;
  const close = () => {
    const words = pending.trim();
    const before = pointsIn(pending.slice(0, pending.indexOf(words)));
    if (words !== '') {
      const from = at + before;
      sentences.push({
        from,
        to: from + pointsIn(words),
        text: words,
        opens: opens || /\n/.test(pending.slice(0, before)),
      });
      opens = false;
    }
    at += pointsIn(pending);
    opens ||= pending.slice(pending.trimEnd().length).includes('\n');
    pending = '';
  };
  for (const { segment } of segments.segment(text)) {
    pending += segment;
    if (!ABBREVIATIONS.test(pending) || segment.includes('\n')) close();
  }
  close();
  return sentences;
}

/** The sentences of a text that another does not hold, word for word. */
export function sentencesNotIn(other: string, text: string): Sentence[] {
  const there = new Set(sentencesOf(other).map((sentence) => sentence.text));
  return sentencesOf(text).filter((sentence) => !there.has(sentence.text));
}

const pointsIn = (text: string): number => [...text].length;
