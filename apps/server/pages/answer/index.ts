import type { Type } from '@nestjs/common';
import { ConflictController } from './conflict/controller';
import { DecisionController } from './decision/controller';
import { ReadDocumentController } from './document/controller';
import { DraftFilesPageController } from './files/controller';
import { FreeTextController } from './free-text/controller';
import { MineController } from './mine/controller';
import { AnswerQuestionController } from './question/controller';
import { ReceiptController } from './receipt/controller';
import { ReviewController } from './review/controller';
import { StanceController } from './stance/controller';
import { AnswerStartController } from './start/controller';

/** A body answers: its secretary, and those whom the secretary has invited. */
export const ANSWER_PAGES: Type[] = [
  MineController,
  AnswerStartController,
  ReadDocumentController,
  AnswerQuestionController,
  FreeTextController,
  StanceController,
  DecisionController,
  DraftFilesPageController,
  ConflictController,
  ReviewController,
  ReceiptController,
];
