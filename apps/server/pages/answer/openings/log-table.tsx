import type { BodyLogLine } from '@yttra/openings';
import { DataTable, Time } from '../../../ui';
import { texts } from './texts.sv';

/** The body's own log, newest first: who has been let in, by whom, and what the body has said. */
export function LogTable({ lines }: { lines: readonly BodyLogLine[] }) {
  const { log } = texts;
  return (
    <>
      <h3 class="ds-heading">{log.title}</h3>
      <DataTable
        caption={log.title}
        captionHidden
        empty={log.empty}
        columns={(['at', 'what', 'by'] as const).map((key) => ({ key, label: log.columns[key] }))}
        rows={lines.map((line) => ({
          key: String(line.seq),
          header: 'at',
          cells: { at: <Time at={line.at} />, what: whatOf(line), by: line.by ?? log.nobody },
        }))}
      />
    </>
  );
}

function whatOf({ what, kind, person, from, to, reason }: BodyLogLine): string {
  const { log } = texts;
  const about = kind ? log.kinds[kind](person ?? '', from ?? '', to ?? '') : (person ?? '');
  return `${log.whats[what]}: ${about}${reason ? `. ${reason}` : ''}`;
}
