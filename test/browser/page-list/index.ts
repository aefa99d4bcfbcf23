import { COMMON } from './common';
import { FOLLOW } from './follow';
import type { PageState } from './page-state';
import { READ } from './read';
import { SIGN_IN } from './sign-in';

/**
 * Every page, in every state that looks different. A page of the server that is not here makes the suite red: write the
 * row, and those for its states.
 */
export const PAGE_LIST: readonly PageState[] = [...COMMON, ...SIGN_IN, ...FOLLOW, ...READ];
