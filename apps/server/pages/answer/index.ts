import type { Type } from '@nestjs/common';
import { ColleaguesController } from './colleagues/controller';
import { CompleteController } from './complete/controller';
import { ConflictController } from './conflict/controller';
import { CorrectController } from './correct/controller';
import { DecisionController } from './decision/controller';
import { ReadDocumentController } from './document/controller';
import { AskExtensionController } from './extension/controller';
import { EarlierController } from './earlier/controller';
import { DraftFilesPageController } from './files/controller';
import { FreeTextController } from './free-text/controller';
import { GuestController } from './guest/controller';
import { MineController } from './mine/controller';
import { OpeningsController } from './openings/controller';
import { OwnLogController } from './log/controller';
import { PapersController } from './papers/controller';
import { AnswerQuestionController } from './question/controller';
import { BodyFeedbackController } from './feedback/controller';
import { RecallController } from './recall/controller';
import { ReceiptController } from './receipt/controller';
import { ReceiptFilesController } from './receipt/files.controller';
import { ReservationsController } from './reservations/controller';
import { ReviewController } from './review/controller';
import { SecrecyController } from './secrecy/controller';
import { ShortAnswerController } from './short-answer/controller';
import { StanceController } from './stance/controller';
import { AnswerStartController } from './start/controller';
import { DraftVersionsController } from './versions/controller';

/** A body answers: its secretary, and those whom the secretary has invited. */
export const ANSWER_PAGES: Type[] = [
  MineController,
  EarlierController,
  AnswerStartController,
  ReadDocumentController,
  AnswerQuestionController,
  FreeTextController,
  StanceController,
  DecisionController,
  DraftFilesPageController,
  ReservationsController,
  SecrecyController,
  ColleaguesController,
  DraftVersionsController,
  ConflictController,
  ReviewController,
  ShortAnswerController,
  AskExtensionController,
  ReceiptController,
  ReceiptFilesController,
  CompleteController,
  CorrectController,
  RecallController,
  BodyFeedbackController,
  PapersController,
  OwnLogController,
  GuestController,
  OpeningsController,
];
