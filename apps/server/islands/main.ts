import { keepSaving } from './parts/autosave';
import { tellOfLeftForms } from './parts/left-forms';
import { keepLive } from './parts/live';
import { openPane } from './parts/marking';
import { takePastedDates } from './parts/pasted-date';
import { loadFormsOnBack } from './parts/show-page';
import { forgetSaved } from './parts/unsaved';
import { showUploads } from './parts/upload';

// Every page works without what follows. Each finds its own places by the attributes that the components write.
forgetSaved();
loadFormsOnBack();
tellOfLeftForms();
takePastedDates();
begin();

/** On the page that was loaded, and on each that has taken its place since. */
function begin(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keepSaving(form);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) showUploads(form, begin);
  for (const pane of document.querySelectorAll<HTMLElement>('[data-keys]')) openPane(pane);
  keepLive();
  bringEditor(document.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]'));
}

/** The editor is large, and only for writing: it comes when the page has been shown and nothing else waits. */
function bringEditor(writing: NodeListOf<HTMLTextAreaElement>): void {
  if (writing.length === 0) return;
  const bring = () =>
    void import('./parts/editor').then(
      ({ openEditor }) => writing.forEach(openEditor),
      () => undefined,
    );
  if ('requestIdleCallback' in window) requestIdleCallback(bring, { timeout: 3000 });
  else setTimeout(bring, 500);
}
