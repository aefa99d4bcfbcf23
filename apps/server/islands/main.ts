import { keepSaving } from './parts/autosave';
import { keepLive } from './parts/live';
import { takePastedDates } from './parts/pasted-date';
import { forgetSaved } from './parts/unsaved';
import { showUploads } from './parts/upload';

// Every page works without what follows. Each finds its own places by the attributes that the components write.
forgetSaved();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keepSaving(form);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) showUploads(form);
takePastedDates();
keepLive();

// The editor is large, and only for writing: it comes when the page has been shown and nothing else waits.
const writing = document.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]');
if (writing.length > 0) {
  const bring = () =>
    void import('./parts/editor').then(
      ({ openEditor }) => writing.forEach(openEditor),
      () => undefined,
    );
  if ('requestIdleCallback' in window) requestIdleCallback(bring, { timeout: 3000 });
  else setTimeout(bring, 500);
}
