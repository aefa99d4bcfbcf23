/**
 * Every page and form by everyone who may ask, in the order of ASKERS: `yes`, `in` for one who must sign in first, 401 where a form was
 * sent without that, 403 for what that hat never does, 404 for what is another's. A page that is not here makes the suite red: decide,
 * then write the row.
 */
// prettier-ignore
export const PAGE_AUTHORISATION: Readonly<Record<string, string>> = Object.fromEntries(
  `
GET /                                                                          in yes yes yes yes yes yes yes yes yes yes
GET /logga-in                                                                  yes yes yes yes yes yes yes yes yes yes yes
POST /logga-in                                                                 yes yes yes yes yes yes yes yes yes yes yes
GET /logga-in/kod                                                              yes yes yes yes yes yes yes yes yes yes yes
POST /logga-in/kod                                                             yes yes yes yes yes yes yes yes yes yes yes
POST /logga-in/kod/ny                                                          yes yes yes yes yes yes yes yes yes yes yes
GET /logga-in/app                                                              yes yes yes yes yes yes yes yes yes yes yes
POST /logga-in/app                                                             yes yes yes yes yes yes yes yes yes yes yes
GET /logga-in/oidc/:issuer                                                     404 404 404 404 404 404 404 404 404 404 404
GET /logga-in/oidc/:issuer/svar                                                404 404 404 404 404 404 404 404 404 404 404
POST /logga-ut                                                                 yes yes yes yes yes yes yes yes yes yes yes
GET /utloggad                                                                  yes yes yes yes yes yes yes yes yes yes yes
GET /inloggad                                                                  in yes yes yes yes yes yes yes yes yes yes
GET /konto                                                                     in yes yes yes yes yes yes yes yes yes yes
GET /konto/sessioner                                                           in yes yes yes yes yes yes yes yes yes yes
POST /konto/sessioner                                                          401 yes yes yes yes yes yes yes yes yes yes
POST /konto/sessioner/alla                                                     401 yes yes yes yes yes yes yes yes yes yes
GET /konto/app                                                                 in yes yes yes yes yes yes yes yes yes yes
POST /konto/app                                                                401 yes yes yes yes yes yes yes yes yes yes
POST /konto/app/pa                                                             401 yes yes yes yes yes yes yes yes yes yes
POST /konto/app/av                                                             401 yes yes yes yes yes yes yes yes yes yes
GET /admin/konton                                                              in 403 403 403 403 403 403 403 403 403 yes
POST /admin/konton                                                             401 403 403 403 403 403 403 403 403 403 yes
`
    .trim()
    .split('\n')
    .map((line) => /^(\S+ \S+)\s+(.*)$/.exec(line)!.slice(1, 3)),
);
