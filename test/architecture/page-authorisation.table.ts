/**
 * Every page and form by everyone who may ask, in the order of ASKERS: `yes`, `in` for one who must sign in first, 401 where a form was
 * sent without that, 403 for what that hat never does, 404 for what is another's. A page that is not here makes the suite red: decide,
 * then write the row.
 */
// prettier-ignore
export const PAGE_AUTHORISATION: Readonly<Record<string, string>> = Object.fromEntries(
  `
GET /                                                                          in yes yes yes yes yes yes yes yes yes yes
`
    .trim()
    .split('\n')
    .map((line) => /^(\S+ \S+)\s+(.*)$/.exec(line)!.slice(1, 3)),
);
