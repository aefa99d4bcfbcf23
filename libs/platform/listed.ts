/** "a, b och c": each by name, for a text that decides is no place for "och 37 till". Empty for none. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} och ${items.at(-1)}`;
}
