import { genitive } from '@yttra/bodies';

/** Names that are a word and no name of their own: "socialnämnden", but "Torshälla stads nämnd". */
const COMMON_NOUN = /(nämnden|styrelsen|direktionen|rådet|revisionen)$/;

/** "Socialnämndens": whose answer it is, at the beginning of a line. */
export const whose = genitive;

/** "socialnämndens": the same inside a sentence. */
export function whoseInside(body: string): string {
  return genitive(inside(body));
}

/** "socialnämnden": the body's name inside a sentence. */
export function inside(body: string): string {
  return COMMON_NOUN.test(body) ? body.charAt(0).toLocaleLowerCase('sv') + body.slice(1) : body;
}
