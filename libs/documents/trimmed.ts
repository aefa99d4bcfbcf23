/**
 * The text without what stands at its ends and fits `isEdge`, a test of one character. It looks at each character once,
 * where an expression such as /[. ]+$/ begins anew at every one of them.
 */
export function trimmed(text: string, isEdge: RegExp): string {
  return trimmedEnd(text.slice(firstInside(text, isEdge)), isEdge);
}

/** As `trimmed`, at the end only. */
export function trimmedEnd(text: string, isEdge: RegExp): string {
  let end = text.length;
  while (end > 0 && isEdge.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

function firstInside(text: string, isEdge: RegExp): number {
  let start = 0;
  while (start < text.length && isEdge.test(text[start]!)) start++;
  return start;
}
