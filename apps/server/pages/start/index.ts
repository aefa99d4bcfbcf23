import { StartController } from './controller';
import { WaitingRemisser } from './waiting-remisser';
import { WaitingWorks } from './waiting-works';

/** The first page, which shows a line of each hat's work. */
export const START_PAGES = [StartController];

/** What it is made from, besides the libs. */
export const START_PARTS = [WaitingWorks, WaitingRemisser];
