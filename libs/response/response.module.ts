import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { BodiesModule } from '@yttra/bodies';
import { DocumentsModule } from '@yttra/documents';
import { IdentityModule } from '@yttra/identity';
import { MailModule, MailRenderings, type MailRenderers } from '@yttra/mail';
import { PlatformModule } from '@yttra/platform';
import { RemissModule } from '@yttra/remiss';
import { AnswerOutlines, ResponseReader, ResponseSearch } from './read';
import {
  AnswerDesk,
  DraftComments,
  DraftFiles,
  DraftInvitations,
  DraftMails,
  DraftCommentEntity,
  DraftEntity,
  DraftFileEntity,
  DraftInvitationEntity,
  DraftVersionEntity,
  DraftParts,
  Drafts,
  LetIns,
  LetInWriter,
  MailboxDoor,
  OutsideNotices,
  OwnRemisser,
  WorkingPapers,
} from './draft';
import {
  CompleteDecision,
  ReceiveResponse,
  RegisterResponse,
  RegistrationFileEntity,
  RegistrationFiles,
  ResponseMails,
  ResponseMarks,
  SubmitResponse,
} from './receive';
import { ExtensionMails, Extensions } from './extension';
import {
  ExtensionEntity,
  ResponseAccess,
  ResponseHooks,
  type ResponseMailKind,
  ResponseNotices,
  ResponseDecisionEntity,
  ResponseEntity,
  ResponseFileEntity,
  ResponseMarkEntity,
  Rounds,
} from './model';
import { ResponseCopy, ResponsePackage } from './documents';

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
  OwnRemisser,
  Drafts,
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
  ResponseHooks,
];
const documents = [ResponseCopy, ResponsePackage];
const mails = [ResponseMails, ExtensionMails, DraftMails];

/**
 * A body's answer: the draft behind the wall, its submission, and what is written beside it afterwards; and anstånd.
 */
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
    Extensions,
    LetInWriter,
    ReceiveResponse,
    ResponseAccess,
    OutsideNotices,
    ResponseNotices,
    Rounds,
  ],
  exports: [...drafts, ...answers, ...documents, ...mails, Extensions, ResponseAccess],
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
