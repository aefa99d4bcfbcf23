/** The places of a route that say what is acted on, each written as `:name` in its path. */
export interface RoutePlaces {
  remissId?: string;
  rid?: string;
  bodyId?: string;
  responseId?: string;
  extensionId?: string;
  mailId?: string;
  viewpointId?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const COUNT = /^[1-9]\d{0,8}$/;

/** How a place must be written, by its name; the rest are words of their own route. */
const WRITTEN: readonly [name: RegExp, as: RegExp][] = [
  [/^rid$|Id$/, UUID],
  [/^(number|version)$/, COUNT],
];

/** False for an id that is no id: it can point at nothing, and the database need not be asked. */
export function isPlace(name: string, value: string): boolean {
  const [, as] = WRITTEN.find(([named]) => named.test(name)) ?? [];
  return as?.test(value) ?? true;
}
