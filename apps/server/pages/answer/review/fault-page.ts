/** Which page mends what is wrong, by the beginning of the field's name. */
const PAGES: readonly (readonly [RegExp, (field: string) => string])[] = [
  [/^answers\.(\d+)/, (field) => `fraga/${/\d+/.exec(field)![0]}`],
  [/^(stance|kind)/, () => 'stallningstagande'],
  [/^basis/, () => 'beslut'],
  [/^reservations/, () => 'reservationer'],
  [/^secrecy/, () => 'sekretess'],
];

/** The page under the recipient's where a fault of the answer is mended. */
export function faultPage(field: string): string {
  return PAGES.find(([name]) => name.test(field))?.[1](field) ?? '';
}
