import { markingOf, maskText, type ResponseContent, type ResponsePart, type SecrecyMarking } from '@yttra/response';
import type { Viewpoint } from './viewpoint';

type Quoting = Pick<Viewpoint, 'responseId' | 'source' | 'question' | 'section' | 'quote' | 'place' | 'text'>;

/**
 * The viewpoint as those may read it who are not let behind the answers' markings: what quotes a marked part, or is
 * about one, is masked with it. `contents`: every version of the answers, by id.
 */
export function maskedViewpoint<Marked extends Quoting>(
  viewpoint: Marked,
  contents: ReadonlyMap<string, ResponseContent>,
): Marked {
  const marking = markingOver(viewpoint, contents);
  if (!marking) return viewpoint;
  return { ...viewpoint, quote: viewpoint.quote && maskText(marking), place: null, text: maskText(marking) };
}

/**
 * What is said of a viewpoint, as those may read it who are not let behind the markings: it may tell what the viewpoint
 * hides.
 */
export function maskedRemark(viewpoint: Quoting, contents: ReadonlyMap<string, ResponseContent>, text: string): string {
  const marking = markingOver(viewpoint, contents);
  return marking ? maskText(marking) : text;
}

function markingOver(viewpoint: Quoting, contents: ReadonlyMap<string, ResponseContent>): SecrecyMarking | null {
  return markingAt(viewpoint, contents) ?? markingAbout(viewpoint, contents.get(viewpoint.responseId)!);
}

/** By where its words stand. */
function markingAt({ place }: Quoting, contents: ReadonlyMap<string, ResponseContent>): SecrecyMarking | null {
  return place && markingOf(contents.get(place.responseId)!.secrecy, place.part);
}

/** By what it says that it is about. */
function markingAbout(viewpoint: Quoting, content: ResponseContent): SecrecyMarking | null {
  return content.secrecy.length === 0 ? null : markingOf(content.secrecy, partOf(viewpoint, content));
}

function partOf({ source, question, section, quote }: Quoting, content: ResponseContent): ResponsePart {
  if (source === 'answer') return question === null ? beside(content) : `answer:${question}`;
  if (source === 'section')
    return numbered(
      'section',
      content.sectionComments.findIndex((comment) => comment.section === section),
    );
  return numbered(
    'reservation',
    content.reservations.findIndex(({ type, text }) => type === source && text === quote),
  );
}

const beside = ({ text }: ResponseContent): ResponsePart => (text === null ? 'reason' : 'text');
const numbered = (part: 'section' | 'reservation', index: number): ResponsePart =>
  index < 0 ? 'whole' : `${part}:${index + 1}`;
