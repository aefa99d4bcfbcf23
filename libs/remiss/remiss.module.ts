import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { BodiesModule } from '@yttra/bodies';
import { DocumentsModule } from '@yttra/documents';
import { IdentityModule } from '@yttra/identity';
import { MailModule, MailRenderings, type MailRenderers } from '@yttra/mail';
import { PlatformModule } from '@yttra/platform';
import {
  AcknowledgeRemiss,
  CloseRemiss,
  DecidedDocumentEntity,
  DecisionStepEntity,
  DecideRemiss,
  DecisionMails,
  IssueRemiss,
  IssueScheduledJob,
  LateInclusion,
  MoveDueDate,
  WithdrawRemiss,
} from './round';
import {
  BouncesJob,
  ConfirmAddress,
  FollowerMails,
  Followers,
  Rehearsal,
  RemissMails,
  RemissMailQueue,
  LetterQueue,
  PostalLetter,
  PostalLetters,
} from './post';
import {
  DocumentTraces,
  RecipientChoice,
  RemissDocuments,
  RemissDrafts,
  RemissFile,
  RemissFiles,
  RemissQuestions,
  RemissRecipients,
  ColleagueMails,
  RemissApproval,
  RemissApprovals,
  RemissComment,
  RemissReview,
  RemissReviews,
  RemissTemplate,
  RemissTemplates,
} from './prepare';
import { PlanFactsReader, PlannedDays, PlannedRecipients, PlanRemiss, InvitationPreview } from './plan';
import {
  Question,
  RecipientState,
  Recipient,
  DocumentSection,
  RemissDocument,
  type RemissMailKind,
  RemissHooks,
  RemissReader,
  ServedReader,
  Remiss,
} from './model';
import { RemissPackage } from './package';

const entities = [
  Remiss,
  RemissFile,
  RemissDocument,
  DocumentSection,
  Question,
  Recipient,
  RemissTemplate,
  RemissApproval,
  RemissReview,
  RemissComment,
  PostalLetter,
  DecisionStepEntity,
  DecidedDocumentEntity,
];

const services = [
  // prepared
  RemissDrafts,
  RemissFiles,
  DocumentTraces,
  RemissDocuments,
  RemissQuestions,
  RecipientChoice,
  PlanRemiss,
  RemissTemplates,
  RemissReviews,
  RemissApprovals,
  InvitationPreview,
  ColleagueMails,
  // out
  IssueRemiss,
  IssueScheduledJob,
  BouncesJob,
  RemissRecipients,
  AcknowledgeRemiss,
  ConfirmAddress,
  MoveDueDate,
  LateInclusion,
  WithdrawRemiss,
  CloseRemiss,
  DecideRemiss,
  DecisionMails,
  RemissPackage,
  RemissMails,
  Rehearsal,
  Followers,
  FollowerMails,
  LetterQueue,
  PostalLetters,
  // for the libs above
  RemissHooks,
  RecipientState,
  RemissReader,
  ServedReader,
];

/** A remiss from draft to report. The app that uses it binds `RemissHooks` once when it starts. */
@Module({
  imports: [
    PlatformModule,
    AuditModule,
    IdentityModule,
    BodiesModule,
    DocumentsModule,
    MailModule,
    TypeOrmModule.forFeature(entities),
  ],
  providers: [...services, PlanFactsReader, PlannedRecipients, PlannedDays, RemissMailQueue],
  exports: services,
})
export class RemissModule {
  constructor(
    renderings: MailRenderings,
    toBodies: RemissMails,
    toColleagues: ColleagueMails,
    toFollowers: FollowerMails,
    ofDecisions: DecisionMails,
  ) {
    const renderers = {
      ...toBodies.renderers,
      ...toColleagues.renderers,
      ...toFollowers.renderers,
      ...ofDecisions.renderers,
    };
    renderings.register({ renderers } satisfies MailRenderers<RemissMailKind>);
  }
}
