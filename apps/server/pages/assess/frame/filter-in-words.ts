import { texts } from '../bench/texts.sv';
import type { BenchFilter } from './bench-filter';

/**
 * "fråga 3, bedömning saknas, tagg kostnad": a filter, as it is told on each page that is worked through by it; empty
 * for none.
 */
export function filterInWords({ question, disposition, tag, words, reason }: BenchFilter): string {
  const { filter, dispositions, fråga } = texts;
  const named = (label: string, value: string) => `${label} ${value}`.toLocaleLowerCase('sv');
  return [
    question !== undefined && fråga(question),
    disposition && named(filter.disposition, dispositions[disposition]),
    tag && `${filter.tag.toLocaleLowerCase('sv')} ${tag}`,
    words && `”${words}”`,
    reason && filter.reasons[reason].toLocaleLowerCase('sv'),
  ]
    .filter(Boolean)
    .join(', ');
}
