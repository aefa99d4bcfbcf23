import type { Meeting } from '@yttra/bodies';

/** What a file does to a body's meetings. */
export interface MeetingsMerge {
  added: Meeting[];
  changed: Meeting[];
  same: number;
  /** Known, and not in the file. */
  missing: Meeting[];
}

/** Compares what is known with what was read; one that says nothing of the cutoff leaves it. */
export function compareMeetings(known: readonly Meeting[], read: readonly Meeting[]): MeetingsMerge {
  const before = new Map(known.map((meeting) => [meeting.date, meeting]));
  const found = new Set(read.map(({ date }) => date));
  const differs = ({ date, agendaCutoff }: Meeting) =>
    agendaCutoff !== null && before.has(date) && before.get(date)!.agendaCutoff !== agendaCutoff;
  const added = read.filter(({ date }) => !before.has(date));
  const changed = read.filter(differs);
  return {
    added,
    changed,
    same: read.length - added.length - changed.length,
    missing: known.filter(({ date }) => !found.has(date)),
  };
}

/** All meetings after the file has been taken in; those that it lacks stay, unless told otherwise. */
export function mergedMeetings(known: readonly Meeting[], read: readonly Meeting[], dropMissing: boolean): Meeting[] {
  const { added, changed, missing } = compareMeetings(known, read);
  const gone = new Set([...changed, ...(dropMissing ? missing : [])].map(({ date }) => date));
  return [...known.filter(({ date }) => !gone.has(date)), ...changed, ...added].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
}
