import { pathTo } from '@yttra/platform';
import { DataTable, Page, Pager, Time } from '../../../ui';
import type { IdentityLine } from '../../common/identity-events/identity-lines';
import { texts } from './texts.sv';

export interface OwnEventsProps {
  lines: readonly IdentityLine[];
  personId: string;
  page: number;
  pages: number;
}

/** One's own sign-ins, and what has changed one's own way in. */
export function OwnEventsPage({ lines, personId, page, pages }: OwnEventsProps) {
  return (
    <Page title={texts.title} up={[{ href: pathTo('account'), label: texts.account }]} wide>
      <p>{texts.lead}</p>
      <p>
        {texts.unknown} <a href={pathTo('account.sessions')}>{texts.sessions}</a>
      </p>
      <DataTable
        caption={texts.title}
        captionHidden
        empty={texts.empty}
        columns={(['at', 'what', 'by'] as const).map((key) => ({ key, label: texts.columns[key] }))}
        rows={lines.map(({ seq, at, what, by }) => ({
          key: String(seq),
          cells: { at: <Time at={at} />, what, by: by ? (by.id === personId ? texts.you : by.name) : texts.nobody },
        }))}
      />
      <Pager page={page} pages={pages} href={(wanted) => pathTo('account.events', { query: { sida: wanted } })} />
    </Page>
  );
}
