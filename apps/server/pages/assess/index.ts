import { BenchController } from './bench/controller';
import { AssessRounds } from './frame/assess-rounds';
import { AssessPartController } from './part/controller';
import { ViewpointController } from './viewpoint/controller';

/** Assessing what the answers say. */
export const ASSESS_PAGES = [BenchController, AssessPartController, ViewpointController];

export const ASSESS_PARTS = [AssessRounds];
