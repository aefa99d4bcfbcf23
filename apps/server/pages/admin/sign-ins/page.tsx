import { DataTable, Page, Pager, Time } from '../../../ui';
import { texts as admin } from '../texts.sv';
import { texts } from './texts.sv';

export interface SignInLine {
  seq: number;
  at: string;
  who: { id: string; name: string } | null;
  what: string;
}

export interface SignInsPageProps {
  lines: readonly SignInLine[];
  /** The one whom the list is about; null for everyone. */
  of: { id: string; name: string } | null;
  page: number;
  pages: number;
}

/** Who has signed in and how, and what was refused. */
export function SignInsPage({ lines, of, page, pages }: SignInsPageProps) {
  const href = (wanted: number) =>
    `/admin/inloggningar?${new URLSearchParams({ ...(of ? { person: of.id } : {}), sida: String(wanted) }).toString()}`;
  return (
    <Page title={texts.title} up={[{ href: '/admin', label: admin.admin }]} wide>
      <p>{texts.lead}</p>
      {of && (
        <p>
          {texts.only(of.name)} <a href="/admin/inloggningar">{texts.everyone}</a>
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
      <Pager page={page} pages={pages} href={href} />
    </Page>
  );
}
