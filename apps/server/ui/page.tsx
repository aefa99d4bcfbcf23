import { pathTo } from '@yttra/platform';
import type { ComponentChildren } from 'preact';
import { asset } from '../http/assets';
import { useRequest } from '../http/request-context';
import { Breadcrumbs, type Step } from './breadcrumbs';
import { ErrorSummary } from './error-summary';
import { Notice } from './notice';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { texts } from './texts.sv';

export interface PageProps {
  /** The h1, and the beginning of the window's title. */
  title: string;
  /** The remiss that the page is about: stands above the h1 and in the window's title. */
  remiss?: { id: string; title: string; caseNumber: string };
  /** The pages above this one, the outermost first. */
  up?: readonly Step[];
  /** What the step before may have left, by the key in `?klart=`. */
  notices?: Readonly<Record<string, string>>;
  /** For tables and what is read beside each other. */
  wide?: boolean;
  children: ComponentChildren;
}

/** The frame of every page: one h1, what is wrong before it, the same header and footer everywhere. */
export function Page({ title, remiss, up = [], notices, wide, children }: PageProps) {
  const { said } = useRequest();
  const notice = said.notice ? notices?.[said.notice] : undefined;
  return (
    <html
      lang="sv"
      data-color-scheme="auto"
      data-sign-in={pathTo('signIn', { query: { till: pathTo('signedIn') } })}
      data-signed-out={pathTo('signedOut')}
    >
      <PageHead title={[title, remiss?.title, texts.product].filter(Boolean).join(' – ')} />
      <body>
        <a class="y-skip" href="#innehall">
          {texts.skip}
        </a>
        <SiteHeader />
        <div class={wide ? 'y-sheet y-sheet--wide' : 'y-sheet'}>
          <Breadcrumbs steps={up} />
          <main id="innehall" tabIndex={-1}>
            <ErrorSummary />
            {notice && (
              <Notice tone="success" live>
                {notice}
              </Notice>
            )}
            {said.removed && <Notice live>{texts.removed}</Notice>}
            <div class="y-title">
              {remiss && (
                <p class="y-case">
                  <b>{remiss.caseNumber}</b> {remiss.title === title ? '' : remiss.title}
                </p>
              )}
              <h1>{title}</h1>
            </div>
            {children}
          </main>
        </div>
        <SiteFooter />
      </body>
    </html>
  );
}

function PageHead({ title }: { title: string }) {
  const { municipality, said } = useRequest();
  const refused = said.errors.length > 0 || said.message !== null;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${refused ? texts.errorPrefix : ''}${title}`}</title>
      <link rel="icon" type="image/svg+xml" href={asset('icon.svg')} />
      <link rel="stylesheet" href={asset('app.css')} />
      {municipality.themeHref && <link rel="stylesheet" href={municipality.themeHref} />}
      <script type="module" src={asset('main.js')} />
    </head>
  );
}
