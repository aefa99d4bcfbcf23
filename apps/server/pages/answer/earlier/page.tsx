import { pathTo } from '@yttra/platform';
import type { OwnRemiss } from '@yttra/response';
import { Page, Pager } from '../../../ui';
import { RemissTable } from '../mine/remiss-table';
import { texts as mine } from '../mine/texts.sv';
import { texts } from './texts.sv';

interface EarlierPageProps {
  /** Latest last day first. */
  remisser: readonly OwnRemiss[];
  page: number;
  pages: number;
}

/** Ten years of what a body has been asked, a page at a time. */
export function EarlierPage({ remisser, page, pages }: EarlierPageProps) {
  return (
    <Page title={texts.title} up={[{ href: pathTo('ownRemisser'), label: mine.title }]} wide>
      <p>{remisser.length > 0 ? texts.lead : texts.empty}</p>
      {remisser.length > 0 && <RemissTable caption={texts.title} remisser={remisser} withBody past />}
      <Pager page={page} pages={pages} href={(to) => pathTo('ownRemisser.earlier', { query: { sida: String(to) } })} />
    </Page>
  );
}
