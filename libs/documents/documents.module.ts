import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { env, PlatformModule } from '@yttra/platform';
import { DiskContentStore } from './disk-content-store';
import { CONTENT_STORE, FileStore } from './file-store';
import { FileEntity } from './file.entity';
import { S3ContentStore } from './s3-content-store';

/** Files by content: on disk, or in S3 where S3_URL says so. */
@Module({
  imports: [PlatformModule, TypeOrmModule.forFeature([FileEntity])],
  providers: [
    FileStore,
    {
      provide: CONTENT_STORE,
      useFactory: () => {
        const { S3_URL, DATA_DIR } = env();
        return S3_URL ? new S3ContentStore(S3_URL) : new DiskContentStore(join(DATA_DIR, 'files'));
      },
    },
  ],
  exports: [FileStore],
})
export class DocumentsModule {}
