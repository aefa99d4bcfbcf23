import { make, signInLink } from './dom';
import { showPage } from './show-page';
import { texts } from './texts.sv';

/**
 * Sends a form with files while showing how far they have come, and lets one stop. Whatever the server answers is shown
 * as the browser itself would show it: the page where it leads, a page, or the same form with what is wrong in it. Only
 * where showing it would cost the form with its files (signed out, the server away) is it told here instead.
 */
export function showUploads(form: HTMLFormElement, begin: () => void): void {
  const told = make('p', { role: 'status' });
  const bar = make('progress', { max: 100 });
  const part = make('span');
  const stop = make('button', { type: 'button', className: 'ds-button' }, texts.cancel);
  stop.dataset.variant = 'secondary';
  const moving = make('div', { className: 'y-upload', hidden: true }, bar, part, stop);
  const trouble = make('div', { className: 'y-trouble', role: 'alert' });
  form.append(told, moving, trouble);

  form.addEventListener('submit', (event) => {
    const names = chosenFiles(form);
    if (names.length === 0) return;
    event.preventDefault();
    if (!moving.hidden) return;
    trouble.replaceChildren();
    const tooLarge = firstTooLarge(form);
    if (tooLarge) return end(tooLarge);
    moving.hidden = false;
    told.textContent = texts.sending(names.join(', '));
    bar.setAttribute('aria-label', told.textContent);
    start(event.submitter);
  });

  function start(submitter: HTMLElement | null): void {
    const request = new XMLHttpRequest();
    const to = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href;
    request.open('POST', to);
    request.setRequestHeader('y-island', 'form');
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = (loaded / total) * 100;
      part.textContent = texts.percent(Math.round(bar.value));
    };
    request.upload.onload = () => (told.textContent = texts.checking);
    request.onload = () => answered(request, to);
    request.onerror = () => end(texts.notSent);
    request.onabort = () => {
      end();
      told.textContent = texts.cancelled;
    };
    stop.onclick = () => request.abort();
    request.send(new FormData(form, submitter));
  }

  function answered(request: XMLHttpRequest, to: string): void {
    const next = request.getResponseHeader('y-go-to');
    if (next) return goTo(next);
    if (request.status === 401) return end(texts.signedOut, signInLink(texts.signIn));
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const main = page.querySelector('#innehall');
    if (!main) return end(texts.notSent);
    if (request.status < 500 || main.querySelector('form[data-upload]')) return showPage(page, to, begin);
    end([...main.querySelectorAll('h1, p')].map(({ textContent }) => textContent).join(' '));
  }

  function end(words?: string, way?: HTMLElement): void {
    moving.hidden = true;
    told.textContent = '';
    trouble.replaceChildren(...(words ? [make('p', {}, words)] : []), ...(way ? [way] : []));
  }
}

/** Loads a page, also where one stands on it already: an address that differs in its anchor alone loads nothing. */
function goTo(path: string): void {
  const next = new URL(path, location.href);
  if (next.pathname + next.search === location.pathname + location.search) next.hash = '';
  location.assign(next);
}

/** The names of the files that have been chosen in a form. */
export function chosenFiles(form: HTMLFormElement): string[] {
  const inputs = form.querySelectorAll<HTMLInputElement>('input[type=file]');
  return [...inputs].flatMap(({ files }) => [...(files ?? [])].map(({ name }) => name));
}

/** What is wrong with the first file that the server would refuse for its size; nothing is sent then. */
function firstTooLarge(form: HTMLFormElement): string | undefined {
  for (const { files, dataset } of form.querySelectorAll<HTMLInputElement>('input[type=file][data-largest]')) {
    const largest = Number(dataset.largest);
    const found = [...(files ?? [])].find(({ size }) => size > largest);
    if (found) return texts.tooLarge(found.name, sizeOf(found.size), sizeOf(largest));
  }
  return undefined;
}

const MEGABYTE = 1024 * 1024;

function sizeOf(bytes: number): string {
  return bytes < MEGABYTE ? `${Math.ceil(bytes / 1000)} kB` : `${Math.ceil(bytes / MEGABYTE)} MB`;
}
