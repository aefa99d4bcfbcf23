import { isDeepStrictEqual } from 'node:util';
import type { ResponseContent, ResponsePart, SecrecyMarking } from './response-content';

/** One version of a body's answer, as far as its markings go. */
export interface MarkedVersion {
  id: string;
  content: ResponseContent;
  files: readonly { id: string; name: string; sha256: string }[];
  /** A wrong registration: its own markings say nothing of the others. */
  voided: boolean;
}

/**
 * A marking covers the same part of every version of an answer: one that was put on in a correction covers what came
 * before it too, and one that a correction left out still stands. For each version its own markings, then those of the
 * others that cover a part of it.
 */
export function secrecyOfVersions(versions: readonly MarkedVersion[]): Map<string, SecrecyMarking[]> {
  return new Map(
    versions.map((version) => {
      const others = versions.filter((other) => other.id !== version.id && !other.voided);
      const standing = [...version.content.secrecy];
      for (const other of others) {
        for (const marking of other.content.secrecy) {
          const parts = [...new Set(marking.parts.flatMap((part) => samePart(part, other, version)))];
          const carried = { ...marking, parts };
          if (parts.length > 0 && !standing.some((own) => covers(own, carried))) standing.push(carried);
        }
      }
      return [version.id, standing];
    }),
  );
}

const covers = ({ parts, ...own }: SecrecyMarking, { parts: more, ...other }: SecrecyMarking): boolean =>
  isDeepStrictEqual(own, other) && more.every((part) => parts.includes(part));

/** Where a part of one version stands in another: what is numbered is found by what it is about, else at its number. */
function samePart(part: ResponsePart, from: MarkedVersion, to: MarkedVersion): ResponsePart[] {
  const [kind, at = ''] = part.split(':');
  const index = Number(at) - 1;
  switch (kind) {
    case 'section':
      return numbered('section', sections(from)[index], sections(to), index);
    case 'reservation':
      return numbered('reservation', dissenters(from)[index], dissenters(to), index);
    case 'file':
      return sameFiles(at, from, to).map((id): ResponsePart => `file:${id}`);
    case undefined:
    default:
      return [part];
  }
}

function numbered(kind: string, about: string | undefined, there: string[], index: number): ResponsePart[] {
  const found = there.flatMap((other, place) => (other === about ? [place] : []));
  if (found.length === 0 && index < there.length) found.push(index);
  return found.map((place): ResponsePart => `${kind}:${place + 1}`);
}

const sections = ({ content }: MarkedVersion): string[] => content.sectionComments.map(({ section }) => section);

const dissenters = ({ content }: MarkedVersion): string[] =>
  content.reservations.map(({ by }) =>
    by
      .map(({ name }) => name)
      .sort()
      .join(', '),
  );

/** The same bytes, or what came in its place by the same name. */
function sameFiles(id: string, from: MarkedVersion, to: MarkedVersion): string[] {
  const marked = from.files.find((file) => file.id === id);
  return to.files
    .filter((file) => file.id === id || file.sha256 === marked?.sha256 || file.name === marked?.name)
    .map((file) => file.id);
}
