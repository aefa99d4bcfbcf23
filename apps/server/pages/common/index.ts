import { AccessibilityController } from './accessibility/controller';
import { HelpController } from './help/controller';
import { MailSettingsController } from './mail-settings/controller';
import { StartController } from './start/controller';

/** The pages that belong to no hat. */
export const COMMON_PAGES = [StartController, HelpController, AccessibilityController, MailSettingsController];
