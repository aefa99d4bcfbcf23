import { make } from './dom';
import { texts } from './texts.sv';
import { chosenFiles } from './upload';

/**
 * A file that has been chosen in one form and is about to be left, by a link or by another form's button, is told of
 * before it is lost. The second time one means it.
 */
export function tellOfLeftFiles(): void {
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

function hold(event: Event, sending: HTMLFormElement | null, goOn: () => void): void {
  const forms = document.querySelectorAll<HTMLFormElement>('form[data-upload]:not([data-left])');
  const left = [...forms].find((form) => form !== sending && chosenFiles(form).length > 0);
  if (!left) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  left.dataset.left = '';
  left.closest('details')?.setAttribute('open', '');
  const send = left.querySelector<HTMLButtonElement>('button[type=submit]');
  const told = make(
    'div',
    { className: 'y-trouble', role: 'alert', tabIndex: -1 },
    make('p', {}, texts.leftFiles(chosenFiles(left).join(', '))),
    ...(send ? [button(send.textContent, () => left.requestSubmit(send))] : []),
    button(texts.leaveFiles, goOn),
  );
  left.append(told);
  told.focus();
  left.addEventListener('change', () => (told.remove(), delete left.dataset.left), { once: true });
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', className: 'ds-button', onclick: act }, words);
  made.dataset.variant = 'secondary';
  return made;
}
