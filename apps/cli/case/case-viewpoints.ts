import type { CaseEvent } from './case-events';
import type { CaseFile } from './case-file';

/** What a case file says against itself, with its path in the file. */
export interface Contradiction {
  path: (string | number)[];
  message: string;
  allowed?: string;
}

interface Named {
  path: (string | number)[];
  body: string;
  text: string;
}

/** What is wrong where an event names viewpoints that are marked before it, or those who read. Pure. */
export function viewpointFaults({ bodies, remiss, events }: CaseFile): Contradiction[] {
  const found: Contradiction[] = [];
  const headings = new Map<string, string[]>(bodies.map(({ name }) => [name, []]));
  const readers = remiss.readers.map(({ name }) => name);
  for (const [index, event] of events.entries()) {
    const seen = new Set<string>();
    for (const { path, body, text } of namedIn(event, index)) {
      const known = headings.get(body);
      const times = known?.filter((heading) => heading === text).length ?? 0;
      const fault = (at: string, message: string, allowed: string) =>
        found.push({ path: [...path, at], message, allowed });
      if (!known) fault('body', `${body} finns inte bland instanserna.`, bodies.map(({ name }) => name).join(', '));
      else if (times === 0)
        fault(
          'text',
          `${body} har ingen synpunkt med rubriken ”${text}” före händelsen.`,
          known.join('; ') || 'en synpunkt som en tidigare viewpoint eller mark har',
        );
      else if (times > 1)
        fault('text', `${body} har flera synpunkter med rubriken ”${text}”.`, 'en rubrik som står en gång');
      else if (seen.has(`${body}\n${text}`)) fault('text', 'Samma synpunkt står två gånger.', 'olika synpunkter');
      seen.add(`${body}\n${text}`);
    }
    for (const [field, at, name] of [
      ['assign', 'to', event.assign?.to],
      ['assess', 'by', event.assess?.by],
    ] as const)
      if (name !== undefined && !readers.includes(name))
        found.push({
          path: ['events', index, field, at],
          message: `${name} finns inte bland dem som läser.`,
          allowed: readers.join(', ') || 'namn ur remiss.readers',
        });
    const day = event.date.slice(0, 10);
    if (event.assign && event.assign.until < day)
      found.push({
        path: ['events', index, 'assign', 'until'],
        message: 'Dagen har passerat när händelsen sker.',
        allowed: `${day} eller senare`,
      });
    if (event.replyToFeedback && !events.slice(0, index).some(({ feedback }) => typeof feedback === 'object'))
      found.push({
        path: ['events', index, 'replyToFeedback'],
        message: 'Instanserna är inte tillfrågade.',
        allowed: 'efter en händelse med feedback: { answerBy: … }',
      });
    const said = event.mark ?? event.viewpoint;
    if (said) headings.get(said.body)?.push(headingOf(event));
  }
  return found;
}

const headingOf = ({ mark, viewpoint }: CaseEvent): string => mark?.text ?? mark?.words ?? viewpoint?.text ?? '';

function namedIn({ body, join, tag, assign, assess, replyToFeedback }: CaseEvent, index: number): Named[] {
  const remains = typeof replyToFeedback === 'object' ? replyToFeedback.remains : [];
  const single = { tag, assign, assess };
  return [
    ...(join ?? []).map((one, at) => ({ ...one, path: ['events', index, 'join', at] })),
    ...Object.entries(single).flatMap(([field, one]) => (one ? [{ ...one, path: ['events', index, field] }] : [])),
    ...remains.map(({ text }, at) => ({
      body: body ?? '',
      text,
      path: ['events', index, 'replyToFeedback', 'remains', at],
    })),
  ];
}
