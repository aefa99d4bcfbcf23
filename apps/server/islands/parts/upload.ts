import { make, signInLink, wordsOf, type Refusal } from './dom';
import { texts } from './texts.sv';

/** Shows how far the files of a form have come, and lets one stop. What is wrong is told here, with the form untouched. */
export function showUploads(form: HTMLFormElement): void {
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
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = (loaded / total) * 100;
      part.textContent = texts.percent(Math.round(bar.value));
    };
    request.upload.onload = () => (told.textContent = texts.checking);
    request.onload = () => (request.status < 300 ? location.assign(request.responseURL) : refuse(request));
    request.onerror = () => end(texts.notSent);
    request.onabort = () => {
      end();
      told.textContent = texts.cancelled;
    };
    stop.onclick = () => request.abort();
    request.send(new FormData(form, submitter));
  }

  function refuse({ status, responseText }: XMLHttpRequest): void {
    if (status === 401) return end(texts.signedOut, signInLink(texts.signIn));
    end(wordsOf(readRefusal(responseText)) ?? texts.notSent);
  }

  function end(words?: string, way?: HTMLElement): void {
    moving.hidden = true;
    told.textContent = '';
    trouble.replaceChildren(...(words ? [make('p', {}, words)] : []), ...(way ? [way] : []));
  }
}

function chosenFiles(form: HTMLFormElement): string[] {
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

function readRefusal(text: string): Refusal {
  try {
    return JSON.parse(text) as Refusal;
  } catch {
    return {};
  }
}
