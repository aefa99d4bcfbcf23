/**
 * Every page, and all that its forms are sent to, by everyone who may ask: read it as the table of the API. `i` is sent
 * to sign in, `1` sent a form without that. A page that is not here makes the suite red: decide, then write the row.
 */
// prettier-ignore
export const PAGE_AUTHORISATION: Readonly<Record<string, string>> = Object.fromEntries(
  `
GET /                                                                iyyyyyyyyyyyyy
GET /hjalp                                                           yyyyyyyyyyyyyy
GET /hjalp/:topic                                                    yyyyyyyyyyyyyy
GET /hjalp/drift-och-tillit/asvs/:chapter                            yyyyyyyyyyyyyy
GET /.well-known/security.txt                                        yyyyyyyyyyyyyy
GET /tillganglighet                                                  yyyyyyyyyyyyyy
POST /tillganglighet                                                 yyyyyyyyyyyyyy
GET /robots.txt                                                      yyyyyyyyyyyyyy
GET /offentligt                                                      yyyyyyyyyyyyyy
GET /offentligt/flode.atom                                           yyyyyyyyyyyyyy
GET /offentligt/katalog.rdf                                          yyyyyyyyyyyyyy
GET /offentligt/:slug                                                yyyyyyyyyyyyyy
GET /offentligt/:slug/synpunkter                                     yyyyyyyyyyyyyy
GET /offentligt/:slug/svar/:number                                   yyyyyyyyyyyyyy
GET /offentligt/:slug/data.json                                      yyyyyyyyyyyyyy
GET /offentligt/:slug/svar.csv                                       yyyyyyyyyyyyyy
GET /offentligt/:slug/remiss.pdf                                     yyyyyyyyyyyyyy
GET /offentligt/:slug/dokument/:number                               yyyyyyyyyyyyyy
GET /konto/mejl                                                      iyyyyyyyyyyyyy
POST /konto/mejl                                                     1yyyyyyyyyyyyy
GET /logga-in                                                        yyyyyyyyyyyyyy
POST /logga-in                                                       yyyyyyyyyyyyyy
GET /logga-in/kod                                                    yyyyyyyyyyyyyy
POST /logga-in/kod                                                   yyyyyyyyyyyyyy
POST /logga-in/kod/ny                                                yyyyyyyyyyyyyy
GET /logga-in/app                                                    yyyyyyyyyyyyyy
POST /logga-in/app                                                   yyyyyyyyyyyyyy
GET /logga-in/oidc/:issuer                                           44444444444444
GET /logga-in/oidc/:issuer/svar                                      44444444444444
POST /logga-ut                                                       yyyyyyyyyyyyyy
GET /utloggad                                                        yyyyyyyyyyyyyy
GET /inloggad                                                        iyyyyyyyyyyyyy
GET /konto                                                           iyyyyyyyyyyyyy
GET /konto/sessioner                                                 iyyyyyyyyyyyyy
POST /konto/sessioner                                                1yyyyyyyyyyyyy
POST /konto/sessioner/alla                                           1yyyyyyyyyyyyy
GET /konto/app                                                       iyyyyyyyyyyyyy
POST /konto/app                                                      1yyyyyyyyyyyyy
POST /konto/app/pa                                                   1yyyyyyyyyyyyy
POST /konto/app/av                                                   1yyyyyyyyyyyyy
GET /fornya                                                          iyyyyyyyyyyyyy
POST /fornya/app                                                     1yyyyyyyyyyyyy
POST /fornya/kod                                                     1yyyyyyyyyyyyy
POST /fornya/kod/svar                                                1yyyyyyyyyyyyy
GET /konto/handelser                                                 iyyyyyyyyyyyyy
GET /konto/nycklar                                                   iyyyyyyyyyyyyy
POST /konto/nycklar                                                  1yyyyyyyyyyyyy
POST /konto/nycklar/aterkalla                                        1yyyyyyyyyyyyy
GET /admin/program                                                   i33333333333y3
POST /admin/program                                                  133333333333y3
GET /admin/konton                                                    i33333333333y3
POST /admin/konton                                                   133333333333y3
GET /remisser                                                        iyy33333333333
GET /remisser/ny                                                     iyy33333333333
POST /remisser/ny                                                    1yy33333333333
GET /remisser/:remissId                                              iy4yyyy4yyyy44 i4y4444yyyy444
GET /remisser/:remissId/handlingar                                   iy4yyyy4yyyy44 i4y4444yyyy444
GET /remisser/:remissId/fil/:fileId                                  iy433333333333 i4y33333333333
GET /remisser/:remissId/uppgifter                                    iy433333333333 i4y33333333333
POST /remisser/:remissId/uppgifter                                   1y433333333333 14y33333333333
GET /remisser/:remissId/dokument                                     iy433333333333 i4y33333333333
POST /remisser/:remissId/dokument                                    1y433333333333 14y33333333333
POST /remisser/:remissId/dokument/bilaga                             1y433333333333 14y33333333333
POST /remisser/:remissId/dokument/ta-bort                            1y433333333333 14y33333333333
POST /remisser/:remissId/dokument/beslut                             1y433333333333 14y33333333333
POST /remisser/:remissId/dokument/spar                               1y433333333333 14y33333333333
GET /remisser/:remissId/dokument/las                                 iy433333333333 i4y33333333333
GET /remisser/:remissId/dokument/avsnitt                             iy433333333333 i4y33333333333
POST /remisser/:remissId/dokument/avsnitt                            1y433333333333 14y33333333333
GET /remisser/:remissId/fragor/forhandsvisning                       iy433333333333 i4y33333333333
GET /remisser/:remissId/fragor                                       iy433333333333 i4y33333333333
POST /remisser/:remissId/fragor                                      1y433333333333 14y33333333333
POST /remisser/:remissId/fragor/ordning                              1y433333333333 14y33333333333
POST /remisser/:remissId/fragor/mall                                 1y433333333333 14y33333333333
GET /remisser/:remissId/fragor/:number                               iy433333333333 i4y33333333333
POST /remisser/:remissId/fragor/:number                              1y433333333333 14y33333333333
GET /remisser/:remissId/instanser                                    iy433333333333 i4y33333333333
POST /remisser/:remissId/instanser                                   1y433333333333 14y33333333333
POST /remisser/:remissId/instanser/regel                             1y433333333333 14y33333333333
POST /remisser/:remissId/instanser/del                               1y433333333333 14y33333333333
GET /remisser/:remissId/tider                                        iy433333333333 i4y33333333333
POST /remisser/:remissId/tider/dagar                                 1y433333333333 14y33333333333
POST /remisser/:remissId/tider                                       1y433333333333 14y33333333333
GET /remisser/:remissId/tider/paminnelser                            iy433333333333 i4y33333333333
POST /remisser/:remissId/tider/paminnelser                           1y433333333333 14y33333333333
GET /remisser/:remissId/missiv                                       iy433333333333 i4y33333333333
POST /remisser/:remissId/missiv                                      1y433333333333 14y33333333333
GET /remisser/:remissId/granska                                      iy433333333333 i4y33333333333
POST /remisser/:remissId/granska                                     1y433333333333 14y33333333333
POST /remisser/:remissId/granska/godkannande                         1y433333333333 14y33333333333
GET /remisser/:remissId/utskickad                                    iy433333333333 i4y33333333333
GET /remisser/:remissId/brev/:letterId                               iy433333333333 i4y33333333333
POST /remisser/:remissId/brev/:letterId                              1y433333333333 14y33333333333
GET /mallar                                                          iyy33333333333
POST /mallar/ta-bort                                                 1yy33333333333
GET /remisser/:remissId/mall                                         iy433333333333 i4y33333333333
POST /remisser/:remissId/mall                                        1y433333333333 14y33333333333
GET /remisser/:remissId/granskning                                   iy4y3333443333 i4y43333443333
POST /remisser/:remissId/granskning/be                               1y433333333333 14y33333333333
POST /remisser/:remissId/granskning/synpunkt                         1y4y3333443333 14y43333443333
POST /remisser/:remissId/granskning/klar                             1y4y3333443333 14y43333443333
POST /remisser/:remissId/granskning/avklarad                         1y433333333333 14y33333333333
POST /remisser/:remissId/granskning/beslut                           133y3333333333 13343333333333
GET /godkanna                                                        i33y3333333333
POST /remisser/:remissId/kontrollerat                                1y433333333333 14y33333333333
GET /remisser/:remissId/folj                                         iy433333333333 i4y33333333333
POST /remisser/:remissId/folj/paminn                                 1y433333333333 14y33333333333
POST /remisser/:remissId/folj/mejl/:mailId/skicka-igen               1y433333333333 1y433333333333 14y33333333333
GET /remisser/:remissId/folj/instanser.csv                           iy433333333333 i4y33333333333
GET /remisser/:remissId/folj/paminnelser                             iy433333333333 i4y33333333333
GET /remisser/:remissId/folj/:rid                                    iy433333333333 iy433333333333 i4y33333333333
POST /remisser/:remissId/folj/:rid/paminn                            1y433333333333 1y433333333333 14y33333333333
POST /remisser/:remissId/folj/:rid/adress                            1y433333333333 1y433333333333 14y33333333333
POST /remisser/:remissId/folj/:rid/mejl/:mailId/skicka-igen          1y433333333333 1y433333333333 14y33333333333
POST /remisser/:remissId/folj/:rid/sent-svar                         1y433333333333 1y433333333333 14y33333333333
POST /remisser/:remissId/folj/:rid/bekrafta                          1y433333333333 1y433333333333 14y33333333333
GET /remisser/:remissId/anstand/:extensionId                         iy433333333333 iy433333333333 i4y33333333333
POST /remisser/:remissId/anstand/:extensionId/innebar                1y433333333333 1y433333333333 14y33333333333
POST /remisser/:remissId/anstand/:extensionId/bevilja                1y433333333333 1y433333333333 14y33333333333
POST /remisser/:remissId/anstand/:extensionId/annan-dag              1y433333333333 1y433333333333 14y33333333333
POST /remisser/:remissId/anstand/:extensionId/avsla                  1y433333333333 1y433333333333 14y33333333333
GET /remisser/:remissId/folj/:rid/anstand                            iy433333333333 iy433333333333 i4y33333333333
POST /remisser/:remissId/folj/:rid/anstand                           1y433333333333 1y433333333333 14y33333333333
GET /remisser/:remissId/andra                                        iy433333333333 i4y33333333333
GET /remisser/:remissId/andra/instans                                iy433333333333 i4y33333333333
POST /remisser/:remissId/andra/instans/granska                       1y433333333333 14y33333333333
POST /remisser/:remissId/andra/instans                               1y433333333333 14y33333333333
GET /remisser/:remissId/andra/dokument                               iy433333333333 i4y33333333333
POST /remisser/:remissId/andra/dokument/granska                      1y433333333333 14y33333333333
POST /remisser/:remissId/andra/dokument                              1y433333333333 14y33333333333
GET /remisser/:remissId/andra/sista-svarsdag                         iy433333333333 i4y33333333333
POST /remisser/:remissId/andra/sista-svarsdag/granska                1y433333333333 14y33333333333
POST /remisser/:remissId/andra/sista-svarsdag                        1y433333333333 14y33333333333
GET /remisser/:remissId/andra/aterkalla                              iy433333333333 i4y33333333333
POST /remisser/:remissId/andra/aterkalla/granska                     1y433333333333 14y33333333333
POST /remisser/:remissId/andra/aterkalla                             1y433333333333 14y33333333333
GET /remisser/:remissId/folj/:rid/ta-bort                            iy433333333333 iy433333333333 i4y33333333333
POST /remisser/:remissId/folj/:rid/ta-bort/granska                   1y433333333333 1y433333333333 14y33333333333
POST /remisser/:remissId/folj/:rid/ta-bort                           1y433333333333 1y433333333333 14y33333333333
GET /remisser/:remissId/avsluta                                      iy433333333333 i4y33333333333
POST /remisser/:remissId/avsluta                                     1y433333333333 14y33333333333
GET /remisser/:remissId/rapportera                                   iy433333333333 i4y33333333333
POST /remisser/:remissId/rapportera                                  1y433333333333 14y33333333333
GET /remisser/:remissId/beslut                                       iy433333yyy433 i4y33333yyy433
POST /remisser/:remissId/beslut                                      1y433333333333 14y33333333333
POST /remisser/:remissId/beslut/ta-bort                              1y433333333333 14y33333333333
GET /remisser/:remissId/beslut/dokument                              iy433333333333 i4y33333333333
POST /remisser/:remissId/beslut/dokument                             1y433333333333 14y33333333333
GET /remisser/:remissId/aterkoppling                                 iy433333333333 i4y33333333333
POST /remisser/:remissId/aterkoppling                                1y433333333333 14y33333333333
GET /remisser/:remissId/folj/:rid/avstyrker                          iy433333333333 iy433333333333 i4y33333333333
POST /remisser/:remissId/folj/:rid/avstyrker                         1y433333333333 1y433333333333 14y33333333333
GET /remisser/:remissId/sammanstallning/text/:part                   iy433333333333 i4y33333333333
POST /remisser/:remissId/sammanstallning/text/:part                  1y433333333333 14y33333333333
POST /remisser/:remissId/sammanstallning/text/:part/aterlamna        1y433333333333 14y33333333333
GET /remisser/:remissId/publicera                                    iy433333333333 i4y33333333333
POST /remisser/:remissId/publicera                                   1y433333333333 14y33333333333
POST /remisser/:remissId/publicera/ta-tillbaka                       1y433333333333 14y33333333333
POST /remisser/:remissId/publicera/maskera                           1y433333333333 14y33333333333
POST /remisser/:remissId/publicera/maskering/:maskId                 1y433333333333 14y33333333333
POST /remisser/:remissId/publicera/maskering/:maskId/ta-bort         1y433333333333 14y33333333333
POST /remisser/:remissId/publicera/nummer                            1y433333333333 14y33333333333
POST /remisser/:remissId/publicera/nummer/:clearingId/ta-bort        1y433333333333 14y33333333333
POST /remisser/:remissId/publicera/undantag                          1y433333333333 14y33333333333
POST /remisser/:remissId/publicera/undantag/:rid/ta-bort             1y433333333333 1y433333333333 14y33333333333
GET /remisser/:remissId/sammanstallning                              iy433333yyy433 i4y33333yyy433
POST /remisser/:remissId/sammanstallning                             1y433333333333 14y33333333333
POST /remisser/:remissId/sammanstallning/:number/avbryt              1y433333333333 14y33333333333
GET /remisser/:remissId/sammanstallning/:number/json                 iy433333yyy433 i4y33333yyy433
GET /remisser/:remissId/sammanstallning/:number/:format              iy433333yyy433 i4y33333yyy433
GET /remisser/:remissId/tjansteskrivelse                             iy433333yyy433 i4y33333yyy433
POST /remisser/:remissId/tjansteskrivelse                            1y433333333333 14y33333333333
POST /remisser/:remissId/tjansteskrivelse/:part/aterlamna            1y433333333333 14y33333333333
POST /remisser/:remissId/tjansteskrivelse/:part/stammer              1y433333333333 14y33333333333
GET /remisser/:remissId/handelser                                    iy433333333333 i4y33333333333
GET /remisser/:remissId/handelser/handelser.json                     iy433333333333 i4y33333333333
GET /las                                                             i3333333yy3333
POST /las/bevaka                                                     13333333yy3333
POST /las/bevaka/sluta                                               13333333yy3333
GET /las/sok                                                         i3333333yy3333
GET /remisser/:remissId/svar                                         iy433333yy3333 i4y33333yy3333
POST /remisser/:remissId/svar/lasta                                  1y4333334y3333 14y33333443333
GET /remisser/:remissId/svar/tabell.xlsx                             iy433333yy3333 i4y33333yy3333
GET /remisser/:remissId/svar/tabell.csv                              iy433333yy3333 i4y33333yy3333
GET /remisser/:remissId/svar/instans/:rid                            iy433333yy3333 iy433333yy3333 i4y33333yy3333
POST /remisser/:remissId/svar/instans/:rid/last                      1y4333334y3333 1y4333334y3333 14y33333443333
POST /remisser/:remissId/svar/instans/:rid/preliminart               1y433333333333 1y433333333333 14y33333333333
GET /remisser/:remissId/svar/instans/:rid/:responseId/filer/:fileId  iy433333yy3333 iy433333yy3333 i4y33333yy3333
GET /remisser/:remissId/svar/instans/:rid/:responseId/paket          iy433333yy3333 iy433333yy3333 i4y33333yy3333
GET /remisser/:remissId/svar/fraga/:number                           iy433333yy3333 i4y33333yy3333
POST /remisser/:remissId/svar/fraga/:number/last                     1y4333334y3333 14y33333443333
POST /remisser/:remissId/svar/fraga/:number/kommentar                1y4333334y3333 14y33333443333
GET /remisser/:remissId/svar/sok                                     iy433333yy3333 i4y33333yy3333
GET /remisser/:remissId/svar/diagram                                 iy433333yy3333 i4y33333yy3333
GET /remisser/:remissId/svar/jamfor                                  iy433333yy3333 i4y33333yy3333
POST /remisser/:remissId/svar/jamfor                                 1y433333yy3333 14y33333yy3333
GET /remisser/:remissId/bedomning                                    iy433333yy3333 i4y33333yy3333
POST /remisser/:remissId/bedomning/valda                             1y4333334y3333 14y33333443333
POST /remisser/:remissId/bedomning/ordning                           1y4333334y3333 14y33333443333
POST /remisser/:remissId/bedomning/angra                             1y4333334y3333 14y33333443333
GET /remisser/:remissId/bedomning/lika                               iy433333yy3333 i4y33333yy3333
GET /remisser/:remissId/bedomning/taggar                             iy433333yy3333 i4y33333yy3333
POST /remisser/:remissId/bedomning/taggar                            1y4333334y3333 14y33333443333
POST /remisser/:remissId/bedomning/taggar/byt-namn                   1y4333334y3333 14y33333443333
GET /remisser/:remissId/bedomning/fordela                            iy433333yy3333 i4y33333yy3333
POST /remisser/:remissId/bedomning/fordela                           1y433333333333 14y33333333333
POST /remisser/:remissId/bedomning/fordela/tillbaka                  1y433333333333 14y33333333333
GET /remisser/:remissId/bedomning/:viewpointId                       iy433333yy3333 i4y33333yy3333
POST /remisser/:remissId/bedomning/:viewpointId                      1y4333334y3333 14y33333443333
POST /remisser/:remissId/bedomning/:viewpointId/citat                1y4333334y3333 14y33333443333
POST /remisser/:remissId/bedomning/:viewpointId/be                   1y4333334y3333 14y33333443333
POST /remisser/:remissId/bedomning/:viewpointId/be/tillbaka          1y4333334y3333 14y33333443333
POST /remisser/:remissId/bedomning/:viewpointId/skilj                1y4333334y3333 14y33333443333
POST /remisser/:remissId/bedomning/:viewpointId/ta-bort              1y4333334y3333 14y33333443333
GET /remisser/:remissId/bedomning/:viewpointId/lika                  iy4333334y3333 i4y33333443333
POST /remisser/:remissId/bedomning/:viewpointId/lika                 1y4333334y3333 14y33333443333
GET /remisser/:remissId/bedomning/:viewpointId/skal                  i4444444444444 i4444444444444
POST /remisser/:remissId/bedomning/:viewpointId/skal                 14444444444444 14444444444444
GET /remisser/:remissId/bedomning/instans/:rid                       iy433333yy3333 iy433333yy3333 i4y33333yy3333
GET /remisser/:remissId/bedomning/instans/:rid/:answerPart           iy433333yy3333 iy433333yy3333 i4y33333yy3333
POST /remisser/:remissId/bedomning/instans/:rid/:answerPart          1y4333334y3333 1y4333334y3333 14y33333443333
POST /remisser/:remissId/bedomning/instans/:rid/:answerPart/last     1y4333334y3333 1y4333334y3333 14y33333443333
GET /remisser/:remissId/bevaka                                       iy4yyyy4yyyy44 i4y4444yyyy444
POST /remisser/:remissId/bevaka                                      1y4yyyy4yyyy44 14y4444yyyy444
POST /remisser/:remissId/bevaka/sluta                                1y4yyyy4yyyy44 14y4444yyyy444
GET /mina-filter                                                     iyyyyyyyyyyyyy
POST /mina-filter                                                    1yyyyyyyyyyyyy
POST /mina-filter/byt-namn                                           1yyyyyyyyyyyyy
POST /mina-filter/ta-bort                                            1yyyyyyyyyyyyy
GET /mina-remisser                                                   iyyyyyyyyyyyyy
GET /mina-remisser/tidigare                                          iyyyyyyyyyyyyy
POST /mina-remisser/:bodyId/delta                                    1333y433333333 13334y33333333 13334433333333
GET /oppningar                                                       iyyyyyyyyyyyyy
POST /oppningar/:openingId/bekrafta                                  1333yy3y333333
POST /oppningar/:openingId/stoppa                                    1333yy3y333333
POST /oppningar/uppdrag/:assignmentId/avsluta                        1333yy3y333333
POST /oppningar/slapp-in                                             1333yy3y333333
POST /oppningar/slapp-ut                                             1333yy3y333333
POST /oppningar/paminn                                               1yyyyyyyyyyyyy
GET /svara/:rid                                                      i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/bekrafta                                            1333y434333333 13334y34333333 1333443y333333
POST /svara/:rid/adress                                              1333y434333333 13334y34333333 1333443y333333
GET /svara/:rid/kalender.ics                                         i444y4y4444444 i4444y44444444 i444444y444444
GET /svara/:rid/las                                                  i444y4y4444444 i4444y44444444 i444444y444444
GET /svara/:rid/las/fil/:fileId                                      i444y4y4444444 i4444y44444444 i444444y444444
GET /svara/:rid/fraga/:number                                        i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/fraga/:number                                       1444y4y4444444 14444y44444444 1444444y444444
POST /svara/:rid/fraga/:number/kommentar                             1444y4y4444444 14444y44444444 1444444y444444
GET /svara/:rid/fritext                                              i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/fritext                                             1444y4y4444444 14444y44444444 1444444y444444
GET /svara/:rid/stallningstagande                                    i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/stallningstagande                                   1444y4y4444444 14444y44444444 1444444y444444
GET /svara/:rid/beslut                                               i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/beslut                                              1444y4y4444444 14444y44444444 1444444y444444
GET /svara/:rid/bilagor                                              i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/bilagor                                             1444y4y4444444 14444y44444444 1444444y444444
GET /svara/:rid/bilagor/fil/:fileId                                  i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/bilagor/ta-bort                                     1444y4y4444444 14444y44444444 1444444y444444
GET /svara/:rid/reservationer                                        i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/reservationer                                       1444y4y4444444 14444y44444444 1444444y444444
GET /svara/:rid/reservationer/:number                                i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/reservationer/ta-bort                               1444y4y4444444 14444y44444444 1444444y444444
POST /svara/:rid/reservationer/:number                               1444y4y4444444 14444y44444444 1444444y444444
GET /svara/:rid/sekretess                                            i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/sekretess                                           1444y4y4444444 14444y44444444 1444444y444444
POST /svara/:rid/sekretess/ta-bort                                   1444y4y4444444 14444y44444444 1444444y444444
GET /svara/:rid/kollegor                                             i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/kollegor                                            1333y433333333 13334y33333333 13334433333333
POST /svara/:rid/kollegor/avsluta                                    1333y433333333 13334y33333333 13334433333333
POST /svara/:rid/kollegor/slapp-in                                   1333y433333333 13334y33333333 13334433333333
POST /svara/:rid/kollegor/slapp-ut                                   1333y433333333 13334y33333333 13334433333333
GET /svara/:rid/versioner                                            i444y4y4444444 i4444y44444444 i444444y444444
GET /svara/:rid/versioner/:version                                   i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/krock                                               14444444444444 14444444444444 14444444444444
GET /svara/:rid/granska                                              i444y4y4444444 i4444y44444444 i444444y444444
POST /svara/:rid/granska                                             1333y434333333 13334y34333333 1333443y333333
POST /svara/:rid/klar                                                1444y4y4444444 14444y44444444 1444444y444444
GET /svara/:rid/ingen-erinran                                        i333y434333333 i3334y34333333 i333443y333333
POST /svara/:rid/ingen-erinran                                       1333y434333333 13334y34333333 1333443y333333
GET /svara/:rid/avsta                                                i333y434333333 i3334y34333333 i333443y333333
POST /svara/:rid/avsta                                               1333y434333333 13334y34333333 1333443y333333
GET /svara/:rid/anstand                                              i333y434333333 i3334y34333333 i333443y333333
POST /svara/:rid/anstand                                             1333y434333333 13334y34333333 1333443y333333
GET /svara/:rid/kvittens/:responseId                                 i333y434333333 i3334y34333333 i333443y333333
GET /svara/:rid/kvittens/:responseId/svar                            i333y434333333 i3334y34333333 i333443y333333
GET /svara/:rid/kvittens/:responseId/kopia.pdf                       i333y434333333 i3334y34333333 i333443y333333
GET /svara/:rid/kvittens/:responseId/fil/:fileId                     i333y434333333 i3334y34333333 i333443y333333
GET /svara/:rid/komplettera                                          i333y434333333 i3334y34333333 i333443y333333
POST /svara/:rid/komplettera                                         1333y434333333 13334y34333333 1333443y333333
GET /svara/:rid/ratta                                                i333y434333333 i3334y34333333 i333443y333333
POST /svara/:rid/ratta                                               1333y434333333 13334y34333333 1333443y333333
GET /svara/:rid/aterkoppling                                         i333y434333333 i3334y34333333 i333443y333333
POST /svara/:rid/aterkoppling                                        1333y434333333 13334y34333333 1333443y333333
GET /svara/:rid/aterkalla                                            i333y434333333 i3334y34333333 i333443y333333
POST /svara/:rid/aterkalla                                           1333y434333333 13334y34333333 1333443y333333
GET /svara/:rid/arbetsmaterial                                       i333y433333333 i3334y33333333 i3334433333333
POST /svara/:rid/arbetsmaterial                                      1333y433333333 13334y33333333 13334433333333
GET /svara/:rid/logg                                                 i444y4y4444444 i4444y44444444 i444444y444444
GET /svara/:rid/logg/logg.json                                       i444y4y4444444 i4444y44444444 i444444y444444
GET /svara-som-gast                                                  yyyyyyyyyyyyyy
POST /svara-som-gast                                                 yyyyyyyyyyyyyy
GET /registrator                                                     i333333333yy33
GET /registrator/lista.csv                                           i333333333yy33
GET /registrator/nytt-svar                                           i333333333yy33
GET /registrator/nytt-svar/:rid                                      iy43333333y433 iy43333333y433 i4y3333333y433
POST /registrator/nytt-svar/:rid                                     1y43333333y433 1y43333333y433 14y3333333y433
GET /registrator/aterkoppling/:rid                                   iy43333333y433 iy43333333y433 i4y3333333y433
POST /registrator/aterkoppling/:rid                                  1y43333333y433 1y43333333y433 14y3333333y433
GET /registrator/svar/:responseId                                    iy43y434yyyy33 iy434y34yyy433 i4y3443yyyy433
GET /registrator/svar/:responseId/paket                              iy43y434yyyy33 iy434y34yyy433 i4y3443yyyy433
GET /registrator/svar/:responseId/filer/:fileId                      iy43y434yyyy33 iy434y34yyy433 i4y3443yyyy433
GET /registrator/svar/:responseId/makulera                           iy43333333y433 iy43333333y433 i4y3333333y433
POST /registrator/svar/:responseId/makulera                          1y43333333y433 1y43333333y433 14y3333333y433
GET /registrator/remiss/:remissId                                    iy43yy3333yy33 i4y3443333y433
GET /registrator/remiss/:remissId/paket                              iy43yy3333yy33 i4y3443333y433
GET /admin                                                           i33333333333y3
GET /admin/instanser                                                 i33333333333y3
GET /admin/instanser/importera                                       i33333333333y3
POST /admin/instanser/importera                                      133333333333y3
POST /admin/instanser/importera/spara                                133333333333y3
GET /admin/instanser/ny                                              i33333333333y3
POST /admin/instanser/ny                                             133333333333y3
GET /admin/instanser/:bodyId                                         i33333333333y3 i33333333333y3 i33333333333y3
POST /admin/instanser/:bodyId                                        133333333333y3 133333333333y3 133333333333y3
GET /admin/instanser/:bodyId/sammantraden                            iyy3y4333333y3 iyy34y333333y3 iyy344333333y3
GET /sammantraden/:bodyId                                            iyy3y4333333y3 iyy34y333333y3 iyy344333333y3
POST /admin/instanser/:bodyId/sammantraden                           1yy3y4333333y3 1yy34y333333y3 1yy344333333y3
POST /sammantraden/:bodyId                                           1yy3y4333333y3 1yy34y333333y3 1yy344333333y3
POST /admin/instanser/:bodyId/sammantraden/ta-bort                   1yy3y4333333y3 1yy34y333333y3 1yy344333333y3
POST /sammantraden/:bodyId/ta-bort                                   1yy3y4333333y3 1yy34y333333y3 1yy344333333y3
POST /admin/instanser/:bodyId/sammantraden/importera                 1yy3y4333333y3 1yy34y333333y3 1yy344333333y3
POST /sammantraden/:bodyId/importera                                 1yy3y4333333y3 1yy34y333333y3 1yy344333333y3
POST /admin/instanser/:bodyId/sammantraden/importera/spara           1yy3y4333333y3 1yy34y333333y3 1yy344333333y3
POST /sammantraden/:bodyId/importera/spara                           1yy3y4333333y3 1yy34y333333y3 1yy344333333y3
GET /admin/personer                                                  i33333333333y3
GET /admin/personer/ny                                               i33333333333y3
POST /admin/personer/ny                                              133333333333y3
GET /admin/personer/:personId                                        i33333333333y3
POST /admin/personer/:personId                                       133333333333y3
POST /admin/personer/:personId/uppdrag                               133333333333y3
POST /admin/personer/:personId/logga-ut                              133333333333y3
POST /admin/personer/:personId/konto                                 133333333333y3
POST /admin/personer/:personId/konto/bort                            133333333333y3
POST /admin/personer/:personId/app/bort                              133333333333y3
POST /admin/personer/:personId/nycklar/aterkalla                     133333333333y3
POST /admin/personer/:personId/ansvarig                              133333333333y3
GET /admin/personer/:personId/uppdrag/:assignmentId                  i33333333333y3
POST /admin/personer/:personId/uppdrag/:assignmentId                 133333333333y3
POST /admin/personer/:personId/uppdrag/:assignmentId/lamna-over      133333333333y3
GET /admin/mejl                                                      i33333333333y3
POST /admin/mejl/skicka-igen                                         133333333333y3
GET /admin/aterstallning                                             i33333333333y3
POST /admin/aterstallning                                            133333333333y3
GET /admin/installningar                                             i33333333333y3
POST /admin/installningar                                            133333333333y3
POST /admin/installningar/utseende                                   133333333333y3
GET /admin/tjansteskrivelse-mall                                     i33333333333y3
POST /admin/tjansteskrivelse-mall                                    133333333333y3
POST /admin/tjansteskrivelse-mall/ta-bort                            133333333333y3
GET /admin/tjansteskrivelse-mall/fil                                 i33333333333y3
GET /admin/tjansteskrivelse-mall/prov                                i33333333333y3
GET /tema/:theme                                                     yyyyyyyyyyyyyy
GET /logotyp/:logo                                                   44444444444444
GET /admin/inloggningar                                              i33333333333y3
GET /admin/oppningar                                                 i33333333333y3
GET /admin/drift                                                     i33333333333y3
GET /admin/adresser                                                  i33333333333y3
POST /admin/adresser                                                 133333333333y3
`
    .trim()
    .split('\n')
    .map((line) => /^(\S+ \S+)\s+(\S.*)$/.exec(line)!.slice(1, 3)),
);
