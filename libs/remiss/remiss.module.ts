import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { BodiesModule } from '@yttra/bodies';
import { DocumentsModule } from '@yttra/documents';
import { IdentityModule } from '@yttra/identity';
import { MailModule, MailRenderings, type MailRenderers } from '@yttra/mail';
import { PlatformModule } from '@yttra/platform';
import { AcknowledgeRemiss } from './acknowledge-remiss';
import { BouncesJob } from './bounces.job';
import { CloseRemiss } from './close-remiss';
import { ConfirmAddress } from './confirm-address';
import { DecidedDocumentEntity, DecisionStepEntity } from './decision.entity';
import { DecideRemiss } from './decide-remiss';
import { DecisionMails } from './decision-mails';
import { DocumentTraces } from './document-traces';
import { FollowerMails } from './follower-mails';
import { Followers } from './followers';
import { IssueRemiss } from './issue-remiss';
import { IssueScheduledJob } from './issue-scheduled.job';
import { LateInclusion } from './late-inclusion';
import { MoveDueDate } from './move-due-date';
import { PlanFactsReader } from './plan-facts';
import { PlanRemiss } from './plan-remiss';
import { Question } from './question.entity';
import { RecipientChoice } from './recipient-choice';
import { RecipientState } from './recipient-state';
import { Recipient } from './recipient.entity';
import { DocumentSection, RemissDocument } from './remiss-document.entity';
import { Rehearsal } from './rehearsal';
import type { RemissMailKind } from './remiss-mail-data';
import { RemissDocuments } from './remiss-documents';
import { RemissDrafts } from './remiss-draft.service';
import { RemissFile } from './remiss-file.entity';
import { RemissFiles } from './remiss-files';
import { RemissHooks } from './remiss-hooks';
import { RemissMails } from './remiss-mail';
import { RemissMailQueue } from './remiss-mail-queue';
import { RemissPackage } from './remiss-package';
import { RemissQuestions } from './remiss-questions';
import { RemissReader } from './remiss-reader';
import { RemissRecipients } from './remiss-recipients';
import { ColleagueMails } from './colleague-mails';
import { InvitationPreview } from './invitation-preview';
import { LetterQueue } from './letter-queue';
import { PostalLetter } from './postal-letter.entity';
import { PostalLetters } from './postal-letters';
import { RemissApproval } from './remiss-approval.entity';
import { RemissApprovals } from './remiss-approvals';
import { RemissComment, RemissReview } from './remiss-review.entity';
import { RemissReviews } from './remiss-reviews';
import { RemissTemplate } from './remiss-template.entity';
import { RemissTemplates } from './remiss-templates';
import { Remiss } from './remiss.entity';
import { WithdrawRemiss } from './withdraw-remiss';

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
  providers: [...services, PlanFactsReader, RemissMailQueue],
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
