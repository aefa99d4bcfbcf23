import type { LoggedEvent } from '@yttra/audit';
import { texts, type LogNames } from './texts.sv';

export interface LogLine {
  seq: number;
  at: string;
  by: string | null;
  what: string;
}

/** The log in sentences, newest first. A text that is saved as it is written would fill it: such saves are one line. */
export function logLines(logged: readonly LoggedEvent[], names: LogNames): LogLine[] {
  const lines: (LogLine & { saves?: [first: number, last: number] })[] = [];
  for (const { seq, at, event } of logged) {
    const before = lines.at(-1);
    const by = event.by;
    if (event.type === 'draft.saved' && before?.saves && before.by === by) {
      const saves: [number, number] = [before.saves[0], event.version];
      Object.assign(before, { seq, at, saves, what: texts.saves(...saves) });
    } else {
      const saves = event.type === 'draft.saved' ? ([event.version, event.version] as [number, number]) : undefined;
      lines.push({ seq, at, by, what: texts.said(event, names), ...(saves ? { saves } : {}) });
    }
  }
  return lines.reverse().map(({ seq, at, by, what }) => ({ seq, at, by: by === null ? null : names.person(by), what }));
}
