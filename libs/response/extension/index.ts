export { ExtensionMails } from './extension-mails';
export { type Extension, extensionGrant, ExtensionService, extensionWish, type Granted } from './extension.service';
