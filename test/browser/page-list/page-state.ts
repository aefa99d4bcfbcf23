import type { Who } from '../../support/browser-living';

/** A page as a person meets it: where, who, and what has been done to make it look so. */
export interface PageState {
  /** With places of the example in braces: see browser-places.ts. */
  path: string;
  as: Who | 'nobody';
  /** What sets this state apart from the page as it usually is. */
  state?: string;
  /** Fields by their label. */
  write?: Readonly<Record<string, string>>;
  /** Boxes and radios by their label. */
  choose?: readonly string[];
  /** The button that is pressed, by its name. */
  press?: string;
  /** 200, or 422 after a button, when left out. */
  status?: number;
  /** `file`: handed over for download. `redirect`: leads on, and shows nothing itself. Both are asked for, not shown. */
  gives?: 'file' | 'redirect';
}

export const nameOf = ({ path, as, state }: PageState): string => `${path} · ${as}${state ? ` · ${state}` : ''}`;
