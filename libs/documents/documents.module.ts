import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { env, PlatformModule } from '@yttra/platform';
import { ContentStore } from './content-store';
import { DiskContentStore } from './disk-content-store';
import { FileStore } from './file-store';
import { FileEntity } from './file.entity';
import { IncomingFiles } from './incoming-files';
import { S3ContentStore } from './s3-content-store';
import { SweepFilesJob } from './sweep-files.job';
import { UploadCheck } from './upload-check';

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
