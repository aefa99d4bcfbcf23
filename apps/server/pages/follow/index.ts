import { AddBodyController } from './change/add-body.controller';
import { ChangeController } from './change/change.controller';
import { NewDocumentController } from './change/document.controller';
import { MoveDueDateController } from './change/due-date.controller';
import { RemoveBodyController } from './change/remove-body.controller';
import { WithdrawController } from './change/withdraw.controller';
import { CloseController } from './close/controller';
import { FeedbackController } from './feedback/controller';
import { DecisionController } from './decision/controller';
import { EventsController } from './events/controller';
import { NamedEvents } from './events/named-events';
import { ExtensionController } from './extension/controller';
import { GiveExtensionController } from './extension/give.controller';
import { OpposedController } from './opposed/controller';
import { MemoController } from './memo/controller';
import { PublishController } from './publish/controller';
import { RecipientController } from './recipient/controller';
import { RecipientMailController } from './recipient/mail.controller';
import { RecipientFactsReader } from './recipient/recipient-facts-reader';
import { SentToBody } from './recipient/sent-to-body';
import { RemindersController } from './reminders/controller';
import { ReportController } from './report/controller';
import { FollowController } from './status/controller';
import { SummaryController } from './summary/controller';
import { SummaryFactsReader } from './summary/summary-facts-reader';
import { SummaryVersions } from './summary/summary-versions';
import { SummaryTextController } from './summary/text.controller';

/** The case officer's pages once a remiss is out. */
export const FOLLOW_PAGES = [
  FollowController,
  RemindersController,
  RecipientController,
  RecipientMailController,
  ExtensionController,
  GiveExtensionController,
  ChangeController,
  AddBodyController,
  NewDocumentController,
  MoveDueDateController,
  WithdrawController,
  RemoveBodyController,
  CloseController,
  ReportController,
  DecisionController,
  FeedbackController,
  OpposedController,
  SummaryTextController,
  SummaryController,
  MemoController,
  PublishController,
  EventsController,
];

/** What they are made from, besides the libs. */
export const FOLLOW_PARTS = [NamedEvents, SentToBody, RecipientFactsReader, SummaryVersions, SummaryFactsReader];
