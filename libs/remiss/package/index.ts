export { RemissPackage } from './remiss-package';
