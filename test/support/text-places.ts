import { longestText } from '@yttra/platform';
import type { z } from 'zod';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];

export interface TextPlace {
  /** `answers.*.text` */
  path: string;
  schema: Schema;
  /** A value with this text there and nothing else. */
  holding: (text: string) => unknown;
}

/** Every place for a text in a schema, each with the smallest value that has one there. */
export function textPlaces(schema: Schema): TextPlace[] {
  const def = schema._zod.def as Definition;
  if (def.type === 'object') {
    const named = Object.entries(def.shape).flatMap(([name, inner]) =>
      under(name, inner, (item) => ({ [name]: item })),
    );
    return def.catchall ? [...named, ...under('*', def.catchall, (item) => ({ other: item }))] : named;
  }
  if (def.type === 'record') return under('*', def.valueType, (item) => ({ 1: item }));
  if (def.type === 'array') return under('[]', def.element, (item) => [item]);
  if (def.type === 'tuple') return def.items.flatMap((item, index) => under(`[${index}]`, item, (one) => [one]));
  const inner = innerOf(def);
  if (inner.length > 0 && !inner.every(isLeaf)) return inner.flatMap(textPlaces);
  return longestText(schema) === null ? [] : [{ path: '', schema, holding: (text) => text }];
}

function under(step: string, inner: Schema, around: (item: unknown) => unknown): TextPlace[] {
  return textPlaces(inner).map((place) => ({
    path: place.path ? `${step}.${place.path}` : step,
    schema: place.schema,
    holding: (text) => around(place.holding(text)),
  }));
}

const isLeaf = (schema: Schema): boolean => textPlaces(schema).every(({ path }) => path === '');

function innerOf(def: Definition): readonly Schema[] {
  if ('innerType' in def) return [def.innerType];
  if (def.type === 'union') return def.options;
  if (def.type === 'intersection') return [def.left, def.right];
  if (def.type === 'lazy') return [def.getter()];
  if (def.type === 'pipe') return [def.in, def.out];
  return [];
}
