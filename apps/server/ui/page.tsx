import type { ComponentChildren } from 'preact';
import { asset } from '../web/assets';
import { useRequest } from '../web/request-context';
import { ErrorSummary } from './error-summary';
import { Notice } from './notice';
import { SiteFooter, SiteHeader } from './site';
import { texts } from './texts.sv';

export interface PageProps {
  /** The h1, and the beginning of the window's title. */
  title: string;
  remiss?: { id: string; title: string; caseNumber: string };
  up?: readonly { href: string; label: string }[];
  /** What the step before may have left, by the key in `?klart=`. */
  notices?: Readonly<Record<string, string>>;
  wide?: boolean;
  children: ComponentChildren;
}

/** The frame of every page: one h1, what is wrong before it, the same header and footer everywhere. */
export function Page({ title, remiss, up, notices, wide, children }: PageProps) {
  const { municipality, said } = useRequest();
  const notice = said.notice ? notices?.[said.notice] : undefined;
  const failed = said.errors.length > 0 || said.message !== null;
  const windowTitle = [title, remiss?.title, texts.product].filter(Boolean).join(' – ');
  return (
    <html lang="sv" data-color-scheme="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${failed ? texts.errorPrefix : ''}${windowTitle}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={asset('app.css')} />
        {municipality.themeHref && <link rel="stylesheet" href={municipality.themeHref} />}
        <script type="module" src={asset('main.js')} />
      </head>
      <body>
        <a class="y-skip" href="#innehall">
          {texts.skip}
        </a>
        <SiteHeader />
        <div class={wide ? 'y-sheet y-sheet--wide' : 'y-sheet'}>
          {up && up.length > 0 && (
            <nav class="y-up" aria-label={texts.breadcrumb}>
              <ol>
                {up.map(({ href, label }) => (
                  <li>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <main id="innehall" tabIndex={-1}>
            <ErrorSummary />
            {notice && (
              <Notice tone="success" live>
                {notice}
              </Notice>
            )}
            {remiss && (
              <p class="y-case">
                {remiss.title} · {remiss.caseNumber}
              </p>
            )}
            <h1 class="ds-heading">{title}</h1>
            {children}
          </main>
        </div>
        <SiteFooter />
      </body>
    </html>
  );
}
