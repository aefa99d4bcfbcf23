import { sectionText } from '@yttra/bodies';
import { isolated, listed } from '@yttra/platform';
import { bodiesCounted } from './body-groups';
import type { SnapshotFacts } from './snapshot-facts';
import { capitalised, counted, day, paragraphs, sentences, someOf, withFullStop, wordOf } from './swedish-prose';

/**
 * How the remiss was carried out, as an official would write it: what went to whom and when, reminders, anstånd,
 * changes on the way.
 */
export function carriedOutText(facts: SnapshotFacts): string {
  return paragraphs(
    sentences(decided(facts), sent(facts), deadline(facts)),
    asked(facts),
    sentences(acknowledged(facts), reminded(facts)),
    extensions(facts),
    sentences(...changes(facts)),
  );
}

function decided({ remiss: { decisionToRemit } }: SnapshotFacts): string | null {
  if (!decisionToRemit) return null;
  const { body, date, section } = decisionToRemit;
  const when = [date && `den ${day(date)}`, section && sectionText(section)].filter((part) => part).join(', ');
  return when ? `${body} beslutade ${when}, att remittera förslaget.` : `${body} beslutade att remittera förslaget.`;
}

function sent({ remiss, recipients }: SnapshotFacts): string {
  const bodies = bodiesCounted(recipients.map(({ kind }) => kind));
  return sentences(
    `${remiss.issuer.unit} skickade den ${day(remiss.issuedOn)} ut ”${remiss.title}” på remiss till ${bodies}.`,
    remiss.recipientRule && `Urvalet var ${withFullStop(lowerFirst(remiss.recipientRule))}`,
  );
}

function deadline({ remiss, summary }: SnapshotFacts): string {
  const is = summary.compiledAt.slice(0, 10) <= remiss.dueDate ? 'är' : 'var';
  const days = counted(remiss.periodDays, 'en dag', 'dagar');
  return `Sista svarsdag ${is} den ${day(remiss.dueDate)}, en remisstid på ${days}.`;
}

function asked({ questions }: SnapshotFacts): string | null {
  const [first, second] = questions;
  if (!first) return 'Instanserna fick svara i fri text.';
  if (!second) return `Instanserna fick en fråga: ${isolated(first.text)}`;
  const list = questions.map(({ number, text }) => `${number}. ${isolated(text.replace(/\s+/g, ' '))}`).join('\n');
  return `Instanserna fick ${wordOf(questions.length)} frågor:\n\n${list}`;
}

function acknowledged({ carriedOut, counts }: SnapshotFacts): string | null {
  if (carriedOut.acknowledged === 0) return null;
  const all = carriedOut.acknowledged === counts.recipients && counts.recipients > 1;
  const who = all ? `alla ${wordOf(counts.recipients)}` : someOf(carriedOut.acknowledged, counts.recipients);
  return `${capitalised(who)} instanser bekräftade att de hade fått remissen.`;
}

/** How many; on which days stands in an appendix. */
function reminded({ carriedOut: { remindersSent } }: SnapshotFacts): string {
  if (remindersSent === 0) return 'Inga påminnelser har skickats.';
  return `${capitalised(counted(remindersSent, 'en påminnelse', 'påminnelser'))} skickades; dagarna står i remissammanställningens bilaga 1.`;
}

function extensions({ recipients, carriedOut }: SnapshotFacts): string {
  const granted = recipients.flatMap(({ body, extendedTo }) =>
    extendedTo ? [`${body} (till den ${day(extendedTo)})`] : [],
  );
  const { extensionsRefused: refused, extensionsRequested: open } = carriedOut;
  if (granted.length + refused + open === 0) return 'Ingen instans har begärt anstånd.';
  return sentences(
    granted.length > 0 && `Anstånd gavs till ${listed(granted)}.`,
    refused > 0 && `${capitalised(counted(refused, 'en begäran', 'begäranden'))} om anstånd avslogs.`,
    open > 0 &&
      `${capitalised(counted(open, 'en begäran', 'begäranden'))} om anstånd är inte avgjord${open === 1 ? '' : 'a'}.`,
  );
}

function changes({ carriedOut: { addedLater, removed, voided }, remiss }: SnapshotFacts): (string | false)[] {
  const named = (those: { body: string; date: string }[]) =>
    listed(those.map(({ body, date }) => `${body} (${day(date)})`));
  return [
    addedLater.length > 0 && `Efter utskicket tillkom ${named(addedLater)}.`,
    removed.length > 0 && `Från remissen togs ${named(removed)} bort.`,
    voided > 0 &&
      `${capitalised(counted(voided, 'en felaktig registrering är makulerad', 'felaktiga registreringar är makulerade'))} och räknas inte.`,
    remiss.withdrawnOn !== null && `Remissen återkallades den ${day(remiss.withdrawnOn)}.`,
  ];
}

/** A rule is written as a line of its own; inside a sentence it begins small, unless it begins with a name. */
function lowerFirst(rule: string): string {
  return /^(Alla|Samtliga|Gruppen|Nämnderna|Styrelserna)\b/.test(rule)
    ? rule.charAt(0).toLocaleLowerCase('sv') + rule.slice(1)
    : rule;
}
