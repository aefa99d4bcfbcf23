import { AccessibilityController } from './accessibility/controller';
import { HelpController } from './help/controller';
import { IdentityLines } from './identity-events/identity-lines';
import { MailSettingsController } from './mail-settings/controller';
import { SecurityContactController } from './security-contact/controller';

/** The pages that belong to no hat. */
export const COMMON_PAGES = [
  HelpController,
  AccessibilityController,
  MailSettingsController,
  SecurityContactController,
];

/** What they are made from, besides the libs. */
export const COMMON_PARTS = [IdentityLines];
