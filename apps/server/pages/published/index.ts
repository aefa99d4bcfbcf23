import { PublishedAnswerController } from './body/controller';
import { CatalogueController } from './data/catalogue.controller';
import { OpenDataController } from './data/open-data.controller';
import { RobotsController } from './data/robots.controller';
import { PublishedListController } from './list/controller';
import { PublishedRemissController } from './remiss/controller';

/** What everybody may read. */
export const PUBLISHED_PAGES = [
  RobotsController,
  PublishedListController,
  CatalogueController,
  PublishedRemissController,
  PublishedAnswerController,
  OpenDataController,
];
