const SENT = 'skickat';

/**
 * What has been written in a form and not yet been saved: in this tab alone, for the person whose name stands on the
 * page, until it is saved or someone signs out. A browser that keeps nothing is no fault: the text then stands in the
 * form only.
 */
export class Unsaved {
  private readonly key: string;

  constructor(path: string) {
    this.key = `${document.querySelector('.y-who-name')?.textContent ?? ''} ${path}`;
  }

  get text(): string | null {
    return inStore((store) => store.getItem(this.key)) ?? null;
  }

  keep(text: string): void {
    inStore((store) => store.setItem(this.key, text));
  }

  forget(): void {
    inStore((store) => store.removeItem(this.key));
  }

  /** On its way with the button: whether it came to be saved is told by the page that follows. */
  sent(): void {
    inStore((store) => store.setItem(SENT, this.key));
  }
}

/** On every page: what has been saved, and everything at sign-out, is kept no more. */
export function forgetSaved(): void {
  inStore((store) => {
    if (location.pathname === document.documentElement.dataset.signedOut) store.clear();
    if (new URLSearchParams(location.search).has('klart')) store.removeItem(store.getItem(SENT) ?? '');
  });
}

function inStore<T>(work: (store: Storage) => T): T | undefined {
  try {
    return work(sessionStorage);
  } catch {
    return undefined;
  }
}
