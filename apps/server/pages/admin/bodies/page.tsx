import type { BodyShow } from '@yttra/overview';
import { pathTo } from '@yttra/platform';
import { Field, DataTable, Filter, LinkButton, ButtonRow, Page, Pager, Select, StatusTag, Hush } from '../../../ui';
import type { BodyRow } from './body-rows';
import { texts } from './texts.sv';

interface BodiesPageProps {
  rows: readonly BodyRow[];
  total: number;
  page: number;
  pages: number;
  /** No bodies at all, whatever is looked for. */
  isEmpty: boolean;
  words: string;
  show: BodyShow;
}

/** The register of bodies. */
export function BodiesPage({ rows, total, page, pages, isEmpty, words, show }: BodiesPageProps) {
  return (
    <Page title={texts.title} up={[{ href: pathTo('admin'), label: texts.up }]} notices={texts.notices} wide>
      <ButtonRow>
        <LinkButton href={pathTo('admin.bodies.new')}>{texts.add}</LinkButton>
        <LinkButton kind="secondary" href={pathTo('admin.bodies.import')}>
          {texts.import}
        </LinkButton>
      </ButtonRow>
      <Filter
        action={pathTo('admin.bodies')}
        count={texts.count(total)}
        folds={words || show !== 'aktiva' ? 'open' : 'closed'}
      >
        <Field name="sok" label={texts.search} type="search" value={words} />
        <Select
          name="visa"
          label={texts.show}
          options={Object.entries(texts.shows).map(([value, label]) => ({ value, label }))}
          value={show}
        />
      </Filter>
      <DataTable
        caption={texts.caption}
        columns={(['name', 'kind', 'groups', 'email', 'secretaries', 'meetings'] as const).map((key) => ({
          key,
          label: texts.columns[key],
          plain: key === 'kind' || key === 'email',
        }))}
        first={10}
        rows={rows.map((row) => ({ key: row.id, cells: cells(row) }))}
        empty={isEmpty ? texts.empty : texts.noMatch}
      />
      <Pager
        page={page}
        pages={pages}
        href={(to) => pathTo('admin.bodies', { query: { sok: words, visa: show, sida: to } })}
      />
    </Page>
  );
}

const missing = (word: string) => <StatusTag tone="warning">{word}</StatusTag>;

const cells = (row: BodyRow) => ({
  name: (
    <>
      <a href={pathTo('admin.body', { bodyId: row.id })}>{row.name}</a>{' '}
      {!row.active && <StatusTag tone="neutral">{texts.inactive}</StatusTag>}
    </>
  ),
  kind: row.kind,
  groups: row.groups.join(', '),
  email: row.email ?? (row.active ? missing(texts.noAddress) : ''),
  secretaries: row.secretaries.join(', ') || (row.active && row.needsSecretary ? missing(texts.noSecretary) : ''),
  meetings: (
    <a href={pathTo('admin.body.meetings', { bodyId: row.id })}>
      {row.meetings === 0 ? texts.noMeetings : texts.meetings(row.meetings)}
      <Hush>{`, ${row.name}`}</Hush>
    </a>
  ),
});
