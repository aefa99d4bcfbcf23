import { DISPOSITION_WORDS, sayerOf } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import { fromWords, type PublishedRemiss } from '@yttra/publication';
import { Page, Pager, Prose, Section, StatusTag } from '../../../ui';
import { texts } from '../texts.sv';

const ON_A_PAGE = 100;

/** What the bodies said, point by point, and what became of each. */
export function PublishedViewpointsPage({
  remiss: { slug, content },
  page,
}: {
  remiss: PublishedRemiss;
  page: number;
}) {
  const { viewpoints, bodies, title } = content;
  const pages = Math.max(1, Math.ceil(viewpoints.length / ON_A_PAGE));
  const shown = Math.min(page, pages);
  const base = pathTo('published.remiss', { slug });
  const names = new Map(bodies.map(({ number, body }) => [number, body]));
  return (
    <Page
      title={texts.viewpoints.title}
      up={[
        { href: pathTo('published'), label: texts.list.title },
        { href: base, label: title },
      ]}
    >
      <p>{viewpoints.length === 0 ? texts.viewpoints.none : texts.viewpoints.caption(viewpoints.length)}</p>
      {viewpoints.slice((shown - 1) * ON_A_PAGE, shown * ON_A_PAGE).map((viewpoint) => (
        <Section
          key={viewpoint.number}
          id={`synpunkt-${viewpoint.number}`}
          title={texts.viewpoints.heading(viewpoint.number, viewpoint.text)}
        >
          <p class="y-quiet">
            <a href={pathTo('published.remiss.answer', { slug, number: viewpoint.body })}>
              {fromWords(sayerOf({ ...viewpoint, body: names.get(viewpoint.body)! }), viewpoint.question)}
            </a>
          </p>
          <p class="y-tags">
            <StatusTag tone="neutral">
              {viewpoint.disposition ? DISPOSITION_WORDS[viewpoint.disposition] : texts.viewpoints.notAssessed}
            </StatusTag>
          </p>
          {viewpoint.reason && <Prose text={viewpoint.reason} />}
          {viewpoint.changeText && (
            <>
              <p class="y-quiet">{texts.viewpoints.change}</p>
              <Prose text={viewpoint.changeText} />
            </>
          )}
        </Section>
      ))}
      <Pager
        page={shown}
        pages={pages}
        href={(to) => pathTo('published.remiss.viewpoints', { slug, query: { sida: to } })}
      />
    </Page>
  );
}
