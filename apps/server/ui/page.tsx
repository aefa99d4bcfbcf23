import type { ComponentChildren } from 'preact';
import { asset } from '../web/assets';
import { useRequest } from '../web/request-context';

/** The frame of every page. */
export function Page({ title, children }: { title: string; children: ComponentChildren }) {
  const { municipality, said } = useRequest();
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${said.errors.length > 0 ? 'Fel: ' : ''}${title} – Yttra`}</title>
        <link rel="stylesheet" href={asset('app.css')} />
        <script type="module" src={asset('main.js')} />
      </head>
      <body>
        <header>{municipality.name}</header>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}
