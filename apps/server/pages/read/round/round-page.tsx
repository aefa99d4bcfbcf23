import type { RemissView } from '@yttra/remiss';
import type { ComponentChildren, VNode } from 'preact';
import { Page } from '../../../ui';
import { texts } from './texts.sv';

export type RoundPlace = 'matrix' | 'question' | 'assess' | 'search' | 'charts' | 'follow';

const PATHS: Readonly<Record<RoundPlace, string>> = {
  matrix: 'svar',
  question: 'svar/fraga/1',
  assess: 'bedomning',
  search: 'svar/sok',
  charts: 'svar/diagram',
  follow: 'bevaka',
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
  const path = `/remisser/${remiss.id}`;
  const up = [
    ...(isOffice
      ? [
          { href: '/remisser', label: texts.up.office },
          { href: path, label: remiss.title },
        ]
      : [{ href: '/las', label: texts.up.reader }]),
    ...(here === 'matrix' ? [] : [{ href: `${path}/svar`, label: texts.up.answers }]),
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
              <a href={`${path}/${PATHS[place]}`} {...(place === here ? { 'aria-current': 'page' as const } : {})}>
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
