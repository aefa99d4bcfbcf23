import type { SnapshotFacts } from './snapshot-facts';
import { itemOf, type Left } from './left-to-do';
import { opposedText, remainsText } from './prose-outcome';
import type { SummaryInput } from './summary-input';
import { listed } from './swedish-prose';

/** The texts in which the program writes them; `assessment` is the summary's. */
const PARTS = ['assessment', 'memo.officeView'] as const;

/**
 * What the office answers those who oppose and what the bodies say remains, where it came after somebody had rewritten the text that it stands
 * in: the text is kept, and says nothing of it until somebody has taken it in or said that the text holds.
 */
export function notTakenIn(
  { opposed, remains }: Pick<SnapshotFacts, 'opposed' | 'remains'>,
  { texts, writtenOver }: Pick<SummaryInput, 'texts' | 'writtenOver'>,
): Left[] {
  const said = [
    ...opposed.map((one) => [one.text, opposedText({ opposed: [one] })] as const),
    ...remains.map((one) => [one.text, remainsText({ remains: [one] })] as const),
  ];
  const behind = PARTS.filter((part) => {
    const own = texts.get(part);
    const seen = writtenOver?.get(part) ?? '';
    return own !== undefined && said.some(([words, sentence]) => !own.includes(words) && !seen.includes(sentence));
  });
  if (behind.length === 0) return [];
  const items = behind.map((part) => itemOf(part));
  const names = listed(items.map(({ label }) => label));
  return [
    {
      what: 'not_taken_in',
      message: `Svar till den som avstyrker, eller det som kvarstår, har kommit sedan ni skrev: ${names}.`,
      items,
    },
  ];
}
