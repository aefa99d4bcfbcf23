import { StartController } from './start/controller';

/** The pages that belong to no hat. */
export const COMMON_PAGES = [StartController];
