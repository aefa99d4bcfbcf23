import { AddBodyController } from './change/add-body.controller';
import { ChangeController } from './change/change.controller';
import { NewDocumentController } from './change/document.controller';
import { MoveDueDateController } from './change/due-date.controller';
import { RemoveBodyController } from './change/remove-body.controller';
import { WithdrawController } from './change/withdraw.controller';
import { CloseController } from './close/controller';
import { EventsController } from './events/controller';
import { ExtensionController } from './extension/controller';
import { GiveExtensionController } from './extension/give.controller';
import { RecipientController } from './recipient/controller';
import { FollowController } from './status/controller';

/** The case officer's pages once a remiss is out. */
export const FOLLOW_PAGES = [
  FollowController,
  RecipientController,
  ExtensionController,
  GiveExtensionController,
  ChangeController,
  AddBodyController,
  NewDocumentController,
  MoveDueDateController,
  WithdrawController,
  RemoveBodyController,
  CloseController,
  EventsController,
];
