import { EventsController } from './events/controller';
import { ExtensionController } from './extension/controller';
import { GiveExtensionController } from './extension/give.controller';
import { RecipientController } from './recipient/controller';
import { FollowController } from './status/controller';

/** The case officer's pages once a remiss is out. */
export const FOLLOW_PAGES = [
  FollowController,
  EventsController,
  RecipientController,
  ExtensionController,
  GiveExtensionController,
];
