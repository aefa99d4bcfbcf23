import { BODY_KINDS, parseBodyKind, parseRule } from '@yttra/bodies';
import { answeredOf, basisFaults } from './case-answer';
import { happenings, type CaseEvent, type Happening } from './case-events';
import { earlierStory, type CaseFile } from './case-file';
import { viewpointFaults, type Contradiction } from './case-viewpoints';

/** Happenings that belong to no single body. */
const WITHOUT_BODY: ReadonlySet<Happening> = new Set([
  'viewpoint',
  'mark',
  'join',
  'tag',
  'assign',
  'assess',
  'read',
  'assessReservations',
  'comment',
  'officeComment',
  'answerOpposed',
  'write',
  'withdraw',
  'close',
  'publish',
  'compile',
  'report',
  'feedback',
  'decide',
]);

const NAMES = Object.keys(happenings) as Happening[];

/** The one thing that an event tells; a registration without more is a statement. */
export function happeningOf(event: CaseEvent): Happening | undefined {
  return NAMES.find((name) => event[name] !== undefined) ?? (event.register ? 'respond' : undefined);
}

/** Every contradiction, in the order of the file. Pure: whether a document exists is asked of the caller. */
export function contradictions(story: CaseFile, documentExists: (name: string) => boolean): Contradiction[] {
  const before = earlierStory(story);
  const ofBefore = before ? contradictionsIn(before, documentExists).filter(({ path: [part, field] }) => part === 'events' || field === 'dueDate') : []; // prettier-ignore
  return [
    ...(before && before.remiss.dueDate >= story.remiss.issueDate ? [NOT_OVER] : []),
    ...ofBefore.map((one) => ({
      ...one,
      path: ['remiss', 'earlier', ...one.path.filter((part) => part !== 'remiss')],
    })),
    ...contradictionsIn(story, documentExists),
  ];
}

const NOT_OVER: Contradiction = {
  path: ['remiss', 'earlier', 'dueDate'],
  message: 'Den tidigare remissen är inte över när den här skickas ut.',
  allowed: 'en dag före utskicket',
};

function contradictionsIn(story: CaseFile, documentExists: (name: string) => boolean): Contradiction[] {
  const found: Contradiction[] = [];
  const names = story.bodies.map((body) => body.name);
  const { remiss, events } = story;
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index)
      found.push({
        path: ['bodies', index, 'name'],
        message: `${name} finns två gånger.`,
        allowed: 'varje namn en gång',
      });
  }
  for (const [index, { kind }] of story.bodies.entries()) {
    if (!parseBodyKind(kind))
      found.push({
        path: ['bodies', index, 'kind'],
        message: `${kind} är inget slag av instans.`,
        allowed: BODY_KINDS.join(', '),
      });
  }
  const rule = parseRule(remiss.recipients, { bodies: names, groups: story.bodies.flatMap((body) => body.groups) });
  for (const { message } of rule.problems) found.push({ path: ['remiss', 'recipients'], message });
  const unknown = (name: string) => ({ message: `${name} finns inte bland instanserna.`, allowed: names.join(', ') });
  if (remiss.issuer.body && !names.includes(remiss.issuer.body))
    found.push({ path: ['remiss', 'issuer', 'body'], ...unknown(remiss.issuer.body) });
  if (remiss.document && !documentExists(remiss.document)) {
    found.push({
      path: ['remiss', 'document'],
      message: `${remiss.document} finns inte bredvid ärendefilen.`,
      allowed: 'en .docx-, .md- eller .pdf-fil i samma mapp',
    });
  }
  if (remiss.dueDate <= remiss.issueDate) {
    found.push({
      path: ['remiss', 'dueDate'],
      message: 'Sista svarsdag ska vara efter dagen för utskick.',
      allowed: `en dag efter ${remiss.issueDate}`,
    });
  }
  for (const [index, event] of events.entries()) {
    const path = ['events', index];
    const told = NAMES.filter((name) => event[name] !== undefined);
    const happening = happeningOf(event);
    if (told.length > 1)
      found.push({ path, message: `Händelsen säger flera saker: ${told.join(', ')}.`, allowed: 'en sak per händelse' });
    if (!happening) found.push({ path, message: 'Händelsen säger inte vad som händer.', allowed: NAMES.join(', ') });
    if (happening && !WITHOUT_BODY.has(happening) && !event.body)
      found.push({ path: [...path, 'body'], message: 'Händelsen saknar instans.', allowed: names.join(', ') });
    if (event.body && !names.includes(event.body)) found.push({ path: [...path, 'body'], ...unknown(event.body) });
    for (const about of ['viewpoint', 'mark', 'read', 'answerOpposed'] as const) {
      const named = event[about]?.body;
      if (named !== undefined && !names.includes(named))
        found.push({ path: [...path, about, 'body'], ...unknown(named) });
    }
    if (event.date.slice(0, 10) < remiss.issueDate) {
      found.push({
        path: [...path, 'date'],
        message: 'Händelsen ligger före utskicket.',
        allowed: `${remiss.issueDate} eller senare`,
      });
    }
    const before = events[index - 1];
    if (before && clock(event.date) < clock(before.date)) {
      found.push({
        path: [...path, 'date'],
        message: `Händelsen ligger före den förra (${before.date}).`,
        allowed: 'händelser i tidsordning',
      });
    }
    for (const fault of decisionFaults(story, event))
      found.push({ path: [...path, 'decision', fault.field], message: fault.message, allowed: fault.allowed });
    const answers =
      event.respond?.answers ?? event.preliminary?.answers ?? event.supersede?.answers ?? event.register?.answers ?? [];
    if (answers.length > remiss.questions.length) {
      found.push({
        path: [...path],
        message: `${answers.length} svar men ${remiss.questions.length} frågor.`,
        allowed: 'högst ett svar per fråga',
      });
    }
  }
  return [...found, ...viewpointFaults(story)];
}

/** What is wrong with the decision that an answer says it rests on. */
function decisionFaults(story: CaseFile, event: CaseEvent) {
  const kind = story.bodies.find((body) => body.name === event.body)?.kind;
  if (!kind || event.preliminary) return [];
  if (event.complete) return basisFaults(kind, event.complete);
  const said = answeredOf(event);
  if (said) return basisFaults(kind, said.decision);
  return event.abstain || event.noComments ? basisFaults(kind, event.decision) : [];
}

/** A moment written so that two of them compare; a date alone is at noon. */
export function clock(moment: string): string {
  return moment.length === 10 ? `${moment}T12:00` : moment.replace(' ', 'T');
}
