import type { Who } from '../../support/browser-living';
import type { Stage } from '../../support/browser-stages';

/** A page as a person meets it: where, who, and what has been done to make it look so. */
export interface PageState {
  /** With places of the example in braces: see browser-places.ts. */
  path: string;
  as: Who | 'nobody';
  /** What sets this state apart from the page as it usually is. */
  state?: string;
  /** What has happened to the running remiss; left out: nothing yet. */
  when?: Stage;
  /** The line that opens what the form lies under. */
  unfold?: string;
  /** Fields by their label. */
  write?: Readonly<Record<string, string>>;
  /** Boxes and radios by their label. */
  choose?: readonly string[];
  /** The button that is pressed, by its name. */
  press?: string;
  /** What has come between when the button is pressed: a colleague has saved, or the session has ended. */
  meanwhile?: 'colleague saved' | 'signed out';
  /**
   * How tall it may be in a telephone, in pixels, where that is not as for every page: less where rows that nobody
   * waits for are folded, more where all of it is to be read.
   */
  tallest?: number;
  /** It is printed too: looked at as it is on paper. */
  prints?: true;
  /** 200, or 422 after a button, when left out. */
  status?: number;
  /**
   * `file`: handed over for download. `look`: part of the look of pages. `redirect`: leads on. `text`: for programs to
   * read. They are asked for, not shown.
   */
  gives?: 'file' | 'look' | 'redirect' | 'text';
}

export const nameOf = ({ path, as, state, when }: PageState): string =>
  [path, as, state, when].filter(Boolean).join(' · ');
