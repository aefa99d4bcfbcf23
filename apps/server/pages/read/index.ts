import { AnswerFilesController } from './body/files.controller';
import { BodyAnswerController } from './body/controller';
import { BrowseController } from './browse/controller';
import { SearchAllController } from './browse/search.controller';
import { ChartsController } from './charts/controller';
import { CompareController } from './compare/controller';
import { FollowRemissController } from './follow-remiss/controller';
import { MatrixController } from './matrix/controller';
import { AnswersExportController } from './matrix/export.controller';
import { QuestionAnswersController } from './question/controller';
import { QuestionFactsReader } from './question/question-facts-reader';
import { SavedFiltersController } from './saved-filters/controller';
import { SearchController } from './search/controller';

/** Reading the answers: for the office that asked, and for those whose work is to read. */
export const READ_PAGES = [
  BrowseController,
  SearchAllController,
  MatrixController,
  AnswersExportController,
  BodyAnswerController,
  AnswerFilesController,
  QuestionAnswersController,
  SearchController,
  ChartsController,
  CompareController,
  FollowRemissController,
  SavedFiltersController,
];

/** What they are made from, besides the libs. */
export const READ_PARTS = [QuestionFactsReader];
