import { checked, DomainError, longestText } from '@yttra/platform';
import { z } from 'zod';
import { everyContract } from '../support/every-contract';
import { textPlaces } from '../support/text-places';

const MEGABYTE = 1024 * 1024;
const HOSTILE = [' ', '.', '(', ')', '\u0301', '\n', '#1'].map((part) => part.repeat(MEGABYTE / part.length));

const schemas = everyContract().flatMap(({ name, page, route }) =>
  Object.entries({ form: page?.form, query: page?.query ?? route?.query, body: route?.body, upload: route?.upload })
    .filter((entry): entry is [string, z.ZodType] => entry[1] !== undefined)
    .map(([part, schema]) => ({ name: `${name} ${part}`, schema })),
);

/** Lengths come before patterns: no rule of a field, and nothing after it, ever reads a text without end. */
describe('every text that a page or a route takes', () => {
  it('is found', () => expect(schemas.length).toBeGreaterThan(150));

  it('has a length', () => {
    const endless = schemas.flatMap(({ name, schema }) =>
      textPlaces(schema)
        .filter((place) => longestText(place.schema) === Infinity)
        .map((place) => `${name}: ${place.path}`),
    );
    expect(endless).toEqual([]);
  });

  it('is refused where it is longer, before anything reads it', () => {
    const taken: string[] = [];
    for (const { name, schema } of schemas) {
      for (const place of textPlaces(schema)) {
        for (const text of HOSTILE) if (!isRefused(schema, place.holding(text))) taken.push(`${name}: ${place.path}`);
      }
    }
    expect(taken).toEqual([]);
  });
});

/** One thought of what an address is, wherever one is written. */
describe('every mail address that a page or a route takes', () => {
  const places = schemas.flatMap(({ name, schema }) =>
    textPlaces(schema)
      .filter(({ path }) => /(^|\.)(\w*email|address|owner)$/i.test(path))
      .map((place) => ({ name: `${name}: ${place.path}`, schema: place.schema as z.ZodType })),
  );

  it('is found', () => expect(places.length).toBeGreaterThan(12));

  it('may have å, ä and ö in its domain', () => {
    const refused = places.filter(({ schema }) => !schema.safeParse('namn@vård.example.se').success);
    expect(refused.map(({ name }) => name)).toEqual([]);
  });
});

/** For its length: the schema's own words would be about more than that. */
function isRefused(schema: z.ZodType, value: unknown): boolean {
  try {
    checked(schema, value);
    return false;
  } catch (error) {
    return error instanceof DomainError && error.fields.every(({ allowed }) => /^högst \d+$/.test(allowed ?? ''));
  }
}
