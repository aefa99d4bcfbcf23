/** The few shapes that a mail is built of. All strings are plain text: the layout escapes them. */
export type MailBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'bullets'; items: string[] }
  | { kind: 'facts'; facts: { label: string; value: string }[] }
  | { kind: 'action'; path: string; text: string }
  | { kind: 'quotation'; text: string }
  | { kind: 'code'; code: string };

/** Running text. Line feeds inside it stay. */
export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });

export const bullets = (items: string[]): MailBlock => ({ kind: 'bullets', items });

/** Label and value a line, in the order given; empty values are left out. */
export const facts = (pairs: Record<string, string | null | undefined>): MailBlock => ({
  kind: 'facts',
  facts: Object.entries(pairs).flatMap(([label, value]) => (value ? [{ label, value }] : [])),
});

/** A link that says what it leads to: `action(pathTo('answer.noComments', { rid }), 'Svara ingen erinran')`. */
export const action = (path: string, text: string): MailBlock => ({ kind: 'action', path, text });

/** What somebody else wrote, such as a reason for anstånd. */
export const quotation = (text: string): MailBlock => ({ kind: 'quotation', text });

/** A sign-in code, set apart so that it can be read aloud and copied. */
export const signInCode = (code: string): MailBlock => ({ kind: 'code', code });
