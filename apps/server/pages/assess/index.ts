import { AlikeController } from './alike/controller';
import { BenchController } from './bench/controller';
import { AssessRounds } from './frame/assess-rounds';
import { AssessPartController } from './part/controller';
import { ReasonController } from './reason/controller';
import { ReadersController } from './readers/controller';
import { SimilarController } from './similar/controller';
import { TagsController } from './tags/controller';
import { ViewpointController } from './viewpoint/controller';

/** Assessing what the answers say. */
export const ASSESS_PAGES = [
  BenchController,
  AssessPartController,
  SimilarController,
  ReadersController,
  TagsController,
  AlikeController,
  ViewpointController,
  ReasonController,
];

export const ASSESS_PARTS = [AssessRounds];
