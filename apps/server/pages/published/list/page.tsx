import { localDate, pathTo } from '@yttra/platform';
import type { ListedPublication } from '@yttra/publication';
import { LinkList, Page, Section } from '../../../ui';
import { texts } from '../texts.sv';

interface Props {
  municipality: string;
  /** Newest first. */
  remisser: readonly ListedPublication[];
}

/** What has been published. */
export function PublishedListPage({ municipality, remisser }: Props) {
  const { list } = texts;
  return (
    <Page title={list.title}>
      <p class="y-lead">{list.lead(municipality)}</p>
      {remisser.length === 0 ? (
        <p class="y-empty">{list.empty}</p>
      ) : (
        <LinkList
          items={remisser.map(({ slug, title, publishedAt }) => ({
            href: pathTo('published.remiss', { slug }),
            label: title,
            hint: list.published(localDate(publishedAt)),
          }))}
        />
      )}
      <Section title={list.follow}>
        <LinkList
          items={[
            { href: pathTo('published.feed'), label: list.feed },
            { href: pathTo('published.catalogue'), label: list.catalogue },
          ]}
        />
      </Section>
    </Page>
  );
}
