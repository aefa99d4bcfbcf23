import { pathTo } from '@yttra/platform';

/** Which page mends what is wrong, by the beginning of the field's name. */
const PATHS: readonly (readonly [RegExp, (rid: string, field: string) => string])[] = [
  [/^answers\.\d+/, (rid, field) => pathTo('answer.question', { rid, number: /\d+/.exec(field)![0] })],
  [/^(stance|kind)/, (rid) => pathTo('answer.stance', { rid })],
  [/^basis/, (rid) => pathTo('answer.decision', { rid })],
  [/^reservations/, (rid) => pathTo('answer.reservations', { rid })],
  [/^secrecy/, (rid) => pathTo('answer.secrecy', { rid })],
];

/** Where a fault of the answer is mended; the answer's own page where no other is known. */
export function faultPath(rid: string, field: string): string {
  return PATHS.find(([name]) => name.test(field))?.[1](rid, field) ?? pathTo('answer', { rid });
}
