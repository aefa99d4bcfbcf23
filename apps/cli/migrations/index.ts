import { ClockAndIdempotency1764000000001 } from './1764000000001-clock-and-idempotency';
import { PeopleAndBodies1764000000002 } from './1764000000002-people-and-bodies';
import { MailAndFiles1764000000003 } from './1764000000003-mail-and-files';
import { Remiss1764000000004 } from './1764000000004-remiss';
import { Responses1764000000005 } from './1764000000005-responses';
import { Wall1764000000006 } from './1764000000006-wall';
import { Audit1764000000007 } from './1764000000007-audit';
import { AssessmentAndSummaries1764000000008 } from './1764000000008-assessment-and-summaries';
import { SignIn1764000000009 } from './1764000000009-sign-in';
import { Prepare1764000000010 } from './1764000000010-prepare';
import { Follow1764000000012 } from './1764000000012-follow';
import { Guests1764000000013 } from './1764000000013-guests';
import { ResponseSearch1764000000014 } from './1764000000014-response-search';
import { FiltersAndFollowers1764000000015 } from './1764000000015-filters-and-followers';
import { MailChoices1764000000016 } from './1764000000016-mail-choices';
import { Look1764000000017 } from './1764000000017-look';
import { GuestRecipients1764000000018 } from './1764000000018-guest-recipients';
import { NoticeLetters1764000000019 } from './1764000000019-notice-letters';
import { WhoStandsInside1764000000020 } from './1764000000020-who-stands-inside';
import { GuestEmail1764000000021 } from './1764000000021-guest-email';
import { LetInOnReceipt1764000000022 } from './1764000000022-let-in-on-receipt';
import { Openings1764000000030 } from './1764000000030-openings';
import { BodyLog1764000000031 } from './1764000000031-body-log';
import { WallAsksOpenings1764000000032 } from './1764000000032-wall-asks-openings';
import { RenewedSignIn1764000000040 } from './1764000000040-renewed-sign-in';
import { Services1764000000041 } from './1764000000041-services';
import { SpacedCodes1764000000042 } from './1764000000042-spaced-codes';
import { Proof1764000000050 } from './1764000000050-proof';
import { ProofOfEachTable1764000000051 } from './1764000000051-proof-of-each-table';
import { LogAndReceipt1764000000052 } from './1764000000052-log-and-receipt';
import { NothingIsLookedUp1764000000053 } from './1764000000053-nothing-is-looked-up';
import { Superuser1764000000054 } from './1764000000054-superuser';
import { BodyLogIsWritten1764000000090 } from './1764000000090-body-log-is-written';
import { SearchByIndex1764000000100 } from './1764000000100-search-by-index';
import { MailboxMoves1764000000101 } from './1764000000101-mailbox-moves';
import { MailboxLetsIn1764000000102 } from './1764000000102-mailbox-lets-in';
import { NamesOfOneLine1764000000103 } from './1764000000103-names-of-one-line';
import { HeadsToTheBody1764000000110 } from './1764000000110-heads-to-the-body';
import { SecrecyOfEveryVersion1764000000111 } from './1764000000111-secrecy-of-every-version';
import { AddressProposals1764000000130 } from './1764000000130-address-proposals';
import { CopiedParts1764000000131 } from './1764000000131-copied-parts';
import { ScaleWords1764000000132 } from './1764000000132-scale-words';
import { SearchAsWritten1764000000140 } from './1764000000140-search-as-written';
import { AddressesInOneForm1764000000141 } from './1764000000141-addresses-in-one-form';
import { DraftsAsRead1764000000150 } from './1764000000150-drafts-as-read';
import { Places1764000000160 } from './1764000000160-places';
import { ReadingByPart1764000000161 } from './1764000000161-reading-by-part';
import { ReadingAssignments1764000000162 } from './1764000000162-reading-assignments';
import { ViewpointsAsWritten1764000000170 } from './1764000000170-viewpoints-as-written';
import { AssessedTogether1764000000171 } from './1764000000171-assessed-together';
import { WorkOrders1764000000172 } from './1764000000172-work-orders';
import { AskedColleagues1764000000173 } from './1764000000173-asked-colleagues';
import { MailboxOfOneAsked1764000000180 } from './1764000000180-mailbox-of-one-asked';
import { OpposedAnswers1764000000190 } from './1764000000190-opposed-answers';
import { DecisionWay1764000000191 } from './1764000000191-decision-way';
import { Feedback1764000000192 } from './1764000000192-feedback';
import { ReportedSummary1764000000193 } from './1764000000193-reported-summary';
import { WrittenOver1764000000200 } from './1764000000200-written-over';
import { MemoTemplate1764000000201 } from './1764000000201-memo-template';
import { SummaryCancelled1764000000202 } from './1764000000202-summary-cancelled';
import { Publications1764000000210 } from './1764000000210-publications';
import { ViewpointsOfABody1764000000225 } from './1764000000225-viewpoints-of-a-body';
import { ProposedToTheCouncil1764000000235 } from './1764000000235-proposed-to-the-council';
import { FiltersOfARound1764000000240 } from './1764000000240-filters-of-a-round';
import { PeopleOfTags1764000000241 } from './1764000000241-people-of-tags';
import { CouncilAfterTheBoard1764000000245 } from './1764000000245-council-after-the-board';
import { ClearedNumbers1764000000250 } from './1764000000250-cleared-numbers';
import { PublishedPdf1764000000251 } from './1764000000251-published-pdf';
import { LettersAfterTheAnswer1764000000252 } from './1764000000252-letters-after-the-answer';
import { FeedbackAsSent1764000000253 } from './1764000000253-feedback-as-sent';
import { OneStatementLog1764000000265 } from './1764000000265-one-statement-log';
import { WhoeverIsAskedWaits1764000000270 } from './1764000000270-whoever-is-asked-waits';
import { TagsOfExperts1764000000290 } from './1764000000290-tags-of-experts';
import { FeedbackOnPaper1764000000291 } from './1764000000291-feedback-on-paper';
import { LastStep1764000000292 } from './1764000000292-last-step';
import { FeedbackWithoutRemoved1764000000293 } from './1764000000293-feedback-without-removed';
import { WrittenParts1764000000300 } from './1764000000300-written-parts';
import { WordsOfAnswers1764000000301 } from './1764000000301-words-of-answers';
import { PublicationsTold1764000000302 } from './1764000000302-publications-told';
import { ToldAtTheDoor1764000000310 } from './1764000000310-told-at-the-door';
import { LanesOfMail1764000000320 } from './1764000000320-lanes-of-mail';
import { LinkedAtCommit1764000000330 } from './1764000000330-linked-at-commit';
import { OutlinesOfAnswers1764000000331 } from './1764000000331-outlines-of-answers';
import { KindsOfQuestion1764000000340 } from './1764000000340-kinds-of-question';
import { RoundThatIsFollowed1764000000341 } from './1764000000341-round-that-is-followed';
import { WordsOfViewpoints1764000000365 } from './1764000000365-words-of-viewpoints';
import { SharedViews1764000000390 } from './1764000000390-shared-views';
import { LinkedByWhoeverCan1764000000400 } from './1764000000400-linked-by-whoever-can';
import { ComposedAlready1764000000401 } from './1764000000401-composed-already';
import { DatabaseSeen1764000000410 } from './1764000000410-database-seen';
import { Restorations1764000000420 } from './1764000000420-restorations';
import { CheckedLogs1764000000421 } from './1764000000421-checked-logs';
import { ProofByItsKey1764000000422 } from './1764000000422-proof-by-its-key';
import { MarksWhereThereAreAny1764000000423 } from './1764000000423-marks-where-there-are-any';
import { FoundByWhatItBelongsTo1764000000424 } from './1764000000424-found-by-what-it-belongs-to';
import { ServedByItsWaysIn1764000000425 } from './1764000000425-served-by-its-ways-in';
import { AGuestOfOneInvitation1764000000440 } from './1764000000440-a-guest-of-one-invitation';
import { MailboxesAsCompared1764000000445 } from './1764000000445-mailboxes-as-compared';
import { FoundByWhenAndState1764000000446 } from './1764000000446-found-by-when-and-state';
import { LogsInTheirTurn1764000000447 } from './1764000000447-logs-in-their-turn';
import { ServedAtOnce1764000000448 } from './1764000000448-served-at-once';
import { WhoIsAGuest1764000000449 } from './1764000000449-who-is-a-guest';
import { BodiesAsTheyAreFound1764000000450 } from './1764000000450-bodies-as-they-are-found';
import { AGuestAtEachBodyOnce1764000000451 } from './1764000000451-a-guest-at-each-body-once';
import { TheRegisterAsItIsFound1764000000452 } from './1764000000452-the-register-as-it-is-found';
import { FoundAmongAllOthers1764000000453 } from './1764000000453-found-among-all-others';
import { ColleaguesAtOneOffice1764000000454 } from './1764000000454-colleagues-at-one-office';
import { ServedOfLate1764000000455 } from './1764000000455-served-of-late';

/** Every migration, oldest first. */
export const migrations = [
  ClockAndIdempotency1764000000001,
  PeopleAndBodies1764000000002,
  MailAndFiles1764000000003,
  Remiss1764000000004,
  Responses1764000000005,
  Wall1764000000006,
  Audit1764000000007,
  AssessmentAndSummaries1764000000008,
  SignIn1764000000009,
  Prepare1764000000010,
  Follow1764000000012,
  Guests1764000000013,
  ResponseSearch1764000000014,
  FiltersAndFollowers1764000000015,
  MailChoices1764000000016,
  Look1764000000017,
  GuestRecipients1764000000018,
  NoticeLetters1764000000019,
  WhoStandsInside1764000000020,
  GuestEmail1764000000021,
  LetInOnReceipt1764000000022,
  Openings1764000000030,
  BodyLog1764000000031,
  WallAsksOpenings1764000000032,
  RenewedSignIn1764000000040,
  Services1764000000041,
  SpacedCodes1764000000042,
  Proof1764000000050,
  ProofOfEachTable1764000000051,
  LogAndReceipt1764000000052,
  NothingIsLookedUp1764000000053,
  Superuser1764000000054,
  BodyLogIsWritten1764000000090,
  SearchByIndex1764000000100,
  MailboxMoves1764000000101,
  MailboxLetsIn1764000000102,
  NamesOfOneLine1764000000103,
  HeadsToTheBody1764000000110,
  SecrecyOfEveryVersion1764000000111,
  AddressProposals1764000000130,
  CopiedParts1764000000131,
  ScaleWords1764000000132,
  SearchAsWritten1764000000140,
  AddressesInOneForm1764000000141,
  DraftsAsRead1764000000150,
  Places1764000000160,
  ReadingByPart1764000000161,
  ReadingAssignments1764000000162,
  ViewpointsAsWritten1764000000170,
  AssessedTogether1764000000171,
  WorkOrders1764000000172,
  AskedColleagues1764000000173,
  MailboxOfOneAsked1764000000180,
  OpposedAnswers1764000000190,
  DecisionWay1764000000191,
  Feedback1764000000192,
  ReportedSummary1764000000193,
  WrittenOver1764000000200,
  MemoTemplate1764000000201,
  SummaryCancelled1764000000202,
  Publications1764000000210,
  ViewpointsOfABody1764000000225,
  ProposedToTheCouncil1764000000235,
  FiltersOfARound1764000000240,
  PeopleOfTags1764000000241,
  CouncilAfterTheBoard1764000000245,
  ClearedNumbers1764000000250,
  PublishedPdf1764000000251,
  LettersAfterTheAnswer1764000000252,
  FeedbackAsSent1764000000253,
  OneStatementLog1764000000265,
  WhoeverIsAskedWaits1764000000270,
  TagsOfExperts1764000000290,
  FeedbackOnPaper1764000000291,
  LastStep1764000000292,
  FeedbackWithoutRemoved1764000000293,
  WrittenParts1764000000300,
  WordsOfAnswers1764000000301,
  PublicationsTold1764000000302,
  ToldAtTheDoor1764000000310,
  LanesOfMail1764000000320,
  LinkedAtCommit1764000000330,
  OutlinesOfAnswers1764000000331,
  KindsOfQuestion1764000000340,
  RoundThatIsFollowed1764000000341,
  WordsOfViewpoints1764000000365,
  SharedViews1764000000390,
  LinkedByWhoeverCan1764000000400,
  ComposedAlready1764000000401,
  DatabaseSeen1764000000410,
  Restorations1764000000420,
  CheckedLogs1764000000421,
  ProofByItsKey1764000000422,
  MarksWhereThereAreAny1764000000423,
  FoundByWhatItBelongsTo1764000000424,
  ServedByItsWaysIn1764000000425,
  AGuestOfOneInvitation1764000000440,
  MailboxesAsCompared1764000000445,
  FoundByWhenAndState1764000000446,
  LogsInTheirTurn1764000000447,
  ServedAtOnce1764000000448,
  WhoIsAGuest1764000000449,
  BodiesAsTheyAreFound1764000000450,
  AGuestAtEachBodyOnce1764000000451,
  TheRegisterAsItIsFound1764000000452,
  FoundAmongAllOthers1764000000453,
  ColleaguesAtOneOffice1764000000454,
  ServedOfLate1764000000455,
];
