import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { env, PlatformModule } from '@yttra/platform';
import { ContentStore } from './content-store';
import { filePlaces, FileStore, FileEntity, IncomingFiles, SweepFilesJob } from './store';
import { UploadCheck } from './check';

/** Files by content: on disk, or in S3 where S3_URL says so. */
@Module({
  imports: [PlatformModule, TypeOrmModule.forFeature([FileEntity])],
  providers: [
    FileStore,
    SweepFilesJob,
    { provide: UploadCheck, useFactory: () => new UploadCheck(env().CLAMD_URL) },
    { provide: IncomingFiles, useFactory: () => filePlaces(env()).incoming },
    { provide: ContentStore, useFactory: () => filePlaces(env()).contents },
  ],
  exports: [FileStore, SweepFilesJob],
})
export class DocumentsModule {}
