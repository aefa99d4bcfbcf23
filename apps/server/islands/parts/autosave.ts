import { make, signInLink, wordsOf, type Refusal } from './dom';
import { texts } from './texts.sv';
import { Unsaved } from './unsaved';

const PAUSE_MS = 2_000;
const AGAIN_MS = 15_000;

interface Saved {
  savedAt: string;
  version?: number;
  /** What else on the page the save has changed: words by the id of their place. */
  shown?: Record<string, string>;
}

/**
 * Saves a form while it is being written: after a pause, when one leaves, and when the network is back. The clock by
 * the text is silent; only the first save and what fails is read aloud. A colleague's save is never written over: the
 * form is then sent the ordinary way, and the page shows both texts. What could not be saved, most often because the
 * session had ended, comes back when the page is opened again in the same tab, with the version that it was written
 * from.
 */
export function keepSaving(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-saved]');
  const clock = make('p', { className: 'y-saved' }, place?.textContent ?? '');
  const told = make('p', { className: 'y-hush', role: 'status' });
  const trouble = make('div', { className: 'y-trouble', role: 'alert' });
  if (place) place.replaceWith(clock);
  else form.append(clock);
  clock.after(told, trouble);
  const unsaved = new Unsaved(form.dataset.autosave!);
  let kept = written(form);
  let timer = 0;
  let saving: Promise<void> | null = null;
  let isStopped = false;
  let isSending = false;
  let hasSaved = false;

  const later = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  };

  function save(): Promise<void> {
    clearTimeout(timer);
    if (isStopped || isSending || !form.isConnected || written(form) === kept) return Promise.resolve();
    saving ??= send().finally(() => (saving = null));
    return saving;
  }

  async function send(): Promise<void> {
    const sent = written(form);
    try {
      const reply = await fetch(form.dataset.autosave!, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: fieldsOf(form),
        keepalive: sent.length < 60_000,
      });
      const said = (await reply.json()) as Saved & Refusal;
      if (reply.ok) take(sent, said, reply.headers.has('yttra-removed-characters'));
      else refuse(reply.status, said);
    } catch {
      fail(texts.notSaved);
      later(AGAIN_MS);
    }
  }

  function take(sent: string, { savedAt, version, shown = {} }: Saved, isLessKept: boolean): void {
    kept = sent;
    const field = form.elements.namedItem('version');
    if (version !== undefined && field instanceof HTMLInputElement) field.value = String(version);
    for (const [id, words] of Object.entries(shown)) {
      const changed = document.getElementById(id);
      if (changed) changed.textContent = words;
    }
    const words = [texts.saved(savedAt), isLessKept ? texts.removed : ''].filter(Boolean).join('. ');
    if (!hasSaved || trouble.textContent || isLessKept) told.textContent = words;
    hasSaved = true;
    clock.textContent = words;
    trouble.replaceChildren();
    if (written(form) === kept) unsaved.forget();
    else later(PAUSE_MS);
  }

  function refuse(status: number, said: Refusal): void {
    if (status === 401) {
      fail(texts.signedOut, signInLink(texts.signIn));
    } else if (status === 409 || status === 412) {
      isStopped = true;
      fail(texts.colleague, make('button', { type: 'submit', className: 'ds-button' }, texts.seeBoth));
    } else fail([texts.notSaved, status < 500 ? wordsOf(said) : ''].filter(Boolean).join(' '));
  }

  function fail(words: string, way?: HTMLElement): void {
    if (trouble.firstChild?.textContent === words) return;
    trouble.replaceChildren(make('p', {}, words), ...(way ? [way] : []));
  }

  function bringBack(): void {
    if (!unsaved.text) return;
    fill(form, new URLSearchParams(unsaved.text));
    if (written(form) === kept) return unsaved.forget();
    form.prepend(make('p', { role: 'status' }, texts.broughtBack));
    later(PAUSE_MS);
  }

  form.addEventListener('input', () => {
    unsaved.keep(fieldsOf(form).toString());
    later(PAUSE_MS);
  });
  // On leaving, and on coming back: most often from signing in in another tab.
  document.addEventListener('visibilitychange', () => void save());
  window.addEventListener('pagehide', () => void save());
  window.addEventListener('online', () => void save());
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (!saving) {
      isSending = true;
      unsaved.sent();
      return;
    }
    // What is on its way has the version of this form: sent now, one's own text would look like a colleague's.
    event.preventDefault();
    const { submitter } = event;
    void saving.then(() => form.requestSubmit(submitter));
  });
  window.addEventListener('pageshow', () => (isSending = false));
  bringBack();
}

/** The form as it would be sent, without files: those go when one asks for it. */
function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}

function written(form: HTMLFormElement): string {
  const fields = fieldsOf(form);
  fields.delete('version');
  return fields.toString();
}

/** As what the page came with, so that the editor opens on it. */
function fill(form: HTMLFormElement, fields: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) field.defaultValue = fields.get(field.name) ?? '';
    else if (!(field instanceof HTMLInputElement)) continue;
    else if (['checkbox', 'radio'].includes(field.type))
      field.defaultChecked = fields.getAll(field.name).includes(field.value);
    else field.defaultValue = fields.get(field.name) ?? '';
  }
}
