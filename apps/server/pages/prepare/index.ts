import type { Type } from '@nestjs/common';
import { ApprovalsController } from './approvals/controller';
import { CheckController } from './check/controller';
import { CopiedController } from './copied/controller';
import { DatesController } from './dates/controller';
import { DocumentsPageController } from './documents/controller';
import { FactsController } from './facts/controller';
import { LetterController } from './letter/controller';
import { RemissListController } from './list/controller';
import { NewRemissController } from './new/controller';
import { NewRemissFactsReader } from './new/new-remiss-facts-reader';
import { QuestionPreviewController } from './question-preview/controller';
import { QuestionsController } from './questions/controller';
import { RecipientsPageController } from './recipients/controller';
import { RecipientsFactsReader } from './recipients/recipients-facts-reader';
import { RemindersController } from './reminders/controller';
import { ReviewController } from './review/controller';
import { ReviewFactsReader } from './review/review-facts-reader';
import { SentController } from './sent/controller';
import { RemissTasksController } from './tasks/controller';
import { RemissFilesController } from './tasks/files.controller';
import { TemplatesController } from './templates/controller';

/** A remiss from nothing until it has gone out. */
export const PREPARE_PAGES: Type[] = [
  RemissListController,
  NewRemissController,
  RemissTasksController,
  RemissFilesController,
  FactsController,
  DocumentsPageController,
  QuestionPreviewController,
  QuestionsController,
  RecipientsPageController,
  DatesController,
  RemindersController,
  LetterController,
  CheckController,
  SentController,
  TemplatesController,
  ReviewController,
  ApprovalsController,
  CopiedController,
];

/** What they are made from, besides the libs. */
export const PREPARE_PARTS: Type[] = [NewRemissFactsReader, RecipientsFactsReader, ReviewFactsReader];
