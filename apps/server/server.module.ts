import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AssessmentModule } from '@yttra/assessment';
import { AuditModule } from '@yttra/audit';
import { BodiesModule } from '@yttra/bodies';
import { DocumentsModule } from '@yttra/documents';
import { IdentityModule } from '@yttra/identity';
import { MailModule } from '@yttra/mail';
import { OpeningsModule } from '@yttra/openings';
import { PlatformModule } from '@yttra/platform';
import { ReminderModule } from '@yttra/reminder';
import { RemissModule } from '@yttra/remiss';
import { ResponseModule } from '@yttra/response';
import { OverviewModule } from '@yttra/overview';
import { PublicationModule } from '@yttra/publication';
import { SummaryModule } from '@yttra/summary';
import { AccessGuard } from './access.guard';
import { ActionObjects } from './http/action-objects';
import { AssessmentController } from './api/assessment.controller';
import { AuditController } from './api/audit.controller';
import { BodiesController } from './api/bodies.controller';
import { CheckInputInterceptor } from './api/check-input.interceptor';
import { DocumentsController } from './api/documents.controller';
import { DraftFilesController } from './api/draft-files.controller';
import { DraftsController } from './api/drafts.controller';
import { ExtensionsController } from './api/extensions.controller';
import { FeedbackController } from './api/feedback.controller';
import { FilesController } from './api/files.controller';
import { HealthController } from './api/health.controller';
import { JointAssessmentController } from './api/joint-assessment.controller';
import { LettersController } from './api/letters.controller';
import { KeyAccess } from './api/key-access';
import { OwnRemisserController } from './api/own-remisser.controller';
import { PeopleController } from './api/people.controller';
import { PublicationController } from './api/publication.controller';
import { ReadingController } from './api/reading.controller';
import { ReceivedFilesController } from './api/received-files.controller';
import { RecipientsController } from './api/recipients.controller';
import { RemindersController } from './api/reminders.controller';
import { RemissPlanController } from './api/remiss-plan.controller';
import { RemissRoundController } from './api/remiss-round.controller';
import { RemisserController } from './api/remisser.controller';
import { ResponsesController } from './api/responses.controller';
import { MemoTemplateApiController } from './api/memo-template.controller';
import { SettingsController } from './api/settings.controller';
import { DecisionsController } from './api/decisions.controller';
import { TagsApiController } from './api/tags.controller';
import { SummariesController } from './api/summaries.controller';
import { SummaryFilesController } from './api/summary-files.controller';
import { TakeUploadInterceptor } from './api/take-upload.interceptor';
import { TemplatesController } from './api/templates.controller';
import { ViewpointsController } from './api/viewpoints.controller';
import { Draining } from './draining';
import { ErrorsFilter } from './errors.filter';
import { PAGE_PARTS, PAGES } from './pages';
import { MunicipalityLook } from './web/municipality-look';
import { PageAccess } from './web/page-access';
import { PageScope } from './web/page-scope';
import { PageInterceptor } from './web/page.interceptor';
import { RouteLimits } from './http/route-limits';
import { Connections } from './http/connections';
import { SlowBodies } from './http/slow-bodies';
import { RenamesTags } from './http/renames-tags';
import { UploadsInFlight } from './http/uploads-in-flight';
import { RefusedPages } from './refused-pages';

/** What the server is made of: the libs it serves, its routes, and what stands round every route. */
@Module({
  imports: [
    PlatformModule,
    AuditModule,
    IdentityModule,
    BodiesModule,
    DocumentsModule,
    MailModule,
    OpeningsModule,
    RemissModule,
    ResponseModule,
    ReminderModule,
    AssessmentModule,
    SummaryModule,
    PublicationModule,
    OverviewModule,
  ],
  controllers: [
    HealthController,
    BodiesController,
    PeopleController,
    SettingsController,
    MemoTemplateApiController,
    RemisserController,
    DocumentsController,
    FilesController,
    TemplatesController,
    LettersController,
    RemissPlanController,
    RemissRoundController,
    RecipientsController,
    RemindersController,
    OwnRemisserController,
    DraftsController,
    DraftFilesController,
    ExtensionsController,
    ResponsesController,
    ReceivedFilesController,
    ReadingController,
    ViewpointsController,
    AssessmentController,
    FeedbackController,
    JointAssessmentController,
    TagsApiController,
    SummariesController,
    SummaryFilesController,
    DecisionsController,
    PublicationController,
    AuditController,
    ...PAGES,
  ],
  providers: [
    ActionObjects,
    KeyAccess,
    PageAccess,
    MunicipalityLook,
    PageScope,
    RouteLimits,
    Connections,
    SlowBodies,
    RenamesTags,
    RefusedPages,
    UploadsInFlight,
    Draining,
    ...PAGE_PARTS,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: CheckInputInterceptor },
    { provide: APP_INTERCEPTOR, useClass: TakeUploadInterceptor },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: APP_FILTER, useClass: ErrorsFilter },
  ],
})
export class ServerModule {}
