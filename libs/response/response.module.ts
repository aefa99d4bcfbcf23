import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { BodiesModule } from '@yttra/bodies';
import { DocumentsModule } from '@yttra/documents';
import { IdentityModule } from '@yttra/identity';
import { MailModule, MailRenderings, type MailRenderers } from '@yttra/mail';
import { PlatformModule } from '@yttra/platform';
import { RemissModule } from '@yttra/remiss';
import { AnswerOutlines } from './answer-outlines';
import { AnswerDesk } from './answer-desk.service';
import { AuthorityDiary } from './authority-diary';
import { CompleteDecision } from './complete-decision';
import { DraftComments } from './draft-comments.service';
import { DraftFiles } from './draft-files.service';
import { DraftInvitations } from './draft-invitations.service';
import { DraftMails } from './draft-mails';
import {
  DraftCommentEntity,
  DraftEntity,
  DraftFileEntity,
  DraftInvitationEntity,
  DraftVersionEntity,
} from './draft.entity';
import { DraftParts } from './draft-parts.service';
import { DraftService } from './draft.service';
import { ExtensionMails } from './extension-mails';
import { ExtensionEntity } from './extension.entity';
import { ExtensionService } from './extension.service';
import { ReceiveResponse } from './receive-response';
import { RegisterResponse } from './register-response';
import { RegistrationFileEntity } from './registration-file.entity';
import { RegistrationFiles } from './registration-files.service';
import { ResponseAccess } from './response-access';
import { ResponseCopy } from './response-copy';
import { ResponseHooks } from './response-hooks';
import type { ResponseMailKind } from './response-mail-kinds';
import { ResponseMails } from './response-mails';
import { ResponseMarks } from './response-marks';
import { ResponseNotices } from './response-notices';
import { ResponsePackage } from './response-package';
import { LetIns } from './let-ins.service';
import { LetInWriter } from './let-in-writer';
import { MailboxDoor } from './mailbox-door';
import { OutsideNotices } from './outside-notices';
import { ResponseReader } from './response-reader';
import { ResponseSearch } from './response-search';
import { ResponseDecisionEntity, ResponseEntity, ResponseFileEntity, ResponseMarkEntity } from './response.entity';
import { Rounds } from './rounds';
import { SubmitResponse } from './submit-response';
import { WorkingPapers } from './working-papers';

const behindWall = [DraftEntity, DraftVersionEntity, DraftFileEntity, DraftCommentEntity, DraftInvitationEntity];
const received = [
  ResponseEntity,
  ResponseFileEntity,
  ResponseDecisionEntity,
  ResponseMarkEntity,
  ExtensionEntity,
  RegistrationFileEntity,
];

const drafts = [
  AnswerDesk,
  DraftService,
  DraftParts,
  DraftComments,
  DraftInvitations,
  LetIns,
  MailboxDoor,
  DraftFiles,
  WorkingPapers,
];
const answers = [
  SubmitResponse,
  RegisterResponse,
  RegistrationFiles,
  CompleteDecision,
  ResponseMarks,
  ResponseReader,
  ResponseSearch,
  AnswerOutlines,
  AuthorityDiary,
  ResponseHooks,
];
const documents = [ResponseCopy, ResponsePackage];
const mails = [ResponseMails, ExtensionMails, DraftMails];

/** A body's answer: the draft behind the wall, its submission, and what is written beside it afterwards; and anstånd. */
@Module({
  imports: [
    PlatformModule,
    AuditModule,
    IdentityModule,
    DocumentsModule,
    MailModule,
    BodiesModule,
    RemissModule,
    TypeOrmModule.forFeature([...behindWall, ...received]),
  ],
  providers: [
    ...drafts,
    ...answers,
    ...documents,
    ...mails,
    ExtensionService,
    LetInWriter,
    ReceiveResponse,
    ResponseAccess,
    OutsideNotices,
    ResponseNotices,
    Rounds,
  ],
  exports: [...drafts, ...answers, ...documents, ...mails, ExtensionService, ResponseAccess],
})
export class ResponseModule {
  constructor(
    renderings: MailRenderings,
    ofAnswers: ResponseMails,
    ofExtensions: ExtensionMails,
    ofDrafts: DraftMails,
  ) {
    const renderers = { ...ofAnswers.renderers, ...ofExtensions.renderers, ...ofDrafts.renderers };
    renderings.register({ renderers } satisfies MailRenderers<ResponseMailKind>);
  }
}
