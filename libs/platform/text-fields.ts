import type { z } from 'zod';
import { onOneLine } from './one-line';

type Schema = z.core.$ZodType;
/** Zod's own types have no name for "one of all definitions"; these are the parts that are read here. */
type Definition = z.core.$ZodTypes['_zod']['def'];

/** A text in a value, with what its schema has to say of that place; several where there are alternatives. */
export interface TextField {
  path: readonly PropertyKey[];
  text: string;
  schemas: readonly Schema[];
}

/** Every text of the value, where the schema has a place for it. Nothing of the schema is run. */
export function textFields(schema: Schema, value: unknown): TextField[] {
  const found = new Map<string, TextField>();
  collect(schema, value, [], found);
  return [...found.values()];
}

function collect(schema: Schema, value: unknown, path: readonly PropertyKey[], found: Map<string, TextField>): void {
  if (typeof value === 'string') {
    if (longestText(schema) === null) return;
    const key = JSON.stringify(path);
    found.set(key, { path, text: value, schemas: [...(found.get(key)?.schemas ?? []), schema] });
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const inner of innerOf(schema)) collect(inner, value, path, found);
  for (const [name, item] of Object.entries(value)) {
    const place = placeOf(schema, name);
    const step = Array.isArray(value) ? Number(name) : name;
    if (place) collect(place, item, [...path, step], found);
  }
}

/** The schemas that look at the same value as this one does. */
function innerOf(schema: Schema): readonly Schema[] {
  const def = schema._zod.def as Definition;
  if ('innerType' in def) return [def.innerType];
  if (def.type === 'union') return def.options;
  if (def.type === 'intersection') return [def.left, def.right];
  if (def.type === 'lazy') return [def.getter()];
  if (def.type === 'pipe') return [def.in, def.out];
  return [];
}

/** The schema of one member of what this one takes. */
function placeOf(schema: Schema, name: string): Schema | undefined {
  const def = schema._zod.def as Definition;
  if (def.type === 'object') return Object.hasOwn(def.shape, name) ? def.shape[name] : def.catchall;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'array') return def.element;
  if (def.type === 'tuple') return def.items[Number(name)] ?? def.rest ?? undefined;
  return undefined;
}

/** A number, a day, an id or one of a few words: longer than any, short enough to be told what it should have been. */
const LONGEST_WORD = 100;
/** What has a length of its own. */
const FORMATS: Record<string, number> = {
  email: 254,
  uuid: LONGEST_WORD,
  date: LONGEST_WORD,
  datetime: LONGEST_WORD,
  url: 2_000,
};

/** The most characters that a text may have there: Infinity where nothing says, null where no text is taken at all. */
export function longestText(schema: Schema): number | null {
  const def = schema._zod.def as Definition;
  if (def.type === 'string') {
    return Math.min(longestByCheck(schema), FORMATS[(def as { format?: string }).format ?? ''] ?? Infinity);
  }
  if (def.type === 'enum' || def.type === 'literal') return LONGEST_WORD;
  if (def.type === 'any' || def.type === 'unknown' || def.type === 'custom') return Infinity;
  // A list may come as its only item, and a record's or an object's place is no text.
  if (def.type === 'array') return longestText(def.element);
  if (def.type === 'pipe') return shortestOf([longestText(def.in), longestText(def.out)]);
  if ('coerce' in def && def.coerce) return LONGEST_WORD;
  return longestOf(innerOf(schema).map(longestText));
}

function longestByCheck(schema: Schema): number {
  const checks = (schema._zod.def as { checks?: z.core.$ZodCheck[] }).checks ?? [];
  const maxima = checks.map(({ _zod: { def } }) => {
    const { maximum, length } = def as { maximum?: number; length?: number };
    return maximum ?? length ?? Infinity;
  });
  return Math.min(Infinity, ...maxima);
}

/** What the schema itself says of a text that is too long, where it says anything. */
export function tooLongMessage(schema: Schema): string | undefined {
  const def = schema._zod.def as Definition & { checks?: z.core.$ZodCheck[] };
  const longest = def.checks?.find((check) => (check._zod.def as { maximum?: number }).maximum !== undefined);
  const own = longest?._zod.def.error?.({} as never);
  if (own) return typeof own === 'string' ? own : (own.message ?? undefined);
  const inner = def.type === 'array' ? [def.element] : innerOf(schema);
  return inner.map(tooLongMessage).find((message) => message !== undefined);
}

const longestOf = (lengths: readonly (number | null)[]): number | null =>
  lengths.reduce((most, next) => (next === null || (most !== null && most > next) ? most : next), null);
const shortestOf = (lengths: readonly (number | null)[]): number | null =>
  lengths.reduce((least, next) => (next === null || (least !== null && least < next) ? least : next), null);

/** True for a place of one line only: see one-line.ts. */
export function isOneLine(schema: Schema): boolean {
  const def = schema._zod.def as Definition & { checks?: z.core.$ZodCheck[] };
  if (def.checks?.some((check) => (check._zod.def as { tx?: unknown }).tx === onOneLine)) return true;
  const inner = def.type === 'array' ? [def.element] : innerOf(schema).filter((one) => longestText(one) !== null);
  return def.type === 'pipe' ? inner.some(isOneLine) : inner.length > 0 && inner.every(isOneLine);
}
