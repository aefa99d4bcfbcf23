import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, instantAt, localDate } from '@yttra/platform';
import { CaseClock } from './case-clock';
import { clock as momentOf, happeningOf } from './case-contradictions';
import { compile, PLAYS } from './case-happenings';
import type { CaseRun } from './case-run';
import { setUpCase, type CasePlace } from './case-setup';
import type { ReadCase } from './read-case';
import { startThrowAwayStack } from './throw-away-stack';

const ISSUED_AT = '09:00';
const SET_UP_AT = '08:00';
const DAYS_AFTER = 14;
const PUBLISHED = [
  ['data.json', 'published.json'],
  ['svar.csv', 'published.csv'],
] as const;
const FORMATS = ['json', 'docx', 'pdf', 'xlsx'] as const;

/**
 * Runs a whole case through the real server, worker and mail on a stack of its own, date by date, and writes everything
 * that comes out to the folder. `say` gets one line per date.
 */
export async function runCase(read: ReadCase, out: string, say: (line: string) => void): Promise<void> {
  const stack = await startThrowAwayStack();
  const time = await CaseClock.at(stack.ownerDatabaseUrl, beginningOf(read));
  try {
    await playCase(read, stack, { time, out, say });
    say(`Klart: ${out}`);
  } finally {
    await time.close();
    await stack.stop();
  }
}

/** When the case is set up, an hour before its first round goes out. */
export function beginningOf({ story: { remiss } }: ReadCase): Date {
  return instantAt(remiss.earlier?.issueDate ?? remiss.issueDate, SET_UP_AT);
}

interface Played {
  time: CaseClock;
  out: string;
  say: (line: string) => void;
}

/** As `runCase`, in a place that somebody else has started. */
export async function playCase(read: ReadCase, place: CasePlace, { time, out, say }: Played): Promise<void> {
  const rounds = await setUpCase(read, place, time);
  const run = rounds.at(-1)!;
  const passing = (at: Date) => say(`${localDate(at)} påminnelser och mejl`);
  let beforeIssue: string[] = [];
  for (const round of rounds) {
    const { issueDate } = round.story.remiss;
    await time.moveTo(instantAt(issueDate, SET_UP_AT), passing);
    if (round !== rounds[0]) await round.renewKeys();
    await time.moveTo(instantAt(issueDate, ISSUED_AT), passing);
    beforeIssue = mailsIn(place);
    await play(round, say, passing);
  }
  await passLastReminders(run, passing);
  if (!read.story.events.some((event) => event.compile)) await compile(run);
  await time.idle();
  await writeOut(run, place, out, new Set(beforeIssue));
}

/** One round, from its issue to its last event. */
async function play(round: CaseRun, say: (line: string) => void, passing: (at: Date) => void): Promise<void> {
  const { remiss, events } = round.story;
  await round.officer.post(`remisser/${round.remissId}/issue`);
  say(`${remiss.issueDate} ${remiss.caseNumber} skickas ut`);
  for (const event of events) {
    const happening = happeningOf(event)!;
    const [day, at] = momentOf(event.date).split('T') as [string, string];
    await round.clock.moveTo(instantAt(day, at), passing);
    await PLAYS[happening](round, event);
    say(`${day} ${event.body ?? ''} ${WORDS[happening]}`.replace(/ +/g, ' '));
  }
}

/** A case that ends early still goes on for a while after the last day, so that its last reminders are seen. */
async function passLastReminders({ story, clock }: CaseRun, passing: (at: Date) => void): Promise<void> {
  const end = instantAt(addDays(story.remiss.dueDate, DAYS_AFTER), '12:00');
  if (clock.now < end) await clock.moveTo(end, passing);
}

/** Every mail of the case; those that told the bodies who serves them came before it. */
async function writeOut(run: CaseRun, place: CasePlace, out: string, beforeIssue: Set<string>): Promise<void> {
  rmSync(join(out, 'mail'), { recursive: true, force: true });
  mkdirSync(join(out, 'mail'), { recursive: true });
  const summaries = await run.officer.get<{ number: number }[]>(`remisser/${run.remissId}/summaries`);
  const newest = Math.max(...summaries.map((summary) => summary.number));
  const path = `remisser/${run.remissId}/summaries/${newest}`;
  for (const format of FORMATS)
    writeFileSync(join(out, `summary.${format}`), await run.officer.bytes(`${path}.${format}`));
  for (const file of ['agenda.pdf', 'agenda.docx', 'memo.docx', 'memo.pdf'])
    writeFileSync(join(out, file), await run.officer.bytes(`${path}/${file}`));
  writeFileSync(join(out, 'audit.json'), await run.officer.bytes(`remisser/${run.remissId}/audit`));
  if (run.story.events.some(({ publish }) => publish)) await writePublished(run, place, out);
  const mails = mailsIn(place).filter((name) => !beforeIssue.has(name));
  for (const [index, name] of mails.entries()) {
    copyFileSync(join(place.mailDir, name), join(out, 'mail', `${String(index + 1).padStart(3, '0')}.eml`));
  }
}

/** What everybody can read, fetched as everybody does. */
async function writePublished(run: CaseRun, { baseUrl }: CasePlace, out: string): Promise<void> {
  const { out: publication } = await run.officer.get<{ out: { slug: string } }>(`remisser/${run.remissId}/publication`);
  for (const [file, as] of PUBLISHED)
    writeFileSync(
      join(out, as),
      Buffer.from(await (await fetch(`${baseUrl}/offentligt/${publication.slug}/${file}`)).arrayBuffer()),
    );
}

function mailsIn({ mailDir }: CasePlace): string[] {
  return readdirSync(mailDir)
    .filter((name) => name.endsWith('.eml'))
    .sort();
}

const WORDS: Record<keyof typeof PLAYS, string> = {
  acknowledge: 'bekräftar remissen',
  respond: 'svarar',
  preliminary: 'svarar preliminärt',
  complete: 'kompletterar med paragraf',
  supersede: 'rättar sitt svar',
  abstain: 'avstår',
  noComments: 'har ingen erinran',
  requestExtension: 'begär anstånd',
  grantExtension: 'får anstånd',
  refuseExtension: 'får inte anstånd',
  addRecipient: 'läggs till',
  removeRecipient: 'tas bort',
  late: 'sent svar bedöms',
  viewpoint: 'synpunkt bedöms',
  mark: 'ord markeras i ett svar',
  join: 'synpunkter läggs ihop',
  tag: 'synpunkt taggas',
  assign: 'skälet lämnas till en kollega',
  assess: 'synpunkt bedöms',
  read: 'svar läses',
  assessReservations: 'reservationer bedöms',
  comment: 'kontorets kommentar skrivs',
  officeComment: 'kontorets kommentar skrivs',
  answerOpposed: 'den som avstyrker får svar',
  write: 'text skrivs',
  withdraw: 'remissen återkallas',
  close: 'remissen avslutas',
  publish: 'remissen publiceras',
  compile: 'sammanställs',
  report: 'rapporteras till kommunstyrelsen',
  feedback: 'instanserna får återkoppling',
  replyToFeedback: 'svarar på återkopplingen',
  decide: 'beslutas',
};
