export { UploadCheck } from './upload-check';
