import type { RemissPlan } from '@yttra/remiss';
import { DataTable, Details } from '../../../ui';
import { texts } from './texts.sv';

export function RecipientsTable({ recipients }: Pick<RemissPlan, 'recipients'>) {
  const { columns } = texts;
  const hasParts = recipients.some(({ part }) => part);
  return (
    <DataTable
      caption={texts.table}
      first={6}
      columns={[
        { key: 'body', label: columns.body },
        { key: 'kind', label: columns.kind, plain: true },
        { key: 'broughtBy', label: columns.broughtBy },
        ...(hasParts ? [{ key: 'part', label: columns.part }] : []),
        { key: 'email', label: columns.email, plain: true },
      ]}
      rows={recipients.map(({ bodyId, body, kind, broughtBy, part, email }) => ({
        key: bodyId,
        cells: {
          body,
          kind,
          broughtBy,
          part: part ? texts.section(part) : texts.whole,
          email: email ?? texts.byPost,
        },
      }))}
    />
  );
}

/** Those who fell out, each with why. */
export function ExcludedTable({ excluded }: Pick<RemissPlan, 'excluded'>) {
  return (
    <Details summary={`${texts.excluded.title} (${excluded.length})`}>
      <DataTable
        caption={texts.excluded.table}
        captionHidden
        columns={[
          { key: 'body', label: texts.columns.body },
          { key: 'why', label: texts.excluded.why },
        ]}
        rows={excluded.map(({ id, name, why, exception }) => ({
          key: id,
          cells: {
            body: name,
            why: exception && exception !== name ? `${texts.why[why]}: ${exception}` : texts.why[why],
          },
        }))}
      />
    </Details>
  );
}
