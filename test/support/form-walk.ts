import { parse, type HTMLElement } from 'node-html-parser';
import { PAGE_LIST } from '../browser/page-list';
import type { LivingServer, Who } from './browser-living';
import { Places } from './browser-places';
import { addStates } from './browser-states';
import { PageClient } from './page-client';

/** A form as it stands on a page, and who has opened it. */
interface FoundForm {
  client: PageClient;
  at: string;
  action: string;
  form: HTMLElement;
}

const CHOSEN = new Set(['radio', 'checkbox']);
/** A day that suits most. */
const DATE = { day: '3', month: '3', year: '2027' } as const;
const MOST_ROUNDS = 6;

/** Every form of every page of the example, one of each kind, sent with fields left blank. */
export class FormWalk {
  private constructor(private readonly forms: ReadonlyMap<string, FoundForm>) {}

  /** The forms are found first: what is sent may take some of them away. */
  static async of(server: LivingServer): Promise<FormWalk> {
    await addStates(server, await Places.of(server.db));
    const places = await Places.of(server.db);
    const clients = new Map<string, PageClient>();
    const forms = new Map<string, FoundForm>();
    for (const { path, as } of PAGE_LIST.filter(({ when, press, gives }) => !when && !press && !gives)) {
      const client = clients.get(as) ?? (await clientOf(server, as));
      clients.set(as, client);
      await client.get(await places.fill(path));
      for (const found of formsOf(client)) if (!forms.has(kindOf(found))) forms.set(kindOf(found), found);
    }
    return new FormWalk(forms);
  }

  get kinds(): number {
    return this.forms.size;
  }

  /**
   * Each form is sent blank, then with each field filled in that it was told to lack, and so on: whatever is told of a
   * field only later, though it was as blank the first time, is a fault. Once for each choice among its radios, which
   * decide what is asked for, and once with none chosen.
   */
  async lateFaults(): Promise<string[]> {
    const faults: string[] = [];
    for (const found of this.forms.values()) {
      const radios = Math.max(0, ...[...optionsOf(found.form).values()].map((options) => options.length));
      for (let chosen = -1; chosen < radios; chosen++) faults.push(...(await lateWith(found, chosen)));
    }
    return faults;
  }
}

async function clientOf(server: LivingServer, who: Who | 'nobody'): Promise<PageClient> {
  const cookies = who === 'nobody' ? [] : await server.cookiesOf(who);
  return new PageClient(server.url, Object.fromEntries(cookies.map(({ name, value }) => [name, value])));
}

/** The forms of the page that have something to fill in. */
function formsOf(client: PageClient): FoundForm[] {
  return client
    .find('form[method=post]')
    .map((form) => ({
      client,
      at: client.path,
      action: form.getAttribute('action') ?? client.path,
      form: parse(form.outerHTML),
    }))
    .filter(({ form }) => fieldsOf(form).length > 0);
}

/** Forms that ask for the same in the same place are alike, whichever remiss or body they are about. */
const kindOf = ({ action, form }: FoundForm): string =>
  [action, ...new Set(fieldsOf(form).map(nameOf))].join(' ').replace(/[0-9a-f-]{36}|\d+/g, '…');

async function lateWith({ client, at, action, form }: FoundForm, chosen: number): Promise<string[]> {
  const filled = new Set<string>();
  const told = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { body, blank } = written(form, filled, chosen);
    await client.post(action, body);
    const fields = client
      .find('#fel a[href]')
      .map((link) => decodeURIComponent(link.getAttribute('href')!.slice(1)))
      .flatMap((id) => namesUnder(form, id));
    const fresh = fields.filter((name) => !told.has(name) && blank.has(name));
    if (round > 0 && fresh.length > 0)
      return [`${action} at ${at}, choice ${chosen}: ${fresh.join(', ')} is told after ${[...told].join(', ')}`];
    if (fresh.length === 0) return [];
    for (const name of fresh) {
      told.add(name);
      filled.add(name);
    }
  }
  return [];
}

/** What is sent, and the names that nothing is written under. */
function written(form: HTMLElement, filled: ReadonlySet<string>, chosen: number) {
  const sent: [string, string | Blob][] = [];
  const blank = new Set<string>();
  for (const [name, options] of optionsOf(form)) {
    const one = chosen < 0 ? standing(form, name) : options[Math.min(chosen, options.length - 1)]!;
    if (one === null) blank.add(name);
    else sent.push([name, one]);
  }
  for (const field of form.querySelectorAll('input, textarea, select')) {
    const name = nameOf(field);
    const type = field.getAttribute('type') ?? field.tagName.toLowerCase();
    if (!name || type === 'radio') continue;
    if (type === 'hidden') sent.push([name, field.getAttribute('value') ?? '']);
    else if (type === 'select' && !valuesOf(field).includes('')) sent.push([name, valuesOf(field)[0] ?? '']);
    else if (!filled.has(name)) {
      blank.add(name);
      if (!CHOSEN.has(type) && type !== 'file') sent.push([name, '']);
    } else if (!sent.some(([known]) => known === name)) sent.push([name, fillingOf(field, type)]);
  }
  const button = form.querySelectorAll('button').at(-1);
  if (button && nameOf(button)) sent.push([nameOf(button), button.getAttribute('value') ?? '']);
  return { body: bodyOf(form, sent), blank };
}

function fillingOf(field: HTMLElement, type: string): string | Blob {
  if (type === 'file') return new Blob(['Riktlinjen i ord.']);
  if (type === 'checkbox') return field.getAttribute('value') ?? 'on';
  if (type === 'select') return valuesOf(field).at(-1) ?? '';
  const part = /-(day|month|year)$/.exec(nameOf(field))?.[1] as keyof typeof DATE | undefined;
  if (part) return DATE[part];
  return type === 'email' ? 'nagon.annan@example.se' : field.getAttribute('inputmode') ? '3' : 'Ord som räcker.';
}

function bodyOf(form: HTMLElement, sent: readonly (readonly [string, string | Blob])[]): URLSearchParams | FormData {
  if (form.querySelector('form')?.getAttribute('enctype') !== 'multipart/form-data')
    return new URLSearchParams(sent.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const data = new FormData();
  for (const [name, value] of sent)
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, value, 'fil.txt');
  return data;
}

/** The names that the id of an error is about: its own field, or all of a date or a group. */
function namesUnder(form: HTMLElement, id: string): string[] {
  const own = form.getElementById(id);
  const within = own ? [own, ...own.querySelectorAll('[name]')] : [];
  const names = new Set(within.map(nameOf).filter(Boolean));
  for (const field of fieldsOf(form)) {
    const asId = nameOf(field).replace(/[.[]/g, '-').replace(/\]/g, '');
    if (asId === id || asId.startsWith(`${id}-`)) names.add(nameOf(field));
  }
  return [...names];
}

const nameOf = (field: HTMLElement): string => field.getAttribute('name') ?? '';

const fieldsOf = (form: HTMLElement): HTMLElement[] =>
  form
    .querySelectorAll('input, textarea, select')
    .filter((field) => nameOf(field) !== '' && field.getAttribute('type') !== 'hidden');

const valuesOf = (select: HTMLElement): string[] =>
  select.querySelectorAll('option').map((option) => option.getAttribute('value') ?? option.text);

/** The radio that is chosen when the page comes: one cannot be let go of. */
const standing = (form: HTMLElement, name: string): string | null =>
  form.querySelector(`input[type=radio][name="${name}"][checked]`)?.getAttribute('value') ?? null;

/** The radios by their name. */
function optionsOf(form: HTMLElement): Map<string, string[]> {
  const options = new Map<string, string[]>();
  for (const radio of form.querySelectorAll('input[type=radio]'))
    options.set(nameOf(radio), [...(options.get(nameOf(radio)) ?? []), radio.getAttribute('value') ?? 'on']);
  return options;
}
