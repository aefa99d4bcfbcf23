/**
 * Puts a page that answered a form in this one's place, as the browser does with a form that it sends itself. The
 * address stays that of the page with the form, so that it can be loaded anew, and Back leads to that form. Files that
 * had been chosen stay chosen, which a browser alone cannot do, unless the page says that it has taken them.
 */
export function showPage(page: Document, sentTo: string, begin: () => void): void {
  const chosen = new Map([...fileInputs(document)].map(({ id, files }) => [id, files]));
  history.replaceState({ y: FORM }, '');
  history.pushState({ y: 'shown' }, '');
  // The browser itself gives focus only to what was there from the start.
  const first = page.querySelector<HTMLElement>('[autofocus]') ?? page.querySelector<HTMLElement>('#innehall');
  first?.removeAttribute('autofocus');
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  // What has no address of its own is sent to where the page came from.
  for (const form of document.querySelectorAll('form:not([action])')) form.setAttribute('action', sentTo);
  for (const input of fileInputs(document)) {
    const files = chosen.get(input.id);
    if (files?.length && input.dataset.taken === undefined) input.files = files;
  }
  begin();
  scrollTo(0, 0);
  first?.focus();
}

const FORM = 'form';

/** The page with the form is no longer in this document: Back loads it. */
export function loadFormsOnBack(): void {
  if (history.state !== null) history.replaceState(null, '');
  addEventListener('popstate', ({ state }) => {
    if ((state as { y?: string } | null)?.y === FORM) location.reload();
  });
}

const fileInputs = (page: Document) => page.querySelectorAll<HTMLInputElement>('input[type=file]');
