import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentModule } from '@yttra/assessment';
import { AuditModule } from '@yttra/audit';
import { BodiesModule } from '@yttra/bodies';
import { DocumentsModule } from '@yttra/documents';
import { IdentityModule } from '@yttra/identity';
import { MailModule } from '@yttra/mail';
import { PlatformModule } from '@yttra/platform';
import { ReminderModule } from '@yttra/reminder';
import { RemissHooks, RemissModule } from '@yttra/remiss';
import { ResponseModule } from '@yttra/response';
import { CompileSummaryJob } from './compile-summary.job';
import { ReportRemiss } from './report-remiss';
import { MunicipalityLook } from './municipality-look';
import { MemoTemplates } from './memo-templates';
import { SummaryPreview } from './summary-preview';
import { SummaryAssessments } from './summary-assessments';
import { SummaryMails } from './summary-mails';
import { SummaryOffice } from './summary-office';
import { SummaryReading } from './summary-reading';
import { SummaryRecipients } from './summary-recipients';
import { SummaryRemiss } from './summary-remiss';
import { SummaryTexts } from './summary-texts';
import { SummaryEntity, SummaryTextEntity } from './summary.entity';
import { Summaries } from './summaries';

const below = [
  PlatformModule,
  AuditModule,
  IdentityModule,
  DocumentsModule,
  MailModule,
  BodiesModule,
  RemissModule,
  ResponseModule,
  ReminderModule,
  AssessmentModule,
];
const services = [Summaries, SummaryTexts, SummaryPreview, MemoTemplates, ReportRemiss, CompileSummaryJob];

const read = [SummaryReading, SummaryRemiss, SummaryRecipients, SummaryAssessments, SummaryMails, SummaryOffice];

/** Summaries and the memo: asked for, made by a worker, kept version by version. */
@Module({
  imports: [...below, TypeOrmModule.forFeature([SummaryEntity, SummaryTextEntity])],
  providers: [...services, ...read, MunicipalityLook],
  exports: services,
})
export class SummaryModule {
  constructor(hooks: RemissHooks, gate: ReportRemiss) {
    hooks.bind({ reportGate: gate });
  }
}
