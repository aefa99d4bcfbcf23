import { make } from './dom';
import { texts } from './texts.sv';
import { chosenFiles } from './upload';

/**
 * A form with a chosen file or a written text in it that is about to be left, by a link or by another form's button, is
 * told of before that is lost. The second time one means it. What saves itself is not lost.
 */
export function tellOfLeftForms(): void {
  document.addEventListener(
    'submit',
    (event) => {
      const sending = event.target as HTMLFormElement;
      const { submitter } = event;
      hold(event, sending, () => sending.requestSubmit(submitter));
    },
    true,
  );
  document.addEventListener(
    'click',
    (event) => {
      const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href]');
      const staysHere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (link && !staysHere && leadsAway(link)) hold(event, null, () => link.click());
    },
    true,
  );
}

const leadsAway = ({ target, href, pathname, search, hash }: HTMLAnchorElement): boolean =>
  target === '' && !href.startsWith('mailto:') && !(hash && pathname + search === location.pathname + location.search);

const FORMS = 'form[method=post]:not([data-autosave], [data-left])';

function hold(event: Event, sending: HTMLFormElement | null, goOn: () => void): void {
  const forms = document.querySelectorAll<HTMLFormElement>(FORMS);
  const left = [...forms].find((form) => form !== sending && holdsWork(form));
  if (!left) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  left.dataset.left = '';
  left.closest('details')?.setAttribute('open', '');
  const send = left.querySelector<HTMLButtonElement>('button[type=submit]');
  const files = chosenFiles(left).join(', ');
  const told = make(
    'div',
    { className: 'y-trouble', role: 'alert', tabIndex: -1 },
    make('p', {}, files ? texts.leftFiles(files) : texts.leftText),
    ...(send ? [button(send.textContent, () => left.requestSubmit(send))] : []),
    button(files ? texts.leaveFiles : texts.leaveText, goOn),
  );
  left.append(told);
  told.focus();
  left.addEventListener('input', () => (told.remove(), delete left.dataset.left), { once: true });
}

/** What one writes in; not what the browser fills in by itself. */
const WRITTEN =
  'textarea, input:is([type=text], [type=email], [type=tel], [type=url], :not([type])):is(:not([autocomplete]), [autocomplete=off])';

function holdsWork(form: HTMLFormElement): boolean {
  const writing = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(WRITTEN)];
  return chosenFiles(form).length > 0 || writing.some(({ value, defaultValue }) => value !== defaultValue);
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', className: 'ds-button', onclick: act }, words);
  made.dataset.variant = 'secondary';
  return made;
}
