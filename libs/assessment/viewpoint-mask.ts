import { markingOf, maskText, type ResponseContent, type ResponsePart } from '@yttra/response';
import type { ViewpointSource } from './viewpoint.entity';

interface Quoting {
  source: ViewpointSource;
  question: number | null;
  section: string | null;
  quote: string | null;
  text: string;
}

/** The viewpoint as those may read it who are not let behind the answer's markings: what quotes a marked part is masked with it. */
export function maskedViewpoint<Marked extends Quoting>(viewpoint: Marked, content: ResponseContent): Marked {
  if (content.secrecy.length === 0) return viewpoint;
  const marking = markingOf(content.secrecy, partOf(viewpoint, content));
  return marking ? { ...viewpoint, quote: maskText(marking), text: maskText(marking) } : viewpoint;
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
