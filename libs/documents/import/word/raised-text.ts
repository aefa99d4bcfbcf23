const SUPERSCRIPT: Readonly<Record<string, string>> = {
  0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '+': '⁺', '-': '⁻', '−': '⁻', '=': '⁼', '(': '⁽', ')': '⁾', n: 'ⁿ', i: 'ⁱ',
}; // prettier-ignore
const SUBSCRIPT: Readonly<Record<string, string>> = {
  0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉', '+': '₊', '-': '₋', '−': '₋', '=': '₌', '(': '₍', ')': '₎',
}; // prettier-ignore

/**
 * Letters that stand over or under the line, in a plain text: m², CO₂; as ^(text) and _(text) where there are no such
 * letters.
 */
export function raisedText(text: string, how: 'superscript' | 'subscript'): string {
  const signs = how === 'superscript' ? SUPERSCRIPT : SUBSCRIPT;
  const words = text.trim();
  if (words === '') return text;
  const raised = [...words].map((sign) => signs[sign]);
  const shown = raised.every((sign) => sign !== undefined) ? raised.join('') : `${how === 'superscript' ? '^' : '_'}(${words})`; // prettier-ignore
  return text.replace(words, () => shown);
}
