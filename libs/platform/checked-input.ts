import { z } from 'zod';
import { DomainError, type FieldError } from './domain-error';
import { longestText, textFields, tooLongMessage } from './text-fields';

type Issue = z.core.$ZodIssue;

// A schema's own message in Swedish goes before ours; zod's English ones are never shown, so that they need no telling
// apart.
z.config({ localeError: () => '' });

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'ett objekt med fält',
  record: 'ett objekt med fält',
  date: 'ett datum',
};

const FORMATS: Record<string, string> = {
  email: 'en e-postadress, till exempel namn@example.se',
  uuid: 'ett id (uuid)',
  url: 'en webbadress',
  date: 'ett datum som finns, skrivet 2023-01-04',
  regex: 'text i rätt form',
  datetime: 'datum och tid, till exempel 2023-01-04T15:30:00+01:00',
};

const typeWord = (name: unknown) => TYPES[String(name)] ?? String(name);
const quoted = (values: readonly unknown[]) => values.map(String).join(', ');

/** What each kind of fault says, and what is allowed instead. */
const SAYS: { [Code in Issue['code']]?: (issue: Extract<Issue, { code: Code }>) => Omit<FieldError, 'field'> } = {
  invalid_type: (issue) =>
    issue.input === undefined
      ? { message: 'Uppgiften saknas.', allowed: typeWord(issue.expected) }
      : { message: `Ska vara ${typeWord(issue.expected)}.`, allowed: typeWord(issue.expected) },
  invalid_value: (issue) => ({ message: `Ska vara något av: ${quoted(issue.values)}.`, allowed: quoted(issue.values) }),
  invalid_format: (issue) => ({
    message: `Ska vara ${FORMATS[issue.format] ?? 'text i rätt form'}.`,
    allowed: FORMATS[issue.format],
  }),
  too_small: (issue) =>
    issue.origin === 'string' && issue.minimum === 1
      ? { message: 'Får inte vara tom.', allowed: 'minst ett tecken' }
      : { message: `Ska vara minst ${issue.minimum}${counted(issue.origin)}.`, allowed: `minst ${issue.minimum}` },
  too_big: (issue) => ({
    message: `Får vara högst ${issue.maximum}${counted(issue.origin)}.`,
    allowed: `högst ${issue.maximum}`,
  }),
  custom: ({ message, params }) => ({ message, allowed: params?.allowed as string | undefined }),
  unrecognized_keys: (issue) => ({
    message: `Okänt fält: ${quoted(issue.keys)}.`,
    allowed: 'fälten i beskrivningen av gränssnittet',
  }),
};

function counted(origin: string): string {
  return { string: ' tecken', array: ' stycken' }[origin] ?? '';
}

/** Each fault of a zod error in Swedish, with its place written `events[3].respond.stance`. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => fieldErrorsOf(issue, []));
}

function fieldErrorsOf(issue: Issue, above: PropertyKey[]): FieldError[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that came furthest is the one that was meant.
    const meant = issue.errors.reduce((best, next) => (depth(next) > depth(best) ? next : best));
    const isWhole = meant.every((inner) => inner.path.length === 0);
    if (isWhole && issue.message) return [{ field: place(path), message: issue.message }];
    return meant.flatMap((inner) => fieldErrorsOf(inner, path));
  }
  const say = SAYS[issue.code] as ((issue: Issue) => Omit<FieldError, 'field'>) | undefined;
  const said = say?.(issue);
  return [{ field: place(path), ...said, message: issue.message || (said?.message ?? 'Går inte att ta emot.') }];
}

function depth(issues: Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'invalid_type' ? 0 : 1)));
}

/** `events[3].respond.stance` */
export function place(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    '',
  );
}

/**
 * The value as the schema has it. Lengths are held against the schema first: no expression and no rule of its own sees
 * a text that is too long. Errors: invalid_input, naming every field and what is allowed.
 */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const tooLong = longTexts(schema, value);
  if (tooLong.length > 0) throw invalidInput(tooLong);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalidInput(fieldErrors(parsed.error));
}

/**
 * A rule over several fields of an object, for `.check(…)`. It is asked whatever else is wrong, so that all that is
 * missing is told at once: of the fields that could be read, and of no other.
 */
export const alsoAsked = <Read extends object>(faults: (read: Partial<Read>) => readonly FieldError[]) =>
  z.superRefine<Read>(
    (read, context) => {
      const unread = new Set(context.issues.map(({ path }) => path?.[0]));
      const known = Object.fromEntries(Object.entries(read).filter(([name]) => !unread.has(name)));
      for (const { field, message, allowed } of faults(known as Partial<Read>))
        if (!unread.has(field.split('.')[0]))
          context.addIssue({ code: 'custom', path: [field], message, params: { allowed } });
    },
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );

/** Each text that is longer than its place takes. */
function longTexts(schema: z.ZodType, value: unknown): FieldError[] {
  return textFields(schema, value).flatMap(({ path, text, schemas }) => {
    const longest = Math.max(...schemas.map((one) => longestText(one) ?? 0));
    if (text.length <= longest) return [];
    const said = SAYS.too_big!({
      code: 'too_big',
      origin: 'string',
      maximum: longest,
      input: text,
      path: [],
      message: '',
    });
    const own = schemas.map(tooLongMessage).find((message) => message !== undefined);
    return [{ field: place(path), ...said, message: own ?? said.message }];
  });
}

function invalidInput(fields: FieldError[]): DomainError {
  return new DomainError({
    code: 'invalid_input',
    kind: 'invalid',
    message:
      fields.length === 1
        ? `${fields[0]!.field || 'Innehållet'}: ${fields[0]!.message}`
        : `${fields.length} uppgifter behöver rättas.`,
    fields,
  });
}
