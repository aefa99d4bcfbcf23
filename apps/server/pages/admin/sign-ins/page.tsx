import { DataTable, Page, Time } from '../../../ui';
import { texts as admin } from '../texts.sv';
import { texts } from './texts.sv';

export interface SignInLine {
  seq: number;
  at: string;
  who: { id: string; name: string } | null;
  what: string;
}

/** Who has signed in and how, and what was refused. */
export function SignInsPage({ lines, of }: { lines: readonly SignInLine[]; of: string | null }) {
  return (
    <Page title={texts.title} up={[{ href: '/admin', label: admin.admin }]} wide>
      <p>{texts.lead}</p>
      {of && (
        <p>
          {texts.only(of)} <a href="/admin/inloggningar">{texts.everyone}</a>
        </p>
      )}
      <DataTable
        caption={texts.title}
        captionHidden
        empty={texts.empty}
        columns={(['at', 'who', 'what'] as const).map((key) => ({ key, label: texts.columns[key] }))}
        rows={lines.map(({ seq, at, who, what }) => ({
          key: String(seq),
          cells: {
            at: <Time at={at} />,
            who: who ? <a href={`/admin/personer/${who.id}`}>{who.name}</a> : texts.unknown,
            what,
          },
        }))}
      />
    </Page>
  );
}
