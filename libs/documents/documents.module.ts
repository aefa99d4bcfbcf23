import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { env, PlatformModule } from '@yttra/platform';
import { ContentStore } from './content-store';
import { DiskContentStore, FileStore, FileEntity, IncomingFiles, S3ContentStore, SweepFilesJob } from './store';
import { UploadCheck } from './check';

/** Files by content: on disk, or in S3 where S3_URL says so. */
@Module({
  imports: [PlatformModule, TypeOrmModule.forFeature([FileEntity])],
  providers: [
    FileStore,
    SweepFilesJob,
    { provide: UploadCheck, useFactory: () => new UploadCheck(env().CLAMD_URL) },
    { provide: IncomingFiles, useFactory: () => new IncomingFiles(join(env().DATA_DIR, 'incoming')) },
    {
      provide: ContentStore,
      useFactory: () => {
        const { S3_URL, DATA_DIR } = env();
        return S3_URL ? new S3ContentStore(new URL(S3_URL)) : new DiskContentStore(join(DATA_DIR, 'files'));
      },
    },
  ],
  exports: [FileStore, SweepFilesJob],
})
export class DocumentsModule {}
