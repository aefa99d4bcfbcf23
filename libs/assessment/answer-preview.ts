import { kindOfQuestion } from '@yttra/remiss';
import { isBlank, markingOf, maskText, type AnsweredQuestion, type AnswerOutline } from '@yttra/response';

const MOST = 40;

/**
 * What a cell of the matrix says of an answer: what was chosen, or the first words; a mask where it is marked. Null
 * where there is none.
 */
export function answerPreview({ outline, secrecy }: AnswerOutline, question: AnsweredQuestion): string | null {
  const given = outline.answers[question.number];
  if (!given || isBlank(given) || 'nothingToAdd' in given) return null;
  const marking = markingOf(secrecy, `answer:${question.number}`);
  if (marking) return maskText(marking);
  if ('text' in given) return firstWords(given.text);
  return kindOfQuestion(question).short(given.value, question);
}

/** The outline holds no more than its first letters, so a text of that length goes on. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (text.length < MOST) return line;
  const end = line.lastIndexOf(' ');
  let cut = end > MOST / 2 ? line.slice(0, end) : line;
  while (/[.,:;–-]$/.test(cut)) cut = cut.slice(0, -1);
  return `${cut}…`;
}
