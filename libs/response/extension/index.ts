export { ExtensionMails } from './extension-mails';
export { type Extension, extensionGrant, Extensions, extensionWish, type Granted } from './extensions';
