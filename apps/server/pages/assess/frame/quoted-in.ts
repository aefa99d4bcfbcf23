import type { ReadAnswer, ReadPart, Viewpoint } from '@yttra/assessment';
import type { QuotedSpan } from './sentence-pieces';

/** What is quoted in a part of the answer as it counts now. */
export function quotedIn({ response, viewpoints }: ReadAnswer, { part }: Pick<ReadPart, 'part'>): QuotedSpan[] {
  return viewpoints.flatMap(({ id, number, place }) =>
    place && place.responseId === response?.id && place.part === part
      ? [{ viewpointId: id, number, from: place.from, to: place.to }]
      : [],
  );
}

/** The viewpoints of a part: those that quote it, and those about its question or section that quote nothing. */
export function viewpointsIn(answer: ReadAnswer, part: ReadPart): Viewpoint[] {
  return answer.viewpoints.filter((viewpoint) => partOfViewpoint(answer, viewpoint)?.part === part.part);
}

/** The part that a viewpoint is read in; null where the answer that counts has none such. */
export function partOfViewpoint({ parts, response }: ReadAnswer, viewpoint: Viewpoint): ReadPart | null {
  const { place, question, section, source, quote } = viewpoint;
  const standing = place && place.responseId === response?.id ? place.part : null;
  return (
    parts.find(({ part }) => part === standing) ??
    parts.find((one) => question !== null && one.question === question) ??
    parts.find((one) => section !== null && one.dissent === null && one.about === section) ??
    parts.find((one) => one.dissent !== null && one.dissent === source && one.text === quote) ??
    parts.find((one) => one.question === null && one.about === null && question === null && section === null) ??
    null
  );
}

/** The first line of a viewpoint, as lists show it. */
export function firstLine(text: string): string {
  const line = text.trim().split('\n')[0]!;
  return line.length > MOST ? `${line.slice(0, MOST).trimEnd()}…` : line;
}

const MOST = 120;
