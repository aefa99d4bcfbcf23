import { pathTo } from '@yttra/platform';
import { DataTable, Filter, Hidden, Page, Pager, Select, Time } from '../../../ui';
import type { IdentityKind, IdentityLine } from '../../common/identity-events/identity-lines';
import { texts as admin } from '../texts.sv';
import { texts } from './texts.sv';

export interface SignInsPageProps {
  lines: readonly IdentityLine[];
  /** The one whom the list is about; null for everyone. */
  of: { id: string; name: string } | null;
  kind: IdentityKind | null;
  page: number;
  pages: number;
}

/** Who has come in and how, what was refused, and what has changed who may do what. */
export function SignInsPage({ lines, of, kind, page, pages }: SignInsPageProps) {
  const kept = { ...(of ? { person: of.id } : {}), ...(kind ? { slag: kind } : {}) };
  const href = (wanted: number) => pathTo('admin.signIns', { query: { ...kept, sida: wanted } });
  return (
    <Page title={texts.title} up={[{ href: pathTo('admin'), label: admin.admin }]} wide>
      <p>{texts.lead}</p>
      {of && (
        <p>
          {texts.only(of.name)} <a href={pathTo('admin.signIns')}>{texts.everyone}</a>
        </p>
      )}
      <Filter action={pathTo('admin.signIns')} folds={kind ? 'open' : 'closed'}>
        {of && <Hidden name="person" value={of.id} />}
        <Select
          name="slag"
          label={texts.kind}
          options={[
            { value: '', label: texts.anyKind },
            ...Object.entries(texts.kinds).map(([value, label]) => ({ value, label })),
          ]}
          value={kind}
        />
      </Filter>
      <DataTable
        caption={texts.title}
        captionHidden
        empty={texts.empty}
        first={12}
        columns={(['at', 'who', 'what', 'by'] as const).map((key) => ({
          key,
          label: texts.columns[key],
          plain: key === 'who' || key === 'what',
        }))}
        rows={lines.map(({ seq, at, who, what, by }) => ({
          key: String(seq),
          cells: {
            at: <Time at={at} short />,
            who: who ? <a href={pathTo('admin.person', { personId: who.id })}>{who.name}</a> : texts.unknown,
            what,
            by: by ? (by.id === who?.id ? texts.self : by.name) : texts.nobody,
          },
        }))}
      />
      <Pager page={page} pages={pages} href={href} />
    </Page>
  );
}
