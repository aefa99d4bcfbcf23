import { AlikeController } from './alike/controller';
import { BenchFactsReader } from './bench/bench-facts-reader';
import { BenchController } from './bench/controller';
import { AssessRounds } from './frame/assess-rounds';
import { ViewpointChoices } from './frame/viewpoint-choices';
import { AssessPartController } from './part/controller';
import { PartFactsReader } from './part/part-facts-reader';
import { ReasonController } from './reason/controller';
import { ReadersController } from './readers/controller';
import { SimilarController } from './similar/controller';
import { TagsController } from './tags/controller';
import { ViewpointController } from './viewpoint/controller';
import { ViewpointPlaceController } from './viewpoint/place.controller';
import { ViewpointRequestController } from './viewpoint/request.controller';
import { ViewpointFactsReader } from './viewpoint/viewpoint-facts-reader';
import { ViewpointHandling } from './viewpoint/viewpoint-handling';

/** Assessing what the answers say. */
export const ASSESS_PAGES = [
  BenchController,
  AssessPartController,
  SimilarController,
  ReadersController,
  TagsController,
  AlikeController,
  ViewpointController,
  ViewpointPlaceController,
  ViewpointRequestController,
  ReasonController,
];

export const ASSESS_PARTS = [
  AssessRounds,
  ViewpointChoices,
  BenchFactsReader,
  PartFactsReader,
  ViewpointFactsReader,
  ViewpointHandling,
];
