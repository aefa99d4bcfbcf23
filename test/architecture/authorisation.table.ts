/** Who asks, in the order of the columns below. Each wears one hat; "own" is Socialnämnden, whose answer the rows are about. */
export const ASKERS = [
  'anonymous',
  'officer',
  'otherOfficer',
  'secretary',
  'otherSecretary',
  'contributor',
  'reader',
  'namedReader',
  'registrar',
  'bodyRegistrar',
  'administrator',
] as const;

/**
 * Every route of the API by everyone who may ask: `yes`, 401 without a key, 403 for what that hat never does, 404 for what is
 * another's. A route that is not here makes the suite red: decide, then write the row.
 */
// prettier-ignore
export const AUTHORISATION: Readonly<Record<string, string>> = Object.fromEntries(
  `
GET /api/v1/health                                                             yes yes yes yes yes yes yes yes yes yes yes
GET /api/v1/ready                                                              yes yes yes yes yes yes yes yes yes yes yes
GET /api/v1/bodies                                                             401 yes yes yes yes yes yes yes yes yes yes
POST /api/v1/bodies                                                            401 403 403 403 403 403 403 403 403 403 yes
PATCH /api/v1/bodies/:bodyId                                                   401 403 403 403 403 403 403 403 403 403 yes
POST /api/v1/bodies/import                                                     401 403 403 403 403 403 403 403 403 403 yes
GET /api/v1/bodies/:bodyId/meetings                                            401 yes yes yes yes yes yes yes yes yes yes
PUT /api/v1/bodies/:bodyId/meetings                                            401 yes yes yes 404 403 403 403 403 403 yes
GET /api/v1/people                                                             401 403 403 403 403 403 403 403 403 403 yes
POST /api/v1/people                                                            401 403 403 403 403 403 403 403 403 403 yes
GET /api/v1/assignments                                                        401 403 403 403 403 403 403 403 403 403 yes
POST /api/v1/assignments                                                       401 403 403 403 403 403 403 403 403 403 yes
POST /api/v1/assignments/:assignmentId/end                                     401 403 403 403 403 403 403 403 403 403 yes
GET /api/v1/settings                                                           401 yes yes yes yes yes yes yes yes yes yes
PATCH /api/v1/settings                                                         401 403 403 403 403 403 403 403 403 403 yes
GET /api/v1/remisser                                                           401 yes yes yes yes yes yes yes yes yes yes
POST /api/v1/remisser                                                          401 yes yes 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId                                                 401 yes 404 yes yes yes yes yes yes yes 404
PATCH /api/v1/remisser/:remissId                                               401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/questions                                       401 yes 404 yes yes yes yes yes yes yes 404
PUT /api/v1/remisser/:remissId/questions                                       401 yes 404 403 403 403 403 403 403 403 403
PUT /api/v1/remisser/:remissId/recipients                                      401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/documents                                       401 yes 404 yes yes yes yes yes yes yes 404
POST /api/v1/remisser/:remissId/documents                                      401 yes 404 403 403 403 403 403 403 403 403
DELETE /api/v1/remisser/:remissId/documents/:documentId                        401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/sections                                        401 yes 404 yes yes yes yes yes yes yes 404
GET /api/v1/remisser/:remissId/package                                         401 yes 404 yes yes yes yes yes yes yes 404
GET /api/v1/remisser/:remissId/files                                           401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/files                                          401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/files/:fileId                                   401 yes 404 yes yes yes yes yes yes yes 404
GET /api/v1/remisser/:remissId/plan                                            401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/schedule                                       401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/unschedule                                     401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/issue                                          401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/due-date                                       401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/withdraw                                       401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/close                                          401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/recipients                                      401 yes 404 403 403 403 yes yes yes 404 403
GET /api/v1/remisser/:remissId/recipients.csv                                  401 yes 404 403 403 403 yes yes yes 404 403
POST /api/v1/remisser/:remissId/recipients                                     401 yes 404 403 403 403 403 403 403 403 403
PATCH /api/v1/remisser/:remissId/recipients/:rid                               401 yes 404 403 403 403 403 403 403 403 403
DELETE /api/v1/remisser/:remissId/recipients/:rid                              401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/recipients/:rid/acknowledge                    401 403 403 yes 404 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/recipients/:rid/remind                         401 yes 404 403 403 403 403 403 403 403 403
PUT /api/v1/remisser/:remissId/recipients/:rid/late                            401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/reminders                                       401 yes 404 403 403 403 yes yes yes 404 403
GET /api/v1/remisser/:remissId/mails                                           401 yes 404 403 403 403 403 403 403 403 yes
POST /api/v1/remisser/:remissId/mails/:mailId/resend                           401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/my-remisser                                                        401 yes yes yes yes yes yes yes yes yes yes
GET /api/v1/remisser/:remissId/recipients/:rid                                 401 yes 404 yes 404 yes yes yes yes yes 404
GET /api/v1/remisser/:remissId/recipients/:rid/calendar.ics                    401 yes 404 yes 404 yes yes yes yes yes 404
GET /api/v1/remisser/:remissId/recipients/:rid/draft                           401 404 404 yes 404 yes 404 404 404 404 404
PUT /api/v1/remisser/:remissId/recipients/:rid/draft                           401 404 404 yes 404 yes 404 404 404 404 404
POST /api/v1/remisser/:remissId/recipients/:rid/draft/correction               401 403 403 yes 404 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/recipients/:rid/draft/versions                  401 404 404 yes 404 yes 404 404 404 404 404
GET /api/v1/remisser/:remissId/recipients/:rid/draft/versions/:version         401 404 404 yes 404 yes 404 404 404 404 404
GET /api/v1/remisser/:remissId/recipients/:rid/draft/comments                  401 404 404 yes 404 yes 404 404 404 404 404
POST /api/v1/remisser/:remissId/recipients/:rid/draft/comments                 401 404 404 yes 404 yes 404 404 404 404 404
GET /api/v1/remisser/:remissId/recipients/:rid/draft/invitations               401 404 404 yes 404 yes 404 404 404 404 404
POST /api/v1/remisser/:remissId/recipients/:rid/draft/invitations              401 403 403 yes 404 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/recipients/:rid/draft/done                     401 404 404 yes 404 yes 404 404 404 404 404
POST /api/v1/remisser/:remissId/recipients/:rid/draft/submit                   401 403 403 yes 404 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/recipients/:rid/abstain                        401 403 403 yes 404 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/recipients/:rid/no-comments                    401 403 403 yes 404 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/recipients/:rid/draft/files                     401 404 404 yes 404 yes 404 404 404 404 404
POST /api/v1/remisser/:remissId/recipients/:rid/draft/files                    401 404 404 yes 404 yes 404 404 404 404 404
GET /api/v1/remisser/:remissId/recipients/:rid/draft/files/:fileId             401 404 404 yes 404 yes 404 404 404 404 404
GET /api/v1/remisser/:remissId/recipients/:rid/extension                       401 yes 404 yes 404 403 yes yes yes yes 403
POST /api/v1/remisser/:remissId/recipients/:rid/extension                      401 403 403 yes 404 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/recipients/:rid/extension/register             401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/recipients/:rid/extension/give                 401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/recipients/:rid/extension/:extensionId/grant   401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/recipients/:rid/extension/:extensionId/refuse  401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/responses                                       401 yes 404 yes yes 403 yes yes yes yes 403
GET /api/v1/remisser/:remissId/responses/:responseId                           401 yes 404 yes 404 403 yes yes yes yes 403
POST /api/v1/remisser/:remissId/responses                                      401 yes 404 403 403 403 403 403 yes 404 403
PUT /api/v1/remisser/:remissId/responses/:responseId/decision                  401 403 403 yes 404 403 403 403 yes 404 403
POST /api/v1/remisser/:remissId/responses/:responseId/void                     401 yes 404 403 403 403 403 403 yes 404 403
POST /api/v1/remisser/:remissId/responses/:responseId/recall                   401 403 403 yes 404 403 403 403 403 403 403
PUT /api/v1/remisser/:remissId/responses/:responseId/publishing                401 yes 404 403 403 403 403 403 403 403 403
POST /api/v1/remisser/:remissId/recipients/:rid/registration-files             401 yes 404 403 403 403 403 403 yes 404 403
GET /api/v1/remisser/:remissId/responses/:responseId/files/:fileId             401 yes 404 yes 404 403 yes yes yes yes 403
GET /api/v1/remisser/:remissId/responses/:responseId/package                   401 yes 404 yes 404 403 yes yes yes yes 403
GET /api/v1/remisser/:remissId/matrix                                          401 yes 404 403 403 403 yes yes 403 403 403
GET /api/v1/remisser/:remissId/viewpoints                                      401 yes 404 403 403 403 yes yes 403 403 403
POST /api/v1/remisser/:remissId/viewpoints                                     401 yes 404 403 403 403 404 yes 403 403 403
PATCH /api/v1/remisser/:remissId/viewpoints/:viewpointId                       401 yes 404 403 403 403 404 yes 403 403 403
GET /api/v1/remisser/:remissId/comments                                        401 yes 404 403 403 403 yes yes 403 403 403
PUT /api/v1/remisser/:remissId/comments                                        401 yes 404 403 403 403 404 yes 403 403 403
PUT /api/v1/remisser/:remissId/responses/:responseId/read                      401 yes 404 403 403 403 404 yes 403 403 403
PUT /api/v1/remisser/:remissId/responses/:responseId/confirm                   401 yes 404 403 403 403 404 yes 403 403 403
GET /api/v1/remisser/:remissId/hindrances                                      401 yes 404 403 403 403 yes yes 403 403 403
POST /api/v1/remisser/:remissId/summaries                                      401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/summaries                                       401 yes 404 403 403 403 yes yes yes 404 403
GET /api/v1/remisser/:remissId/summaries/:number.json                          401 yes 404 403 403 403 yes yes yes 404 403
GET /api/v1/remisser/:remissId/summaries/:number.docx                          401 yes 404 403 403 403 yes yes yes 404 403
GET /api/v1/remisser/:remissId/summaries/:number.pdf                           401 yes 404 403 403 403 yes yes yes 404 403
GET /api/v1/remisser/:remissId/summaries/:number.xlsx                          401 yes 404 403 403 403 yes yes yes 404 403
GET /api/v1/remisser/:remissId/summaries/:number/memo.docx                     401 yes 404 403 403 403 yes yes yes 404 403
POST /api/v1/remisser/:remissId/report                                         401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/summary-texts                                   401 yes 404 403 403 403 yes yes yes 404 403
PUT /api/v1/remisser/:remissId/summary-texts/:part                             401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/audit                                           401 yes 404 403 403 403 403 403 403 403 403
GET /api/v1/remisser/:remissId/recipients/:rid/audit                           401 404 404 yes 404 yes 404 404 404 404 404
DELETE /api/v1/remisser/:remissId/recipients/:rid/draft/files/:fileId          401 404 404 yes 404 yes 404 404 404 404 404
DELETE /api/v1/remisser/:remissId/recipients/:rid/draft/invitations/:personId  401 403 403 yes 404 403 403 403 403 403 403
PUT /api/v1/remisser/:remissId/recipients/:rid/draft/clean-up                  401 403 403 yes 404 403 403 403 403 403 403
`
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, 77).trim(), line.slice(77).trim().split(/ +/).join(' ')]),
);
