export { BodyLog, type BodyLogLine } from './body-log';
export { ForceOpening } from './force-opening';
export { OpeningLists, type BodyOpenings, type OpeningAbout } from './opening-lists';
export { waitsForItsWord, type Opening, type Serving } from './opening-rows';
export { speaksFor } from './opening-rule';
export { lastDayToStop, openingWords, whenWords } from './opening-words';
export { OpeningsDueJob } from './openings-due.job';
export { Openings } from './openings';
export { OpeningsModule } from './openings.module';
