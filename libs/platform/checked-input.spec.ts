import { z } from 'zod';
import { checked } from './checked-input';
import { DomainError } from './domain-error';

const schema = z.strictObject({
  dueDate: z.iso.date(),
  kind: z.enum(['statement', 'abstains']),
  what: z.union([z.enum(['main', 'attachment']), z.uuid()], 'Välj vad det är.').default('main'),
  events: z.array(z.strictObject({ text: z.string().min(1) })),
});

const faults = (value: unknown) => {
  try {
    checked(schema, value);
    return [];
  } catch (error) {
    return (error as DomainError).fields.map(({ field, message }) => `${field}: ${message}`);
  }
};

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
