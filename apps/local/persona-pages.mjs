import { html } from './html-text.mjs';

/** @typedef {import('./personas.mjs').Persona} Persona */

/** @param {string} heading @param {unknown} content */
export function personaFrame(heading, content) {
  return html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${heading} – exempelkommunens konto</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/personer.css" />
      </head>
      <body>
        <header>Exempelkommunens konto</header>
        <main>
          <h1>${heading}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

/**
 * Everyone in the example, one click each.
 * @param {Persona[]} everyone @param {string} action
 */
export function choosePage(everyone, action) {
  return personaFrame(
    'Vem vill du vara?',
    html`
      <p>
        Personerna är påhittade. I en riktig kommun loggar man in här med kommunens eget konto; den här sidan finns bara
        på din egen dator.
      </p>
      <form method="post" action="${action}">
        <ul class="list people">
          ${everyone.map(
            ({ email, name, role, can }) => html`
              <li>
                <button name="person" value="${email}">Logga in som ${name}</button>
                <span><strong>${role}</strong></span>
                <span>${can}</span>
              </li>
            `,
          )}
        </ul>
      </form>
    `,
  );
}

/** @param {string} baseUrl */
export function startPage(baseUrl) {
  return personaFrame(
    'Här väljer man vem man är',
    html`<p>Börja i Yttra: <a href="${baseUrl}/logga-in">Logga in</a> och välj kommunens konto.</p>`,
  );
}

/** @param {string} baseUrl */
export function lostPage(baseUrl) {
  return personaFrame(
    'Inloggningen går inte att fortsätta',
    html`<p>Den har gjorts redan, eller tog för lång tid. <a href="${baseUrl}/logga-in">Börja om i Yttra</a>.</p>`,
  );
}
