import { html, linked } from './html-text.mjs';

/** @typedef {import('./mail-reading.mjs').Summary} Summary */

const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Stockholm' });
const short = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});

/** @param {string} iso */
function timeElement(iso, format = time) {
  if (!iso) return 'okänt';
  // "4 jan. 2023 08:00" and "… kl. 08:00" become what a Swedish reader expects: "4 jan 2023 kl. 08.00".
  const text = format
    .format(new Date(iso))
    .replace('.', '')
    .replace(/,? (?:kl\.? )?(\d\d):(\d\d)$/, ' kl. $1.$2');
  return html`<time datetime="${iso}">${text}</time>`;
}

/** @param {number} bytes */
const size = (bytes) => (bytes < 1024 ? `${bytes} byte` : `${Math.ceil(bytes / 1024)} kB`);

/** @param {number} count */
const messages = (count) => (count === 1 ? '1 mejl' : `${count} mejl`);

/** @param {string} heading @param {unknown} content */
function page(heading, content) {
  return html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${heading} – Yttras brevlåda</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/brevlada.css" />
      </head>
      <body>
        <a class="skip" href="#innehall">Hoppa till innehållet</a>
        <header><a href="/">Yttras brevlåda</a></header>
        <main id="innehall" tabindex="-1">
          <h1>${heading}</h1>
          ${content}
        </main>
      </body>
    </html> `;
}

/** @param {string} recipient @param {number} number */
function listAddress(recipient, number) {
  const query = new URLSearchParams({
    ...(recipient && { till: recipient }),
    ...(number > 1 && { sida: String(number) }),
  });
  return query.size ? `/?${query}` : '/';
}

/**
 * @param {{ summaries: Summary[], total: number, pageNumber: number, pages: number, recipient: string }} list
 */
export function listPage({ summaries, total, pageNumber, pages, recipient }) {
  const found = recipient ? `${messages(total)} till adresser som innehåller ”${recipient}”` : messages(total);
  const rows = summaries.map(
    ({ id, to, subject, date }) => html`
      <li>
        <a href="/mejl/${id}">${subject || 'Utan ämne'}</a>
        <span>Till ${to.join(', ')}</span>
        ${timeElement(date, short)}
      </li>
    `,
  );
  return page(
    recipient ? 'Sökresultat' : 'Mejl som Yttra har skickat',
    html`
      <p>Inget mejl härifrån går ut på riktigt. Allt stannar på den här datorn.</p>
      <form role="search" action="/" method="get">
        <label for="till">Mottagarens adress, hela eller en del</label>
        <input id="till" name="till" type="search" value="${recipient}" autocomplete="off" spellcheck="false" />
        <button type="submit">Sök mejl</button>
      </form>
      <p role="status">${found}${pages > 1 && `, sida ${pageNumber} av ${pages}`}.</p>
      ${recipient && html`<p><a href="/">Visa alla mejl</a></p>`}
      ${
        rows.length > 0 &&
        html`<ul class="list">
          ${rows}
        </ul>`
      }
      ${
        pages > 1 &&
        html`<nav aria-label="Sidor">
          ${pageNumber > 1 && html`<a rel="prev" href="${listAddress(recipient, pageNumber - 1)}">Nyare mejl</a>`}
          ${pageNumber < pages && html`<a rel="next" href="${listAddress(recipient, pageNumber + 1)}">Äldre mejl</a>`}
        </nav>`
      }
    `,
  );
}

/** @param {import('./mail-reading.mjs').Message} message */
export function messagePage({ id, from, to, subject, date, headers, text, html: markup, attachments }) {
  return page(
    subject || 'Utan ämne',
    html`
      <p><a href="/">Alla mejl</a></p>
      <dl>
        <div>
          <dt>Från</dt>
          <dd>${from}</dd>
        </div>
        <div>
          <dt>Till</dt>
          <dd>${to.join(', ')}</dd>
        </div>
        <div>
          <dt>Skickat</dt>
          <dd>${timeElement(date)}</dd>
        </div>
      </dl>
      ${
        attachments.length > 0 &&
        html`<h2>Bilagor</h2>
          <ul>
            ${attachments.map(
              (file, index) =>
                html`<li>
                  <a href="/mejl/${id}/bilaga/${index + 1}" download>${file.filename}</a> (${size(file.size)})
                </li> `,
            )}
          </ul>`
      }
      <h2>Som text</h2>
      ${text ? html`<div class="text">${linked(text.trimEnd())}</div>` : html`<p>Mejlet har ingen text.</p>`}
      <h2>Som HTML</h2>
      ${
        markup
          ? html`<iframe
                title="Mejlet som HTML"
                src="/mejl/${id}/html"
                sandbox="allow-popups allow-popups-to-escape-sandbox"
              ></iframe>
              <p><a href="/mejl/${id}/html" target="_blank" rel="noopener">Öppna som HTML i en ny flik</a></p>`
          : html`<p>Mejlet har ingen HTML.</p>`
      }
      <h2>Hela mejlet</h2>
      <p><a href="/mejl/${id}.eml" download>Ladda ner mejlet (${id}.eml)</a></p>
      <details>
        <summary>Visa alla rader i brevhuvudet</summary>
        <dl>
          ${headers.map(
            ({ name, value }) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div> `,
          )}
        </dl>
      </details>
    `,
  );
}

/** @param {string} heading @param {string} advice */
export const errorPage = (heading, advice) =>
  page(
    heading,
    html`<p>${advice}</p>
      <p><a href="/">Till alla mejl</a></p>`,
  );

/**
 * A message's own markup, made to open its links in a new tab.
 * @param {string} markup
 */
export function framed(markup) {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(markup) ? markup.replace(/<head[^>]*>/i, (head) => head + base) : base + markup;
}
