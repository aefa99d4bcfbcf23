import type { Type } from '@nestjs/common';

/** The methods of a class, as it runs. */
export const methodsOf = (of: Type): string[] =>
  Object.getOwnPropertyNames(of.prototype).filter((name) => {
    const { value } = Object.getOwnPropertyDescriptor(of.prototype, name) as { value?: unknown };
    return name !== 'constructor' && typeof value === 'function';
  });

/**
 * Every method that this one may call, as `Class.method`: through its own class and through what is injected into it,
 * as far as that leads. Read from the code as it runs, so that a route cannot forget to say it. What is handed on whole
 * counts as called in full.
 */
export function reachedFrom(of: Type, method: string, seen = new Set<string>()): string[] {
  const name = `${of.name}.${method}`;
  if (seen.has(name)) return [];
  seen.add(name);
  const source = (of.prototype as Record<string, () => unknown>)[method]?.toString() ?? '';
  const injected = injectedInto(of);
  for (const [, own] of source.matchAll(/\bthis\s*\.\s*(\w+)\s*\(/g)) reachedFrom(of, own!, seen);
  for (const [, field, called] of source.matchAll(/\bthis\s*\.\s*(\w+)\s*\.\s*(\w+)\s*\(/g)) {
    const service = injected.get(field!);
    if (service) reachedFrom(service, called!, seen);
  }
  for (const [, field] of source.matchAll(/\bthis\s*\.\s*(\w+)\s*[,)]/g)) {
    const service = injected.get(field!);
    if (service) methodsOf(service).forEach((every) => reachedFrom(service, every, seen));
  }
  return [...seen];
}

/** What is injected into a class, by the names of its fields. */
function injectedInto(of: Type): Map<string, Type> {
  const types = (Reflect.getMetadata('design:paramtypes', of) ?? []) as Type[];
  const names = /constructor\(([^)]*)\)/.exec(String(of))?.[1]?.split(',') ?? [];
  return new Map(types.map((type, index) => [names[index]?.trim() ?? '', type]));
}
