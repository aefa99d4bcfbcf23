export { DiskContentStore } from './disk-content-store';
export { FileStore, type FileToKeep, type StagedFile, type StoredFile } from './file-store';
export { FileEntity } from './file.entity';
export { IncomingFiles } from './incoming-files';
export { S3ContentStore } from './s3-content-store';
export { SweepFilesJob } from './sweep-files.job';
