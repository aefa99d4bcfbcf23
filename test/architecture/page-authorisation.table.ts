/**
 * Every page, and all that its forms are sent to, by everyone who may ask: read it as the table of the API. `i` is sent to sign in, `1` sent
 * a form without that. A page that is not here makes the suite red: decide, then write the row.
 */
// prettier-ignore
export const PAGE_AUTHORISATION: Readonly<Record<string, string>> = Object.fromEntries(
  `
GET /                                                                iyyyyyyyyyyyy
GET /hjalp                                                           yyyyyyyyyyyyy
GET /hjalp/:topic                                                    yyyyyyyyyyyyy
GET /hjalp/drift-och-tillit/asvs/:chapter                            yyyyyyyyyyyyy
GET /.well-known/security.txt                                        yyyyyyyyyyyyy
GET /tillganglighet                                                  yyyyyyyyyyyyy
POST /tillganglighet                                                 yyyyyyyyyyyyy
GET /konto/mejl                                                      iyyyyyyyyyyyy
POST /konto/mejl                                                     1yyyyyyyyyyyy
GET /logga-in                                                        yyyyyyyyyyyyy
POST /logga-in                                                       yyyyyyyyyyyyy
GET /logga-in/kod                                                    yyyyyyyyyyyyy
POST /logga-in/kod                                                   yyyyyyyyyyyyy
POST /logga-in/kod/ny                                                yyyyyyyyyyyyy
GET /logga-in/app                                                    yyyyyyyyyyyyy
POST /logga-in/app                                                   yyyyyyyyyyyyy
GET /logga-in/oidc/:issuer                                           4444444444444
GET /logga-in/oidc/:issuer/svar                                      4444444444444
POST /logga-ut                                                       yyyyyyyyyyyyy
GET /utloggad                                                        yyyyyyyyyyyyy
GET /inloggad                                                        iyyyyyyyyyyyy
GET /konto                                                           iyyyyyyyyyyyy
GET /konto/sessioner                                                 iyyyyyyyyyyyy
POST /konto/sessioner                                                1yyyyyyyyyyyy
POST /konto/sessioner/alla                                           1yyyyyyyyyyyy
GET /konto/app                                                       iyyyyyyyyyyyy
POST /konto/app                                                      1yyyyyyyyyyyy
POST /konto/app/pa                                                   1yyyyyyyyyyyy
POST /konto/app/av                                                   1yyyyyyyyyyyy
GET /fornya                                                          iyyyyyyyyyyyy
POST /fornya/app                                                     1yyyyyyyyyyyy
POST /fornya/kod                                                     1yyyyyyyyyyyy
POST /fornya/kod/svar                                                1yyyyyyyyyyyy
GET /konto/handelser                                                 iyyyyyyyyyyyy
GET /konto/nycklar                                                   iyyyyyyyyyyyy
POST /konto/nycklar                                                  1yyyyyyyyyyyy
POST /konto/nycklar/aterkalla                                        1yyyyyyyyyyyy
GET /admin/program                                                   i33333333333y
POST /admin/program                                                  133333333333y
GET /admin/konton                                                    i33333333333y
POST /admin/konton                                                   133333333333y
GET /remisser                                                        iyy3333333333
GET /remisser/ny                                                     iyy3333333333
POST /remisser/ny                                                    1yy3333333333
GET /remisser/:remissId                                              iy4yyyy4yyyy4 i4y4444yyyy44
GET /remisser/:remissId/handlingar                                   iy4yyyy4yyyy4 i4y4444yyyy44
GET /remisser/:remissId/fil/:fileId                                  iy43333333333 i4y3333333333
GET /remisser/:remissId/uppgifter                                    iy43333333333 i4y3333333333
POST /remisser/:remissId/uppgifter                                   1y43333333333 14y3333333333
GET /remisser/:remissId/dokument                                     iy43333333333 i4y3333333333
POST /remisser/:remissId/dokument                                    1y43333333333 14y3333333333
POST /remisser/:remissId/dokument/bilaga                             1y43333333333 14y3333333333
POST /remisser/:remissId/dokument/ta-bort                            1y43333333333 14y3333333333
POST /remisser/:remissId/dokument/beslut                             1y43333333333 14y3333333333
GET /remisser/:remissId/dokument/avsnitt                             iy43333333333 i4y3333333333
POST /remisser/:remissId/dokument/avsnitt                            1y43333333333 14y3333333333
GET /remisser/:remissId/fragor                                       iy43333333333 i4y3333333333
POST /remisser/:remissId/fragor                                      1y43333333333 14y3333333333
POST /remisser/:remissId/fragor/ordning                              1y43333333333 14y3333333333
POST /remisser/:remissId/fragor/mall                                 1y43333333333 14y3333333333
GET /remisser/:remissId/fragor/:number                               iy43333333333 i4y3333333333
POST /remisser/:remissId/fragor/:number                              1y43333333333 14y3333333333
GET /remisser/:remissId/instanser                                    iy43333333333 i4y3333333333
POST /remisser/:remissId/instanser                                   1y43333333333 14y3333333333
POST /remisser/:remissId/instanser/regel                             1y43333333333 14y3333333333
POST /remisser/:remissId/instanser/del                               1y43333333333 14y3333333333
GET /remisser/:remissId/tider                                        iy43333333333 i4y3333333333
POST /remisser/:remissId/tider/dagar                                 1y43333333333 14y3333333333
POST /remisser/:remissId/tider                                       1y43333333333 14y3333333333
GET /remisser/:remissId/tider/paminnelser                            iy43333333333 i4y3333333333
POST /remisser/:remissId/tider/paminnelser                           1y43333333333 14y3333333333
GET /remisser/:remissId/missiv                                       iy43333333333 i4y3333333333
POST /remisser/:remissId/missiv                                      1y43333333333 14y3333333333
GET /remisser/:remissId/granska                                      iy43333333333 i4y3333333333
POST /remisser/:remissId/granska                                     1y43333333333 14y3333333333
POST /remisser/:remissId/granska/godkannande                         1y43333333333 14y3333333333
GET /remisser/:remissId/utskickad                                    iy43333333333 i4y3333333333
GET /remisser/:remissId/brev/:letterId                               iy43333333333 i4y3333333333
POST /remisser/:remissId/brev/:letterId                              1y43333333333 14y3333333333
GET /mallar                                                          iyy3333333333
POST /mallar/ta-bort                                                 1yy3333333333
GET /remisser/:remissId/mall                                         iy43333333333 i4y3333333333
POST /remisser/:remissId/mall                                        1y43333333333 14y3333333333
GET /remisser/:remissId/granskning                                   iy4y333344333 i4y4333344333
POST /remisser/:remissId/granskning/be                               1y43333333333 14y3333333333
POST /remisser/:remissId/granskning/synpunkt                         1y4y333344333 14y4333344333
POST /remisser/:remissId/granskning/klar                             1y4y333344333 14y4333344333
POST /remisser/:remissId/granskning/avklarad                         1y43333333333 14y3333333333
POST /remisser/:remissId/granskning/beslut                           133y333333333 1334333333333
GET /godkanna                                                        i33y333333333
GET /remisser/:remissId/folj                                         iy43333333333 i4y3333333333
POST /remisser/:remissId/folj/paminn                                 1y43333333333 14y3333333333
POST /remisser/:remissId/folj/mejl/:mailId/skicka-igen               1y43333333333 1y43333333333 14y3333333333
GET /remisser/:remissId/folj/instanser.csv                           iy43333333333 i4y3333333333
GET /remisser/:remissId/folj/paminnelser                             iy43333333333 i4y3333333333
GET /remisser/:remissId/folj/:rid                                    iy43333333333 iy43333333333 i4y3333333333
POST /remisser/:remissId/folj/:rid/paminn                            1y43333333333 1y43333333333 14y3333333333
POST /remisser/:remissId/folj/:rid/adress                            1y43333333333 1y43333333333 14y3333333333
POST /remisser/:remissId/folj/:rid/mejl/:mailId/skicka-igen          1y43333333333 1y43333333333 14y3333333333
POST /remisser/:remissId/folj/:rid/sent-svar                         1y43333333333 1y43333333333 14y3333333333
POST /remisser/:remissId/folj/:rid/bekrafta                          1y43333333333 1y43333333333 14y3333333333
GET /remisser/:remissId/anstand/:extensionId                         iy43333333333 iy43333333333 i4y3333333333
POST /remisser/:remissId/anstand/:extensionId/innebar                1y43333333333 1y43333333333 14y3333333333
POST /remisser/:remissId/anstand/:extensionId/bevilja                1y43333333333 1y43333333333 14y3333333333
POST /remisser/:remissId/anstand/:extensionId/annan-dag              1y43333333333 1y43333333333 14y3333333333
POST /remisser/:remissId/anstand/:extensionId/avsla                  1y43333333333 1y43333333333 14y3333333333
GET /remisser/:remissId/folj/:rid/anstand                            iy43333333333 iy43333333333 i4y3333333333
POST /remisser/:remissId/folj/:rid/anstand                           1y43333333333 1y43333333333 14y3333333333
GET /remisser/:remissId/andra                                        iy43333333333 i4y3333333333
GET /remisser/:remissId/andra/instans                                iy43333333333 i4y3333333333
POST /remisser/:remissId/andra/instans/granska                       1y43333333333 14y3333333333
POST /remisser/:remissId/andra/instans                               1y43333333333 14y3333333333
GET /remisser/:remissId/andra/dokument                               iy43333333333 i4y3333333333
POST /remisser/:remissId/andra/dokument/granska                      1y43333333333 14y3333333333
POST /remisser/:remissId/andra/dokument                              1y43333333333 14y3333333333
GET /remisser/:remissId/andra/sista-svarsdag                         iy43333333333 i4y3333333333
POST /remisser/:remissId/andra/sista-svarsdag/granska                1y43333333333 14y3333333333
POST /remisser/:remissId/andra/sista-svarsdag                        1y43333333333 14y3333333333
GET /remisser/:remissId/andra/aterkalla                              iy43333333333 i4y3333333333
POST /remisser/:remissId/andra/aterkalla/granska                     1y43333333333 14y3333333333
POST /remisser/:remissId/andra/aterkalla                             1y43333333333 14y3333333333
GET /remisser/:remissId/folj/:rid/ta-bort                            iy43333333333 iy43333333333 i4y3333333333
POST /remisser/:remissId/folj/:rid/ta-bort/granska                   1y43333333333 1y43333333333 14y3333333333
POST /remisser/:remissId/folj/:rid/ta-bort                           1y43333333333 1y43333333333 14y3333333333
GET /remisser/:remissId/avsluta                                      iy43333333333 i4y3333333333
POST /remisser/:remissId/avsluta                                     1y43333333333 14y3333333333
GET /remisser/:remissId/sammanstallning/text/:part                   iy43333333333 i4y3333333333
POST /remisser/:remissId/sammanstallning/text/:part                  1y43333333333 14y3333333333
POST /remisser/:remissId/sammanstallning/text/:part/aterlamna        1y43333333333 14y3333333333
GET /remisser/:remissId/sammanstallning                              iy433333yyy43 i4y33333yyy43
POST /remisser/:remissId/sammanstallning                             1y43333333333 14y3333333333
GET /remisser/:remissId/sammanstallning/:number/json                 iy433333yyy43 i4y33333yyy43
GET /remisser/:remissId/sammanstallning/:number/:format              iy433333yyy43 i4y33333yyy43
GET /remisser/:remissId/handelser                                    iy43333333333 i4y3333333333
GET /remisser/:remissId/handelser/handelser.json                     iy43333333333 i4y3333333333
GET /las                                                             i3333333yy333
POST /las/bevaka                                                     13333333yy333
POST /las/bevaka/sluta                                               13333333yy333
GET /las/sok                                                         i3333333yy333
GET /remisser/:remissId/svar                                         iy433333yy333 i4y33333yy333
POST /remisser/:remissId/svar/lasta                                  1y4333334y333 14y3333344333
GET /remisser/:remissId/svar/tabell.xlsx                             iy433333yy333 i4y33333yy333
GET /remisser/:remissId/svar/tabell.csv                              iy433333yy333 i4y33333yy333
GET /remisser/:remissId/svar/instans/:rid                            iy433333yy333 iy433333yy333 i4y33333yy333
POST /remisser/:remissId/svar/instans/:rid/last                      1y4333334y333 1y4333334y333 14y3333344333
POST /remisser/:remissId/svar/instans/:rid/preliminart               1y4333334y333 1y4333334y333 14y3333344333
GET /remisser/:remissId/svar/instans/:rid/:responseId/filer/:fileId  iy433333yy333 iy433333yy333 i4y33333yy333
GET /remisser/:remissId/svar/instans/:rid/:responseId/paket          iy433333yy333 iy433333yy333 i4y33333yy333
GET /remisser/:remissId/svar/fraga/:number                           iy433333yy333 i4y33333yy333
POST /remisser/:remissId/svar/fraga/:number/last                     1y4333334y333 14y3333344333
GET /remisser/:remissId/svar/sok                                     iy433333yy333 i4y33333yy333
GET /remisser/:remissId/svar/diagram                                 iy433333yy333 i4y33333yy333
GET /remisser/:remissId/bevaka                                       iy4yyyy4yyyy4 i4y4444yyyy44
POST /remisser/:remissId/bevaka                                      1y4yyyy4yyyy4 14y4444yyyy44
POST /remisser/:remissId/bevaka/sluta                                1y4yyyy4yyyy4 14y4444yyyy44
GET /mina-filter                                                     iyyyyyyyyyyyy
POST /mina-filter                                                    1yyyyyyyyyyyy
POST /mina-filter/ta-bort                                            1yyyyyyyyyyyy
GET /mina-remisser                                                   iyyyyyyyyyyyy
POST /mina-remisser/:bodyId/delta                                    1333y43333333 13334y3333333 1333443333333
GET /svara/:rid                                                      i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/bekrafta                                            1333y43433333 13334y3433333 1333443y33333
POST /svara/:rid/adress                                              1333y43433333 13334y3433333 1333443y33333
GET /svara/:rid/kalender.ics                                         i444y4y444444 i4444y4444444 i444444y44444
GET /svara/:rid/las                                                  i444y4y444444 i4444y4444444 i444444y44444
GET /svara/:rid/las/fil/:fileId                                      i444y4y444444 i4444y4444444 i444444y44444
GET /svara/:rid/fraga/:number                                        i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/fraga/:number                                       1444y4y444444 14444y4444444 1444444y44444
POST /svara/:rid/fraga/:number/kommentar                             1444y4y444444 14444y4444444 1444444y44444
GET /svara/:rid/fritext                                              i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/fritext                                             1444y4y444444 14444y4444444 1444444y44444
GET /svara/:rid/stallningstagande                                    i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/stallningstagande                                   1444y4y444444 14444y4444444 1444444y44444
GET /svara/:rid/beslut                                               i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/beslut                                              1444y4y444444 14444y4444444 1444444y44444
GET /svara/:rid/bilagor                                              i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/bilagor                                             1444y4y444444 14444y4444444 1444444y44444
GET /svara/:rid/bilagor/fil/:fileId                                  i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/bilagor/ta-bort                                     1444y4y444444 14444y4444444 1444444y44444
GET /svara/:rid/reservationer                                        i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/reservationer                                       1444y4y444444 14444y4444444 1444444y44444
GET /svara/:rid/reservationer/:number                                i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/reservationer/ta-bort                               1444y4y444444 14444y4444444 1444444y44444
POST /svara/:rid/reservationer/:number                               1444y4y444444 14444y4444444 1444444y44444
GET /svara/:rid/sekretess                                            i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/sekretess                                           1444y4y444444 14444y4444444 1444444y44444
POST /svara/:rid/sekretess/ta-bort                                   1444y4y444444 14444y4444444 1444444y44444
GET /svara/:rid/kollegor                                             i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/kollegor                                            1333y43333333 13334y3333333 1333443333333
POST /svara/:rid/kollegor/avsluta                                    1333y43333333 13334y3333333 1333443333333
GET /svara/:rid/versioner                                            i444y4y444444 i4444y4444444 i444444y44444
GET /svara/:rid/versioner/:version                                   i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/krock                                               1444444444444 1444444444444 1444444444444
GET /svara/:rid/granska                                              i444y4y444444 i4444y4444444 i444444y44444
POST /svara/:rid/granska                                             1333y43433333 13334y3433333 1333443y33333
POST /svara/:rid/klar                                                1444y4y444444 14444y4444444 1444444y44444
GET /svara/:rid/ingen-erinran                                        i333y43433333 i3334y3433333 i333443y33333
POST /svara/:rid/ingen-erinran                                       1333y43433333 13334y3433333 1333443y33333
GET /svara/:rid/avsta                                                i333y43433333 i3334y3433333 i333443y33333
POST /svara/:rid/avsta                                               1333y43433333 13334y3433333 1333443y33333
GET /svara/:rid/anstand                                              i333y43433333 i3334y3433333 i333443y33333
POST /svara/:rid/anstand                                             1333y43433333 13334y3433333 1333443y33333
GET /svara/:rid/kvittens/:responseId                                 i333y43433333 i3334y3433333 i333443y33333
GET /svara/:rid/kvittens/:responseId/svar                            i333y43433333 i3334y3433333 i333443y33333
GET /svara/:rid/kvittens/:responseId/kopia.pdf                       i333y43433333 i3334y3433333 i333443y33333
GET /svara/:rid/kvittens/:responseId/fil/:fileId                     i333y43433333 i3334y3433333 i333443y33333
GET /svara/:rid/komplettera                                          i333y43433333 i3334y3433333 i333443y33333
POST /svara/:rid/komplettera                                         1333y43433333 13334y3433333 1333443y33333
GET /svara/:rid/ratta                                                i333y43433333 i3334y3433333 i333443y33333
POST /svara/:rid/ratta                                               1333y43433333 13334y3433333 1333443y33333
GET /svara/:rid/arbetsmaterial                                       i333y43333333 i3334y3333333 i333443333333
POST /svara/:rid/arbetsmaterial                                      1333y43333333 13334y3333333 1333443333333
GET /svara-som-gast                                                  yyyyyyyyyyyyy
POST /svara-som-gast                                                 yyyyyyyyyyyyy
GET /registrator                                                     i333333333yy3
GET /registrator/lista.csv                                           i333333333yy3
GET /registrator/nytt-svar                                           i333333333yy3
GET /registrator/nytt-svar/:rid                                      iy43333333y43 iy43333333y43 i4y3333333y43
POST /registrator/nytt-svar/:rid                                     1y43333333y43 1y43333333y43 14y3333333y43
GET /registrator/svar/:responseId                                    iy43y434yyyy3 iy434y34yyy43 i4y3443yyyy43
GET /registrator/svar/:responseId/paket                              iy43y434yyyy3 iy434y34yyy43 i4y3443yyyy43
GET /registrator/svar/:responseId/filer/:fileId                      iy43y434yyyy3 iy434y34yyy43 i4y3443yyyy43
GET /registrator/svar/:responseId/makulera                           iy43333333y43 iy43333333y43 i4y3333333y43
POST /registrator/svar/:responseId/makulera                          1y43333333y43 1y43333333y43 14y3333333y43
GET /registrator/remiss/:remissId                                    iy43yy3333yy3 i4y3443333y43
GET /registrator/remiss/:remissId/paket                              iy43yy3333yy3 i4y3443333y43
GET /admin                                                           i33333333333y
GET /admin/instanser                                                 i33333333333y
GET /admin/instanser/importera                                       i33333333333y
POST /admin/instanser/importera                                      133333333333y
POST /admin/instanser/importera/spara                                133333333333y
GET /admin/instanser/ny                                              i33333333333y
POST /admin/instanser/ny                                             133333333333y
GET /admin/instanser/:bodyId                                         i33333333333y i33333333333y i33333333333y
POST /admin/instanser/:bodyId                                        133333333333y 133333333333y 133333333333y
GET /admin/instanser/:bodyId/sammantraden                            iyy3y4333333y iyy34y333333y iyy344333333y
GET /sammantraden/:bodyId                                            iyy3y4333333y iyy34y333333y iyy344333333y
POST /admin/instanser/:bodyId/sammantraden                           1yy3y4333333y 1yy34y333333y 1yy344333333y
POST /sammantraden/:bodyId                                           1yy3y4333333y 1yy34y333333y 1yy344333333y
POST /admin/instanser/:bodyId/sammantraden/ta-bort                   1yy3y4333333y 1yy34y333333y 1yy344333333y
POST /sammantraden/:bodyId/ta-bort                                   1yy3y4333333y 1yy34y333333y 1yy344333333y
POST /admin/instanser/:bodyId/sammantraden/importera                 1yy3y4333333y 1yy34y333333y 1yy344333333y
POST /sammantraden/:bodyId/importera                                 1yy3y4333333y 1yy34y333333y 1yy344333333y
POST /admin/instanser/:bodyId/sammantraden/importera/spara           1yy3y4333333y 1yy34y333333y 1yy344333333y
POST /sammantraden/:bodyId/importera/spara                           1yy3y4333333y 1yy34y333333y 1yy344333333y
GET /admin/personer                                                  i33333333333y
GET /admin/personer/ny                                               i33333333333y
POST /admin/personer/ny                                              133333333333y
GET /admin/personer/:personId                                        i33333333333y
POST /admin/personer/:personId                                       133333333333y
POST /admin/personer/:personId/uppdrag                               133333333333y
POST /admin/personer/:personId/logga-ut                              133333333333y
POST /admin/personer/:personId/konto                                 133333333333y
POST /admin/personer/:personId/konto/bort                            133333333333y
POST /admin/personer/:personId/app/bort                              133333333333y
POST /admin/personer/:personId/nycklar/aterkalla                     133333333333y
GET /admin/personer/:personId/uppdrag/:assignmentId                  i33333333333y
POST /admin/personer/:personId/uppdrag/:assignmentId                 133333333333y
POST /admin/personer/:personId/uppdrag/:assignmentId/lamna-over      133333333333y
GET /admin/mejl                                                      i33333333333y
POST /admin/mejl/skicka-igen                                         133333333333y
GET /admin/installningar                                             i33333333333y
POST /admin/installningar                                            133333333333y
POST /admin/installningar/utseende                                   133333333333y
GET /tema/:theme                                                     yyyyyyyyyyyyy
GET /logotyp/:logo                                                   4444444444444
GET /admin/inloggningar                                              i33333333333y
`
    .trim()
    .split('\n')
    .map((line) => /^(\S+ \S+)\s+(\S.*)$/.exec(line)!.slice(1, 3)),
);
