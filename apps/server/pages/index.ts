import { ADMIN_PAGES, ADMIN_PARTS } from './admin';
import { ANSWER_PAGES } from './answer';
import { ASSESS_PAGES, ASSESS_PARTS } from './assess';
import { COMMON_PAGES, COMMON_PARTS } from './common';
import { FOLLOW_PAGES, FOLLOW_PARTS } from './follow';
import { PREPARE_PAGES, PREPARE_PARTS } from './prepare';
import { PUBLISHED_PAGES } from './published';
import { READ_PAGES, READ_PARTS } from './read';
import { REGISTRAR_PAGES } from './registrar';
import { SIGN_IN_PAGES, SIGN_IN_PARTS } from './sign-in';
import { START_PAGES, START_PARTS } from './start';

/** Every page, by whose work it is. */
export const PAGES = [
  ...START_PAGES,
  ...COMMON_PAGES,
  ...SIGN_IN_PAGES,
  ...PREPARE_PAGES,
  ...FOLLOW_PAGES,
  ...READ_PAGES,
  ...ASSESS_PAGES,
  ...ANSWER_PAGES,
  ...REGISTRAR_PAGES,
  ...ADMIN_PAGES,
  ...PUBLISHED_PAGES,
];

/** What pages are made from, besides the libs. */
export const PAGE_PARTS = [
  ...START_PARTS,
  ...COMMON_PARTS,
  ...SIGN_IN_PARTS,
  ...PREPARE_PARTS,
  ...FOLLOW_PARTS,
  ...READ_PARTS,
  ...ASSESS_PARTS,
  ...ADMIN_PARTS,
];
