import { lastDayToStop, openingWords, type Opening } from '@yttra/openings';
import { pathTo } from '@yttra/platform';
import { DataTable, Page, Pager } from '../../../ui';
import { texts as admin } from '../texts.sv';
import { texts } from './texts.sv';

/** What waits, for whom, and why. */
export function AdminOpeningsPage({ items, page, pages }: { items: readonly Opening[]; page: number; pages: number }) {
  return (
    <Page title={texts.title} up={[{ href: pathTo('admin'), label: admin.admin }]} wide>
      <p>{texts.lead}</p>
      <DataTable
        caption={texts.title}
        captionHidden
        empty={texts.empty}
        columns={(['body', 'what', 'why'] as const).map((key) => ({ key, label: texts.columns[key] }))}
        rows={items.map((opening) => ({
          key: opening.id,
          header: 'body',
          cells: {
            body: <a href={pathTo('admin.body', { bodyId: opening.bodyId })}>{opening.body}</a>,
            what: openingWords(opening),
            why: whyOf(opening),
          },
        }))}
      />
      <Pager page={page} pages={pages} href={(to) => pathTo('admin.openings', { query: { sida: String(to) } })} />
    </Page>
  );
}

function whyOf(opening: Opening): string {
  if (opening.state === 'stopped') return texts.stopped(opening.body);
  if (opening.asks) return texts.asks(opening.body);
  const day = lastDayToStop(opening);
  return day ? texts.until(opening.body, day) : texts.waits(opening.body);
}
