import { pathTo } from '@yttra/platform';
import type { RemissView } from '@yttra/remiss';
import type { ComponentChildren, VNode } from 'preact';
import { Page } from '../../../ui';
import { texts } from './texts.sv';

export type RoundPlace = 'matrix' | 'question' | 'assess' | 'search' | 'charts' | 'follow';

const PATHS: Readonly<Record<RoundPlace, (remissId: string) => string>> = {
  matrix: (remissId) => pathTo('remiss.answers', { remissId }),
  question: (remissId) => pathTo('remiss.answers.question', { remissId, number: 1 }),
  assess: (remissId) => pathTo('remiss.assessment', { remissId }),
  search: (remissId) => pathTo('remiss.answers.search', { remissId }),
  charts: (remissId) => pathTo('remiss.answers.charts', { remissId }),
  follow: (remissId) => pathTo('remiss.watch', { remissId }),
};

interface RoundPageProps {
  remiss: RemissView;
  isOffice: boolean;
  /** Where among the pages of the answers; null for one that lies under them. */
  here: RoundPlace | null;
  title: string;
  hasQuestions?: boolean;
  notices?: Readonly<Record<string, string>>;
  children: ComponentChildren;
}

/** The frame of every page about one remiss's answers: the way up, and the ways across. */
export function RoundPage({
  remiss,
  isOffice,
  here,
  title,
  hasQuestions = true,
  notices,
  children,
}: RoundPageProps): VNode {
  const up = [
    ...(isOffice
      ? [
          { href: pathTo('remisser'), label: texts.up.office },
          { href: pathTo('remiss', { remissId: remiss.id }), label: remiss.title },
        ]
      : [{ href: pathTo('reading'), label: texts.up.reader }]),
    ...(here === 'matrix'
      ? []
      : [{ href: pathTo('remiss.answers', { remissId: remiss.id }), label: texts.up.answers }]),
  ];
  const places = (Object.keys(PATHS) as RoundPlace[]).filter((place) => place !== 'question' || hasQuestions);
  return (
    <Page
      title={title}
      remiss={{ id: remiss.id, title: remiss.title, caseNumber: remiss.caseNumber }}
      up={up}
      wide
      {...(notices ? { notices } : {})}
    >
      <nav class="y-places" aria-label={texts.nav.label}>
        <ul>
          {places.map((place) => (
            <li key={place}>
              <a href={PATHS[place](remiss.id)} {...(place === here ? { 'aria-current': 'page' as const } : {})}>
                {texts.nav[place]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  );
}
