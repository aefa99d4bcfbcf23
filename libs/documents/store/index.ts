export { BACKUP_LOCK } from './content-lock';
export { filePlaces } from './file-places';
export { FileStore, type FileToKeep, type StagedFile, type StoredFile } from './file-store';
export { FileEntity } from './file.entity';
export { IncomingFiles } from './incoming-files';
export { S3Bucket } from './s3-bucket';
export { SweepFilesJob } from './sweep-files.job';
