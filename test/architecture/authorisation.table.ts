/**
 * Every route of the API by everyone who may ask, one letter for each of ASKERS in their order (aoOpsScgrnRBAP): `y`
 * may, `1` has no key (401),
 * `3` never with that hat (403), `4` not this one (404). First about what is Socialnämnden's in the office's remiss,
 * which secretary and
 * contributor serve; then, where that is another thing, about Miljönämnden's in the same remiss, which otherSecretary
 * serves; last about the guest's in the remiss of otherOfficer's office. A route that is not here makes the suite red:
 * decide, then write the row.
 */
// prettier-ignore
export const AUTHORISATION: Readonly<Record<string, string>> = Object.fromEntries(
  `
GET /api/v1/health                                                             yyyyyyyyyyyyyy
GET /api/v1/ready                                                              yyyyyyyyyyyyyy
GET /api/v1/bodies                                                             1yyyyyyyyyyyyy
POST /api/v1/bodies                                                            133333333333y3
PATCH /api/v1/bodies/:bodyId                                                   133333333333y3 133333333333y3 133333333333y3
POST /api/v1/bodies/import                                                     133333333333y3
GET /api/v1/bodies/:bodyId/meetings                                            1yyyyyyyyyyyyy 1yyyyyyyyyyyyy 1yyyyyyyyyyyyy
PUT /api/v1/bodies/:bodyId/meetings                                            1yy3y4333333y3 1yy34y333333y3 1yy344333333y3
GET /api/v1/people                                                             133333333333y3
POST /api/v1/people                                                            133333333333y3
GET /api/v1/assignments                                                        133333333333y3
POST /api/v1/assignments                                                       133333333333y3
POST /api/v1/assignments/:assignmentId/end                                     133333333333y3
GET /api/v1/settings                                                           1yyyyyyyyyyyyy
PATCH /api/v1/settings                                                         133333333333y3
GET /api/v1/settings/memo-template                                             133333333333y3
GET /api/v1/settings/memo-template/tags                                        133333333333y3
GET /api/v1/settings/memo-template/preview                                     133333333333y3
PUT /api/v1/settings/memo-template                                             133333333333y3
DELETE /api/v1/settings/memo-template                                          133333333333y3
GET /api/v1/remisser                                                           1yyyyyyyyyyyyy
POST /api/v1/remisser                                                          1yy33333333333
GET /api/v1/remisser/:remissId                                                 1y4yyyy4yyyy44 14y4444yyyy444
PATCH /api/v1/remisser/:remissId                                               1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/questions                                       1y4yyyy4yyyy44 14y4444yyyy444
PUT /api/v1/remisser/:remissId/questions                                       1y433333333333 14y33333333333
PUT /api/v1/remisser/:remissId/recipients                                      1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/documents                                       1y4yyyy4yyyy44 14y4444yyyy444
POST /api/v1/remisser/:remissId/documents                                      1y433333333333 14y33333333333
DELETE /api/v1/remisser/:remissId/documents/:documentId                        1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/sections                                        1y4yyyy4yyyy44 14y4444yyyy444
GET /api/v1/remisser/:remissId/package                                         1y4yyyy4yyyy44 14y4444yyyy444
GET /api/v1/remisser/:remissId/files                                           1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/files                                          1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/files/:fileId                                   1y4yyyy4yyyy44 14y4444yyyy444
GET /api/v1/templates                                                          1yy33333333333
DELETE /api/v1/templates/:templateId                                           1yy33333333333
POST /api/v1/remisser/:remissId/template                                       1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/letters                                         1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/letters/:letterId                               1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/letters/:letterId/sent                         1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/plan                                            1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/schedule                                       1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/unschedule                                     1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/issue                                          1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/due-date                                       1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/withdraw                                       1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/close                                          1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/recipients                                      1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/recipients.csv                                  1y433333yyy433 14y33333yyy433
POST /api/v1/remisser/:remissId/recipients                                     1y433333333333 14y33333333333
PATCH /api/v1/remisser/:remissId/recipients/:rid                               1y433333333333 1y433333333333 14y33333333333
DELETE /api/v1/remisser/:remissId/recipients/:rid                              1y433333333333 1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/recipients/:rid/acknowledge                    1333y434333333 13334y34333333 1333443y333333
POST /api/v1/remisser/:remissId/recipients/:rid/remind                         1y433333333333 1y433333333333 14y33333333333
PUT /api/v1/remisser/:remissId/recipients/:rid/late                            1y433333333333 1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/reminders                                       1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/mails                                           1y4333333333y3 14y333333333y3
POST /api/v1/remisser/:remissId/mails/:mailId/resend                           1y433333333333 1y433333333333 14y33333333333
GET /api/v1/my-remisser                                                        1yyyyyyyyyyyyy
GET /api/v1/remisser/:remissId/recipients/:rid                                 1y4yy4y4yyyy44 1y4y4y44yyy444 14y4444yyyy444
GET /api/v1/remisser/:remissId/recipients/:rid/calendar.ics                    1y4yy4y4yyyy44 1y4y4y44yyy444 14y4444yyyy444
GET /api/v1/remisser/:remissId/recipients/:rid/draft                           1444y4y4444444 14444y44444444 1444444y444444
PUT /api/v1/remisser/:remissId/recipients/:rid/draft                           1444y4y4444444 14444y44444444 1444444y444444
POST /api/v1/remisser/:remissId/recipients/:rid/draft/correction               1333y434333333 13334y34333333 1333443y333333
GET /api/v1/remisser/:remissId/recipients/:rid/draft/versions                  1444y4y4444444 14444y44444444 1444444y444444
GET /api/v1/remisser/:remissId/recipients/:rid/draft/versions/:version         1444y4y4444444 14444y44444444 1444444y444444
GET /api/v1/remisser/:remissId/recipients/:rid/draft/comments                  1444y4y4444444 14444y44444444 1444444y444444
POST /api/v1/remisser/:remissId/recipients/:rid/draft/comments                 1444y4y4444444 14444y44444444 1444444y444444
GET /api/v1/remisser/:remissId/recipients/:rid/draft/invitations               1444y4y4444444 14444y44444444 1444444y444444
POST /api/v1/remisser/:remissId/recipients/:rid/draft/invitations              1333y433333333 13334y33333333 13334433333333
POST /api/v1/remisser/:remissId/recipients/:rid/draft/done                     1444y4y4444444 14444y44444444 1444444y444444
POST /api/v1/remisser/:remissId/recipients/:rid/draft/submit                   1333y434333333 13334y34333333 1333443y333333
POST /api/v1/remisser/:remissId/recipients/:rid/abstain                        1333y434333333 13334y34333333 1333443y333333
POST /api/v1/remisser/:remissId/recipients/:rid/no-comments                    1333y434333333 13334y34333333 1333443y333333
GET /api/v1/remisser/:remissId/recipients/:rid/draft/files                     1444y4y4444444 14444y44444444 1444444y444444
POST /api/v1/remisser/:remissId/recipients/:rid/draft/files                    1444y4y4444444 14444y44444444 1444444y444444
GET /api/v1/remisser/:remissId/recipients/:rid/draft/files/:fileId             1444y4y4444444 14444y44444444 1444444y444444
GET /api/v1/remisser/:remissId/recipients/:rid/extension                       1y43y434yyyy33 1y434y34yyy433 14y3443yyyy433
POST /api/v1/remisser/:remissId/recipients/:rid/extension                      1333y434333333 13334y34333333 1333443y333333
POST /api/v1/remisser/:remissId/recipients/:rid/extension/register             1y433333333333 1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/recipients/:rid/extension/give                 1y433333333333 1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/recipients/:rid/extension/:extensionId/grant   1y433333333333 1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/recipients/:rid/extension/:extensionId/refuse  1y433333333333 1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/responses                                       1y43yy34yyyy33 14y3443yyyy433
GET /api/v1/remisser/:remissId/responses/:responseId                           1y43y434yyyy33 1y434y34yyy433 14y3443yyyy433
POST /api/v1/remisser/:remissId/responses                                      1y43333333y433 14y3333333y433
PUT /api/v1/remisser/:remissId/responses/:responseId/decision                  1333y43433y433 13334y3433y433 1333443y33y433
POST /api/v1/remisser/:remissId/responses/:responseId/void                     1y43333333y433 1y43333333y433 14y3333333y433
POST /api/v1/remisser/:remissId/responses/:responseId/recall                   1333y434333333 13334y34333333 1333443y333333
PUT /api/v1/remisser/:remissId/responses/:responseId/publishing                1y433333333333 1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/recipients/:rid/registration-files             1y43333333y433 1y43333333y433 14y3333333y433
GET /api/v1/remisser/:remissId/responses/:responseId/files/:fileId             1y43y434yyyy33 1y434y34yyy433 14y3443yyyy433
GET /api/v1/remisser/:remissId/responses/:responseId/package                   1y43y434yyyy33 1y434y34yyy433 14y3443yyyy433
GET /api/v1/remisser/:remissId/matrix                                          1y433333yy3333 14y33333yy3333
GET /api/v1/remisser/:remissId/viewpoints                                      1y433333yy3333 14y33333yy3333
POST /api/v1/remisser/:remissId/viewpoints                                     1y4333334y3333 14y33333443333
PATCH /api/v1/remisser/:remissId/viewpoints/:viewpointId                       1y4333334y3333 14y33333443333
PUT /api/v1/remisser/:remissId/viewpoints/:viewpointId/place                   1y4333334y3333 14y33333443333
DELETE /api/v1/remisser/:remissId/viewpoints/:viewpointId                      1y4333334y3333 14y33333443333
POST /api/v1/remisser/:remissId/viewpoints/:viewpointId/alike                  1y4333334y3333 14y33333443333
POST /api/v1/remisser/:remissId/joined-viewpoints                              1y4333334y3333 14y33333443333
DELETE /api/v1/remisser/:remissId/joined-viewpoints/:viewpointId               1y4333334y3333 14y33333443333
PUT /api/v1/remisser/:remissId/viewpoints/:viewpointId/request                 1y4333334y3333 14y33333443333
DELETE /api/v1/remisser/:remissId/viewpoints/:viewpointId/request              1y4333334y3333 14y33333443333
GET /api/v1/remisser/:remissId/tags/people                                     1y433333yy3333 14y33333yy3333
PUT /api/v1/remisser/:remissId/tags/people                                     1y4333334y3333 14y33333443333
POST /api/v1/remisser/:remissId/tags/rename                                    1y4333334y3333 14y33333443333
GET /api/v1/remisser/:remissId/similar                                         1y433333yy3333 14y33333yy3333
GET /api/v1/remisser/:remissId/comments                                        1y433333yy3333 14y33333yy3333
PUT /api/v1/remisser/:remissId/comments                                        1y4333334y3333 14y33333443333
GET /api/v1/remisser/:remissId/opposed-answers                                 1y433333yy3333 14y33333yy3333
PUT /api/v1/remisser/:remissId/responses/:responseId/read                      1y4333334y3333 1y4333334y3333 14y33333443333
PUT /api/v1/remisser/:remissId/responses/:responseId/confirm                   1y433333333333 1y433333333333 14y33333333333
PUT /api/v1/remisser/:remissId/responses/:responseId/opposed-answer            1y433333333333 1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/recipients/:rid/parts                           1y433333yy3333 1y433333yy3333 14y33333yy3333
GET /api/v1/remisser/:remissId/reading-assignments                             1y433333yy3333 14y33333yy3333
POST /api/v1/remisser/:remissId/reading-assignments                            1y433333333333 14y33333333333
DELETE /api/v1/remisser/:remissId/reading-assignments/:readingId               1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/hindrances                                      1y433333yy3333 14y33333yy3333
POST /api/v1/remisser/:remissId/summaries                                      1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/summaries                                       1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number.json                          1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number.docx                          1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number.pdf                           1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number.xlsx                          1y433333yyy433 14y33333yyy433
POST /api/v1/remisser/:remissId/summaries/:number/cancel                       1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/summaries/:number.odt                           1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number/archive.pdf                   1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number/anonymous.pdf                 1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number/agenda.pdf                    1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number/agenda.docx                   1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number/memo.docx                     1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number/memo.pdf                      1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number/memo-archive.pdf              1y433333yyy433 14y33333yyy433
GET /api/v1/remisser/:remissId/summaries/:number/memo.odt                      1y433333yyy433 14y33333yyy433
POST /api/v1/remisser/:remissId/report                                         1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/decisions                                       1y433333yyy433 14y33333yyy433
POST /api/v1/remisser/:remissId/decisions                                      1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/decided-document                                1y433333yyy433 14y33333yyy433
PUT /api/v1/remisser/:remissId/decided-document                                1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/feedback                                        1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/feedback                                       1y433333333333 14y33333333333
PUT /api/v1/remisser/:remissId/recipients/:rid/feedback                        1333y434333333 13334y34333333 1333443y333333
PUT /api/v1/remisser/:remissId/recipients/:rid/feedback/on-paper               1y43333333y433 1y43333333y433 14y3333333y433
GET /api/v1/remisser/:remissId/publication                                     1y433333333333 14y33333333333
PUT /api/v1/remisser/:remissId/publication                                     1y433333333333 14y33333333333
DELETE /api/v1/remisser/:remissId/publication                                  1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/publication/masks                              1y433333333333 14y33333333333
PUT /api/v1/remisser/:remissId/publication/masks/:maskId                       1y433333333333 14y33333333333
DELETE /api/v1/remisser/:remissId/publication/masks/:maskId                    1y433333333333 14y33333333333
POST /api/v1/remisser/:remissId/publication/clearings                          1y433333333333 14y33333333333
DELETE /api/v1/remisser/:remissId/publication/clearings/:clearingId            1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/summary-texts                                   1y433333yyy433 14y33333yyy433
PUT /api/v1/remisser/:remissId/summary-texts/:part                             1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/audit                                           1y433333333333 14y33333333333
GET /api/v1/remisser/:remissId/recipients/:rid/audit                           1444y4y4444444 14444y44444444 1444444y444444
DELETE /api/v1/remisser/:remissId/recipients/:rid/draft/files/:fileId          1444y4y4444444 14444y44444444 1444444y444444
DELETE /api/v1/remisser/:remissId/recipients/:rid/draft/invitations/:personId  1333y433333333 13334y33333333 13334433333333
PUT /api/v1/remisser/:remissId/recipients/:rid/draft/clean-up                  1333y433333333 13334y33333333 13334433333333
`
    .trim()
    .split('\n')
    .map((line) => /^(\S+ \S+)\s+(\S.*)$/.exec(line)!.slice(1, 3)),
);
