import { pathTo } from '@yttra/platform';
import type { OwnRemiss } from '@yttra/response';
import type { ComponentChildren } from 'preact';
import { DataTable, Day, StatusTag } from '../../../ui';
import { texts } from './texts.sv';

/** Remisser that one answers, each in a row that leads to the answer. */
export function RemissTable({
  caption,
  visible,
  remisser,
  withBody,
  meets,
  past = false,
}: {
  caption: string;
  visible?: string;
  remisser: readonly OwnRemiss[];
  withBody?: boolean;
  /** True where the body is still to decide: by which meeting, and until when. */
  meets?: boolean | undefined;
  /** True of rounds so long ago that their days need a year. */
  past?: boolean;
}) {
  const words = texts.columns;
  return (
    <>
      {visible && <h3 class="ds-heading">{visible}</h3>}
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { key: 'remiss', label: words.remiss },
          ...(withBody ? [{ key: 'body', label: words.body }] : []),
          { key: 'lastDay', label: words.lastDay },
          ...(meets
            ? [
                { key: 'meeting', label: words.meeting },
                { key: 'cutoff', label: words.cutoff },
              ]
            : []),
          { key: 'status', label: words.status },
        ]}
        rows={remisser.map((one) => ({ key: one.recipient.id, header: 'remiss', cells: cellsOf(one, past) }))}
      />
    </>
  );
}

function cellsOf(
  { remiss, recipient, meetings, isLate, recalled }: OwnRemiss,
  past: boolean,
): Record<string, ComponentChildren> {
  const { next } = meetings;
  return {
    remiss: (
      <>
        <a href={pathTo('answer', { rid: recipient.id })}>{remiss.title}</a>{' '}
        <span class="y-quiet">{remiss.caseNumber}</span>
      </>
    ),
    body: recipient.body,
    lastDay: (
      <>
        <Day on={recipient.lastDay} short={!past} />
        {isLate && !past && !recipient.answer && remiss.status !== 'withdrawn' && ` ${texts.late}`}
      </>
    ),
    meeting: next ? <Day on={next.date} short /> : texts.unknown,
    cutoff: next?.agendaCutoff ? <Day on={next.agendaCutoff} short /> : texts.unknown,
    status:
      remiss.status === 'withdrawn' && !recipient.answer ? (
        <StatusTag>{texts.withdrawn}</StatusTag>
      ) : (
        <>
          <StatusTag tone={recipient.answer ? 'success' : 'info'}>{recipient.statusText}</StatusTag>{' '}
          {recalled && <StatusTag tone="warning">{texts.recalled}</StatusTag>}
        </>
      ),
  };
}
