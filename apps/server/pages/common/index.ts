import { AccessibilityController } from './accessibility/controller';
import { HelpController } from './help/controller';
import { IdentityLines } from './identity-events/identity-lines';
import { MailSettingsController } from './mail-settings/controller';
import { SecurityContactController } from './security-contact/controller';
import { StartController } from './start/controller';
import { WaitingRemisser } from './start/waiting-remisser';
import { WaitingWorks } from './start/waiting-works';

/** The pages that belong to no hat. */
export const COMMON_PAGES = [
  StartController,
  HelpController,
  AccessibilityController,
  MailSettingsController,
  SecurityContactController,
];

/** What they are made from, besides the libs. */
export const COMMON_PARTS = [WaitingWorks, WaitingRemisser, IdentityLines];
