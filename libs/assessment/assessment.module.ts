import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { BodiesModule } from '@yttra/bodies';
import { IdentityModule } from '@yttra/identity';
import { MailModule, MailRenderings } from '@yttra/mail';
import { PlatformModule } from '@yttra/platform';
import { RemissModule } from '@yttra/remiss';
import { ResponseHooks, ResponseModule } from '@yttra/response';
import { AskedReasons } from './asked-reasons';
import { AnsweredRequests } from './answered-requests';
import { AssessmentActs } from './assessment-acts';
import { AssessmentMails } from './assessment-mails';
import { AssessmentState } from './assessment-state';
import { ChangeViewpoint } from './change-viewpoint';
import { FeedbackEntity, FeedbackReplyEntity } from './feedback.entity';
import { FeedbackAnswers } from './feedback-answers';
import { Feedback } from './feedback';
import { FeedbackLetterMails } from './feedback-letter-mails';
import { FeedbackPapers } from './feedback-papers';
import { GiveReading } from './give-reading';
import { JointAssessment } from './joint-assessment';
import { MarkViewpoints } from './mark-viewpoints';
import { Matrix } from './matrix';
import { OfficeCommentEntity } from './office-comment.entity';
import { OfficeComments } from './office-comments';
import { AnswerReading } from './answer-reading';
import { PreliminaryConfirmationEntity, ResponseReadEntity } from './reading.entity';
import { OpposedAnswerEntity } from './opposed-answer.entity';
import { OpposedAnswers } from './opposed-answers';
import { ReadingAssignmentEntity } from './reading-assignment.entity';
import { ReadingAssignments } from './reading-assignments';
import { ReadingMails } from './reading-mails';
import { Reading } from './reading';
import { ReceivedViewpoints } from './received-viewpoints';
import { RemindAskedJob } from './remind-asked.job';
import { ReportHindrances } from './report-hindrances';
import { RequestGiving } from './request-giving';
import { RoundsProgress } from './rounds-progress';
import { SimilarAnswers } from './similar-answers';
import { SendFeedback } from './send-feedback';
import { StandingAnswers } from './standing-answers';
import { SecretViewpoints } from './secret-viewpoints';
import { TagNames } from './tag-names';
import { TagPeople } from './tag-people';
import { ViewpointInserts } from './viewpoint-inserts';
import { ViewpointHistory } from './viewpoint-history';
import { ViewpointMasks } from './viewpoint-masks';
import { ViewpointOutlines } from './viewpoint-outlines';
import { ViewpointPlaces } from './viewpoint-places';
import { ViewpointRequests } from './viewpoint-requests';
import { ViewpointSettling } from './viewpoint-settling';
import { ViewpointEntity, ViewpointPlaceEntity } from './viewpoint.entity';
import { Viewpoints } from './viewpoints';
import { WorkOrders } from './work-orders';
import { WrittenReasons } from './written-reasons';

const entities = [
  ViewpointEntity,
  ViewpointPlaceEntity,
  ResponseReadEntity,
  ReadingAssignmentEntity,
  PreliminaryConfirmationEntity,
  OfficeCommentEntity,
  OpposedAnswerEntity,
  FeedbackEntity,
  FeedbackReplyEntity,
];
const services = [
  ViewpointPlaces,
  StandingAnswers,
  ViewpointInserts,
  RequestGiving,
  AnsweredRequests,
  SecretViewpoints,
  TagPeople,
  TagNames,
  Viewpoints,
  MarkViewpoints,
  ChangeViewpoint,
  ViewpointSettling,
  ViewpointMasks,
  ViewpointOutlines,
  ViewpointHistory,
  JointAssessment,
  AssessmentActs,
  WorkOrders,
  RoundsProgress,
  ViewpointRequests,
  AskedReasons,
  AssessmentMails,
  RemindAskedJob,
  WrittenReasons,
  AnswerReading,
  ReceivedViewpoints,
  Reading,
  ReadingAssignments,
  GiveReading,
  ReadingMails,
  OfficeComments,
  OpposedAnswers,
  AssessmentState,
  Matrix,
  SimilarAnswers,
  ReportHindrances,
  Feedback,
  SendFeedback,
  FeedbackAnswers,
  FeedbackLetterMails,
  FeedbackPapers,
];

/** Reading the answers, and assessing what they say. */
@Module({
  imports: [
    PlatformModule,
    AuditModule,
    BodiesModule,
    IdentityModule,
    MailModule,
    RemissModule,
    ResponseModule,
    TypeOrmModule.forFeature(entities),
  ],
  providers: services,
  exports: services,
})
export class AssessmentModule {
  constructor(
    renderings: MailRenderings,
    ofReading: ReadingMails,
    ofReasons: AssessmentMails,
    ofFeedback: FeedbackLetterMails,
    hooks: ResponseHooks,
    received: ReceivedViewpoints,
  ) {
    renderings.register(ofReading, ofReasons, ofFeedback);
    hooks.register(received);
  }
}
