export { ResponseCopy } from './response-copy';
export { ResponsePackage } from './response-package';
