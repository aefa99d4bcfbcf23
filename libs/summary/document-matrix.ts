import { clockTime, isolated, localDate } from '@yttra/platform';
import { CHANNEL_WORDS, STANCE_WORDS, basisText } from '@yttra/response';
import { OUTSIDE_ROUND, STATUS_WORDS } from './labels.sv';
import type { SnapshotRecipient } from './snapshot';
import { capitalised, onPaper, tableDay } from './swedish-prose';

/**
 * One row of the participation matrix as it is printed. An empty cell holds a dash, so that nobody wonders whether
 * something fell out.
 */
export interface MatrixRow {
  body: string;
  status: string;
  stance: string;
  decision: string;
  caseNumber: string;
  receivedOn: string;
  receivedAt: string;
  notes: { note: string }[];
}

const NOTHING = '–';

export function matrixRow(recipient: SnapshotRecipient): MatrixRow {
  const received = recipient.receivedAt === null ? null : new Date(recipient.receivedAt);
  return {
    body: recipient.body,
    status: STATUS_WORDS[recipient.status],
    stance: recipient.stance ? STANCE_WORDS[recipient.stance] : NOTHING,
    decision: onPaper(decisionText(recipient)),
    caseNumber: recipient.caseNumber ?? NOTHING,
    receivedOn: received ? tableDay(localDate(received)) : NOTHING,
    receivedAt: received ? onPaper(`kl. ${clockTime(received)}`) : '',
    notes: notesOn(recipient).map((note) => ({ note: onPaper(capitalised(note)) })),
  };
}

/** What the answer rests on, in the words of the body's own form. */
export function decisionText({ kind, basis, decision }: SnapshotRecipient): string {
  if (!basis) return NOTHING;
  return basisText(kind, { type: basis, ...decision }, tableDay);
}

/**
 * What is out of the ordinary for a body: late, extended, earlier versions, registered by someone else, added or
 * removed.
 */
export function notesOn(recipient: SnapshotRecipient): string[] {
  const { part, outsideRound, extension, extendedTo, lastDay, registration, addedOn, removedOn } = recipient;
  return [
    part && `tillfrågad om ${part}`,
    outsideRound && OUTSIDE_ROUND[outsideRound],
    outsideRound && inclusionNote(recipient),
    extendedTo && `anstånd till ${tableDay(extendedTo)}`,
    extension === 'refused' && `anstånd avslaget, sista dag ${tableDay(lastDay)}`,
    extension === 'requested' && 'anstånd begärt, inte avgjort',
    ...versionNotes(recipient),
    registration && registrationNote(registration),
    addedOn && `tillagd ${tableDay(addedOn)}`,
    removedOn && `borttagen ${tableDay(removedOn)}`,
  ].filter((note): note is string => typeof note === 'string' && note !== '');
}

function registrationNote({ channel, arrivedOn, presumedOn }: NonNullable<SnapshotRecipient['registration']>): string {
  const presumed =
    presumedOn && presumedOn !== arrivedOn ? ` (enligt 22 § förvaltningslagen ${tableDay(presumedOn)})` : '';
  return `kom ${CHANNEL_WORDS[channel]} ${tableDay(arrivedOn)}${presumed}`;
}

function inclusionNote({ inclusion }: SnapshotRecipient): string {
  if (!inclusion) return 'inte medtagen: ännu inte prövat';
  const reason = inclusion.reason?.trim() ? `: ${isolated(inclusion.reason.trim())}` : '';
  return `${inclusion.include ? 'medtagen' : 'inte medtagen'}${reason}`;
}

function versionNotes({ versions }: SnapshotRecipient): string[] {
  const counts = versions.find((version) => version.counts);
  const day = (receivedAt: string) => tableDay(localDate(new Date(receivedAt)));
  return versions.flatMap((version) => {
    if (version.voided !== null) return [`registrering makulerad: ${version.voided}`];
    if (version.counts) return version.recalled ? ['återkallat av instansen'] : [];
    const later = counts !== undefined && version.number > counts.number;
    return [
      `${later ? 'rättat svar kom' : 'tidigare svar kom'} ${day(version.receivedAt)}${later ? ', inte medtaget' : ''}`,
    ];
  });
}
