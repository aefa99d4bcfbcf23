import type { Type } from '@nestjs/common';
import { DocumentsPageController } from './documents/controller';
import { RemissListController } from './list/controller';
import { NewRemissController } from './new/controller';
import { QuestionsController } from './questions/controller';
import { RemissTasksController } from './tasks/controller';

export const PREPARE_PAGES: Type[] = [
  RemissListController,
  NewRemissController,
  RemissTasksController,
  DocumentsPageController,
  QuestionsController,
];
