/** An element with its properties and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> & { role?: string } = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const { role, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  if (role) element.setAttribute('role', role);
  element.append(...children);
  return element;
}

/** What a refusal says: problem+json of our own, or nothing. */
export interface Refusal {
  detail?: string;
  fields?: { message: string }[];
}

/** The words of a refusal: those of its fields where it has any. */
export const wordsOf = ({ detail, fields }: Refusal): string | undefined =>
  fields?.length ? fields.map(({ message }) => message).join(' ') : detail;

/** A way to sign in beside this page, which tells where, so that nothing on it is lost. */
export const signInLink = (text: string): HTMLAnchorElement =>
  make('a', { href: document.documentElement.dataset.signIn ?? '', target: '_blank', rel: 'noopener' }, text);
