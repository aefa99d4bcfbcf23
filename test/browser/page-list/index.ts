import { ADMIN } from './admin';
import { ANSWER } from './answer';
import { COMMON } from './common';
import { CHANGES, FOLLOW } from './follow';
import type { PageState } from './page-state';
import { PREPARE } from './prepare';
import { READ } from './read';
import { REFUSALS } from './refusals';
import { REGISTRAR } from './registrar';
import { SIGN_IN } from './sign-in';

/**
 * Every page, in every state that looks different. A page of the server that is not here makes the suite red: write the
 * row, and those for its states.
 */
export const PAGE_LIST: readonly PageState[] = [
  ...COMMON,
  ...REFUSALS,
  ...SIGN_IN,
  ...PREPARE,
  ...FOLLOW,
  ...CHANGES,
  ...READ,
  ...ANSWER,
  ...REGISTRAR,
  ...ADMIN,
];
