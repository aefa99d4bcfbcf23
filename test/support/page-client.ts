import { parse, type HTMLElement } from 'node-html-parser';

/** What a person writes in a form's fields: by label or by name; a file under `file`. */
export type Written = Record<string, string | string[] | boolean | { name: string; content: Buffer | string }>;

/**
 * A browser without JavaScript and without a screen: it opens pages, follows links, fills in forms by their labels and
 * follows redirects. Every page that it opens must be sound: no 5xx, no duplicate id, no field without a label.
 */
export class PageClient {
  private cookies = new Map<string, string>();
  status = 0;
  path = '/';
  html = '';
  /** Pages loaded so far, redirects not counted. */
  loads = 0;
  private root: HTMLElement = parse('');
  private headers = new Headers();

  constructor(
    private readonly url: string,
    cookies: Record<string, string> = {},
  ) {
    for (const [name, value] of Object.entries(cookies)) this.cookies.set(name, value);
  }

  /** The page's words, with spaces and line breaks run together. */
  get text(): string {
    return (this.root.querySelector('body') ?? this.root).structuredText.replace(/\s+/g, ' ').trim();
  }

  get title(): string {
    return this.root.querySelector('title')?.text ?? '';
  }

  get heading(): string {
    return oneLine(this.root.querySelector('h1')?.text ?? '');
  }

  header(name: string): string | null {
    return this.headers.get(name);
  }

  find(selector: string): HTMLElement[] {
    return this.root.querySelectorAll(selector);
  }

  links(): { label: string; href: string }[] {
    return this.find('a[href]').map((a) => ({ label: oneLine(a.text), href: a.getAttribute('href')! }));
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<this> {
    return this.load(path, { method: 'GET', headers });
  }

  /** Follows the link with this text, or whose text holds it. */
  async click(label: string): Promise<this> {
    const links = this.links();
    const link = links.find((one) => one.label === label) ?? links.find((one) => one.label.includes(label));
    if (!link) throw new Error(`no link “${label}” on ${this.path}: ${links.map((one) => one.label).join(' | ')}`);
    return this.get(link.href);
  }

  /** Fills in the form that has this button, and presses it. */
  async submit(button: string, written: Written = {}): Promise<this> {
    const { form, pressed } = this.formWith(button);
    const { action, method, multipart, fields } = filled(form, pressed, written, this.path);
    if (method === 'get') return this.get(`${action.split('?')[0]}?${encoded(fields)}`);
    const body = multipart ? formData(fields) : encoded(fields);
    return this.post(action, body);
  }

  /** Sends a form as a browser would from a page of ours. */
  async post(path: string, body: URLSearchParams | FormData, headers: Record<string, string> = {}): Promise<this> {
    return this.load(path, {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin', origin: this.url, ...headers },
    });
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  /** Another tab of the same browser: what one signs in to counts in both. */
  newTab(): PageClient {
    const tab = new PageClient(this.url);
    tab.cookies = this.cookies;
    return tab;
  }

  private formWith(button: string): { form: HTMLElement; pressed: HTMLElement } {
    const buttons = this.find('form button');
    const name = (one: HTMLElement) => oneLine(one.text);
    const pressed = buttons.find((one) => name(one) === button) ?? buttons.find((one) => name(one).includes(button));
    const id = pressed?.getAttribute('form');
    const form = id ? this.root.getElementById(id) : pressed?.closest('form');
    if (!pressed || !form)
      throw new Error(
        `no button “${button}” on ${this.path}: ${buttons.map(name).join(' | ')}\n${this.text.slice(0, 400)}`,
      );
    return { form, pressed };
  }

  private async load(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<this> {
    let next = new URL(path, this.url + this.path);
    let request: RequestInit & { headers: Record<string, string> } = init;
    for (let hops = 0; hops < 8; hops++) {
      const reply = await fetch(next, {
        ...request,
        redirect: 'manual',
        headers: { accept: 'text/html', ...request.headers, cookie: this.cookieHeader() },
      });
      this.keepCookies(reply);
      const to = reply.headers.get('location');
      if (to && [302, 303].includes(reply.status)) {
        await reply.arrayBuffer();
        next = new URL(to, next);
        request = { method: 'GET', headers: {} };
        continue;
      }
      return this.show(next, reply);
    }
    throw new Error(`too many redirects from ${path}`);
  }

  private async show(at: URL, reply: Response): Promise<this> {
    this.loads++;
    this.status = reply.status;
    this.headers = reply.headers;
    this.path = at.pathname + at.search;
    this.html = await reply.text();
    if (reply.status >= 500 && reply.status !== 503) throw new Error(`${reply.status} at ${this.path}`);
    const isPage = (reply.headers.get('content-type') ?? '').startsWith('text/html');
    this.root = parse(isPage ? this.html : '');
    if (isPage) mustBeSound(this.root, this.path);
    return this;
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keepCookies(reply: Response): void {
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Field = [name: string, value: string | { name: string; content: Buffer | string }];

interface FilledForm {
  action: string;
  method: string;
  multipart: boolean;
  fields: Field[];
}

/** The fields as they stand on the page, with what is written over them. */
function filled(form: HTMLElement, pressed: HTMLElement, written: Written, path: string): FilledForm {
  const wanted = new Map(Object.entries(written).map(([key, value]) => [nameFor(form, key), value]));
  const fields: Field[] = [];
  for (const field of form.querySelectorAll('input, textarea, select')) {
    const name = field.getAttribute('name');
    if (!name || wanted.has(name)) continue;
    for (const value of valuesOf(field)) fields.push([name, value]);
  }
  for (const [name, value] of wanted) {
    if (typeof value === 'boolean') {
      if (value) fields.push([name, form.querySelector(`[name="${name}"]`)?.getAttribute('value') ?? 'on']);
    } else for (const one of [value].flat()) fields.push([name, optionValue(form, name, one)]);
  }
  const button = pressed.getAttribute('name');
  if (button) fields.push([button, pressed.getAttribute('value') ?? '']);
  return {
    action: pressed.getAttribute('formaction') ?? form.getAttribute('action') ?? path,
    method: (form.getAttribute('method') ?? 'get').toLowerCase(),
    multipart: form.getAttribute('enctype') === 'multipart/form-data',
    fields,
  };
}

/** A field is named by its name, or by the label or legend that a person sees. */
function nameFor(form: HTMLElement, key: string): string {
  if (form.querySelector(`[name="${key}"]`)) return key;
  const label = form.querySelectorAll('label').find((one) => oneLine(one.text).startsWith(key));
  const labelled = label?.getAttribute('for');
  const field = labelled
    ? form.querySelectorAll('[id]').find((one) => one.id === labelled)
    : label?.querySelector('[name]');
  if (field?.getAttribute('name')) return field.getAttribute('name')!;
  const legend = form.querySelectorAll('legend').find((one) => oneLine(one.text).startsWith(key));
  const inside = legend?.closest('fieldset')?.querySelector('[name]')?.getAttribute('name');
  if (inside) return inside;
  throw new Error(
    `no field “${key}” in the form: ${form
      .querySelectorAll('label, legend')
      .map((one) => oneLine(one.text))
      .join(' | ')}`,
  );
}

/** A radio, a box or an option may be named by its label instead of its value. */
function optionValue(
  form: HTMLElement,
  name: string,
  value: string | { name: string; content: Buffer | string },
): Field[1] {
  if (typeof value !== 'string') return value;
  const choices = form.querySelectorAll(`input[name="${name}"], select[name="${name}"] option`);
  for (const choice of choices) {
    const own = choice.getAttribute('value');
    const label =
      choice.tagName === 'OPTION'
        ? choice
        : form.querySelectorAll('label').find((one) => one.getAttribute('for') === choice.id);
    const isChoice = choice.tagName === 'OPTION' || ['radio', 'checkbox'].includes(choice.getAttribute('type') ?? '');
    if (isChoice && own !== undefined && label && oneLine(label.text) === value) return own;
  }
  return value;
}

function valuesOf(field: HTMLElement): string[] {
  const type = field.getAttribute('type') ?? '';
  if (['submit', 'button', 'reset', 'file'].includes(type)) return [];
  if (['radio', 'checkbox'].includes(type))
    return field.hasAttribute('checked') ? [field.getAttribute('value') ?? 'on'] : [];
  if (field.tagName === 'TEXTAREA') return [decoded(field.innerHTML).replace(/^\n/, '')];
  if (field.tagName !== 'SELECT') return [field.getAttribute('value') ?? ''];
  const options = field.querySelectorAll('option');
  const chosen = options.filter((one) => one.hasAttribute('selected'));
  const standing = chosen.length > 0 ? chosen : field.hasAttribute('multiple') ? [] : options.slice(0, 1);
  return standing.map((one) => one.getAttribute('value') ?? oneLine(one.text));
}

const decoded = (html: string): string => parse(`<p>${html}</p>`, { comment: false }).text;

const encoded = (fields: Field[]): URLSearchParams =>
  new URLSearchParams(fields.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]));

function formData(fields: Field[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, new Blob([value.content as BlobPart]), value.name);
  }
  return data;
}

/** What no page may have, whatever it is about. */
function mustBeSound(root: HTMLElement, path: string): void {
  const ids = root.querySelectorAll('[id]').map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`${path}: the id ${twice[0]} stands twice`);
  if (root.querySelectorAll('h1').length !== 1) throw new Error(`${path}: not one h1`);
  const words = root.querySelector('main')?.text.match(/Ska vara något av: [^.]*|Okänt fält: [^.]*/)?.[0];
  if (words) throw new Error(`${path}: what programs are told: ${words}`);
  const labels = new Set(root.querySelectorAll('label[for]').map((one) => one.getAttribute('for')));
  for (const field of root.querySelectorAll('input, textarea, select')) {
    const isHidden = field.getAttribute('type') === 'hidden';
    const named =
      labels.has(field.id) ||
      field.hasAttribute('aria-label') ||
      field.hasAttribute('aria-labelledby') ||
      field.closest('label');
    if (!isHidden && !named) throw new Error(`${path}: the field ${field.getAttribute('name')} has no label`);
  }
  const inline = root.querySelectorAll('[style], script:not([src]), style');
  if (inline.length > 0)
    throw new Error(`${path}: inline style or script, which the browser refuses: ${inline[0]!.outerHTML.slice(0, 80)}`);
}
