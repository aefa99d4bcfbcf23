import { join } from 'node:path';
import type { Env } from '@yttra/platform';
import type { ContentStore } from '../content-store';
import { DiskContentStore } from './disk-content-store';
import { IncomingFiles } from './incoming-files';
import { S3ContentStore } from './s3-content-store';

/** Where the settings have files lie: kept, by their content, on disk or in S3; and while they come in. */
export function filePlaces({ S3_URL, DATA_DIR }: Pick<Env, 'S3_URL' | 'DATA_DIR'>): {
  contents: ContentStore;
  incoming: IncomingFiles;
} {
  return {
    contents: S3_URL ? new S3ContentStore(new URL(S3_URL)) : new DiskContentStore(join(DATA_DIR, 'files')),
    incoming: new IncomingFiles(join(DATA_DIR, 'incoming')),
  };
}
