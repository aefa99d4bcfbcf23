import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { DocumentsModule } from '@yttra/documents';
import { IdentityModule } from '@yttra/identity';
import { PlatformModule } from '@yttra/platform';
import { RemissModule } from '@yttra/remiss';
import { ResponseModule } from '@yttra/response';
import { SummaryModule } from '@yttra/summary';
import { DocumentCheck } from './document-check';
import { FinishedRemisser } from './finished-remisser';
import { NumberClearings } from './number-clearings';
import { PublicationClearingEntity, PublicationEntity, PublicationMaskEntity } from './publication.entity';
import { PublicationMasks } from './publication-masks';
import { Publications } from './publications';
import { PublishedPdfJob } from './published-pdf.job';
import { PublishedRemisser } from './published-remisser';
import { WithheldAnswers } from './withheld-answers';

const services = [Publications, WithheldAnswers, PublicationMasks, NumberClearings, PublishedRemisser, PublishedPdfJob];

/** What everybody may read of a finished remiss. */
@Module({
  imports: [
    PlatformModule,
    AuditModule,
    DocumentsModule,
    IdentityModule,
    RemissModule,
    ResponseModule,
    SummaryModule,
    TypeOrmModule.forFeature([PublicationEntity, PublicationMaskEntity, PublicationClearingEntity]),
  ],
  providers: [...services, FinishedRemisser, DocumentCheck],
  exports: services,
})
export class PublicationModule {}
