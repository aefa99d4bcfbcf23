import { make } from './dom';
import { texts } from './texts.sv';

/** Asks for the page's live parts again while it is being looked at, and replaces those that have changed. */
export function keepLive(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-live]')];
  const [first] = regions;
  if (!first) return;
  const shown = new Map(regions.map((region) => [region, region.innerHTML]));
  const told = make('p', { className: 'y-hush', role: 'status' });
  document.body.append(told);
  let timer = 0;

  async function ask(): Promise<void> {
    const reply = await fetch(first!.dataset.liveUrl ?? withoutNotice(), { headers: { accept: 'text/html' } });
    const fresh = new DOMParser()
      .parseFromString(await reply.text(), 'text/html')
      .querySelectorAll<HTMLElement>('[data-live]');
    // Signed out, or the page is another now: what is shown stays until one loads it again.
    if (!reply.ok || fresh.length !== regions.length) return clearInterval(timer);
    const changed = regions.filter((region, index) => {
      const now = fresh[index]!;
      if (now.innerHTML === shown.get(region) || isInUse(region)) return false;
      shown.set(region, now.innerHTML);
      region.dataset.liveSummary = now.dataset.liveSummary ?? '';
      replace(region, now);
      return true;
    });
    if (changed.length > 0) told.textContent = texts.updated(clockOf(reply), summaryOf(regions));
  }

  timer = setInterval(
    () => {
      if (!first.isConnected) clearInterval(timer);
      else if (!document.hidden) void ask().catch(() => undefined);
    },
    Number(first.dataset.live) * 1_000,
  );
}

/** The page without the notice of the step before, which has been told once. */
function withoutNotice(): string {
  const address = new URL(location.href);
  address.searchParams.delete('klart');
  address.hash = '';
  return address.href;
}

/** Nobody's half-filled form is taken away. */
function isInUse(region: HTMLElement): boolean {
  const fields = [...region.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const isTouched = fields.some((field) =>
    'checked' in field && field.checked !== field.defaultChecked ? true : field.value !== field.defaultValue,
  );
  return (
    isTouched || (region.contains(document.activeElement) && document.activeElement!.matches('input, select, textarea'))
  );
}

/** Puts the new content in place, with what was open still open and focus where it was. */
function replace(region: HTMLElement, fresh: HTMLElement): void {
  const open = [...region.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent);
  const held = region.contains(document.activeElement) ? document.activeElement : null;
  for (const summary of fresh.querySelectorAll('details > summary')) {
    if (open.includes(summary.textContent)) (summary.parentElement as HTMLDetailsElement).open = true;
  }
  region.replaceChildren(...fresh.childNodes);
  if (!held) return;
  const [way, text] = [held.getAttribute('href'), held.textContent];
  const same = [...region.querySelectorAll<HTMLElement>(held.tagName)].find((one) =>
    held.id ? one.id === held.id : one.getAttribute('href') === way && one.textContent === text,
  );
  (same ?? region.closest<HTMLElement>('main'))?.focus({ preventScroll: true });
}

/** What the parts say of themselves in one line. */
const summaryOf = (regions: HTMLElement[]): string =>
  regions
    .map((region) => (region.dataset.liveSummary || region.querySelector('.y-lead')?.textContent) ?? '')
    .find(Boolean) ?? '';

/** "kl. 14.32", by the server's clock. */
function clockOf(reply: Response): string {
  const sent = reply.headers.get('date');
  if (!sent) return '';
  const time = new Date(sent).toLocaleTimeString('sv-SE', {
    timeZone: 'Europe/Stockholm',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `kl. ${time.replace(':', '.')}`;
}
