import { ADMIN } from './admin';
import { ANSWER } from './answer';
import { ASSESS } from './assess';
import { COMMON } from './common';
import { CHANGES, FOLLOW, PUBLISHED } from './follow';
import type { PageState } from './page-state';
import { PREPARE } from './prepare';
import { READ } from './read';
import { REFUSALS } from './refusals';
import { REGISTRAR } from './registrar';
import { SIGN_IN } from './sign-in';

/**
 * Every page, in every state that looks different, in parts that are walked beside each other: `pages-PART.spec.ts`.
 */
export const PAGE_PARTS = {
  common: [...COMMON, ...REFUSALS, ...SIGN_IN, ...REGISTRAR, ...ADMIN],
  prepare: [...PREPARE, ...READ],
  follow: [...FOLLOW, ...CHANGES, ...ASSESS, ...PUBLISHED],
  answer: ANSWER,
} as const satisfies Record<string, readonly PageState[]>;

/** A page of the server that is not here makes the suite red: write the row, and those for its states. */
export const PAGE_LIST: readonly PageState[] = Object.values(PAGE_PARTS).flat();
