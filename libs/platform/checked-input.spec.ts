import { z } from 'zod';
import { alsoAsked, checked } from './checked-input';
import { DomainError } from './domain-error';

const schema = z.strictObject({
  dueDate: z.iso.date(),
  kind: z.enum(['statement', 'abstains']),
  what: z.union([z.enum(['main', 'attachment']), z.uuid()], 'Välj vad det är.').default('main'),
  events: z.array(z.strictObject({ text: z.string().min(1) })),
});

const faults = (value: unknown, against: z.ZodType = schema) => {
  try {
    checked(against, value);
    return [];
  } catch (error) {
    return (error as DomainError).fields.map(({ field, message }) => `${field}: ${message}`);
  }
};

describe('a rule over several fields', () => {
  const either = alsoAsked<{ a: string; b: string }>(({ a, b }) =>
    a?.trim() || b?.trim() ? [] : [{ field: 'a', message: 'Skriv ett av dem.', allowed: 'a eller b' }],
  );
  const both = z
    .strictObject({ day: z.iso.date(), a: z.string().default(''), b: z.string().default('') })
    .check(either);

  it.each<[unknown, string[]]>([
    [{ day: '2023-01-04', b: 'x' }, []],
    [{ day: '2023-01-04' }, ['a: Skriv ett av dem.']],
    [{}, ['day: Uppgiften saknas.', 'a: Skriv ett av dem.']],
    [{ day: 1, a: [] }, ['day: Uppgiften saknas.', 'a: Uppgiften saknas.']],
    [{ b: ['x'] }, ['day: Uppgiften saknas.', 'b: Uppgiften saknas.', 'a: Skriv ett av dem.']],
    [null, [': Uppgiften saknas.']],
    ['ab', [': Uppgiften saknas.']],
  ])('is asked whatever else is wrong, of what could be read: %j', (value, expected) => {
    expect(faults(value, both)).toEqual(expected);
  });
});

it.each([
  [{ kind: 'statement', events: [] }, ['dueDate: Uppgiften saknas.']],
  [
    { dueDate: '2023-02-30', kind: 'statement', events: [] },
    ['dueDate: Ska vara ett datum som finns, skrivet 2023-01-04.'],
  ],
  [{ dueDate: '2023-01-04', kind: 'x', events: [] }, ['kind: Ska vara något av: statement, abstains.']],
  [{ dueDate: '2023-01-04', kind: 'statement', events: [{ text: '' }] }, ['events[0].text: Får inte vara tom.']],
  [{ dueDate: '2023-01-04', kind: 'statement', events: [], extra: 1 }, [': Okänt fält: extra.']],
  [{ dueDate: '2023-01-04', kind: 'statement', events: [], what: 1 }, ['what: Välj vad det är.']],
  [{ dueDate: '2023-01-04', kind: 'statement', events: [] }, []],
])('%j', (value, expected) => {
  expect(faults(value)).toEqual(expected);
});
