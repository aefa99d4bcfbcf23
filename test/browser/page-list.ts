import type { Who } from '../support/browser-living';

/** A page as a person meets it: where, who, and what has been done to make it look so. */
export interface PageState {
  /** With places of the example in braces: see browser-places.ts. */
  path: string;
  as: Who | 'nobody';
  /** What sets this state apart from the page as it usually is. */
  state?: string;
  /** Fields by their label. */
  write?: Readonly<Record<string, string>>;
  /** The button that is pressed, by its name. */
  press?: string;
  /** 200, or 422 after a button, when left out. */
  status?: number;
  /** What is handed over for download: asked for, not shown. */
  file?: true;
}

/**
 * Every page, in every state that looks different. A page of the server that is not here makes the suite red: write the
 * row, and those for its states.
 */
export const PAGE_LIST: readonly PageState[] = [
  // Everyone
  { path: '/', as: 'officer' },
  { path: '/finns-inte', as: 'officer', state: 'no such page', status: 404 },
  { path: '/finns-inte', as: 'nobody', state: 'no such page, signed out', status: 404 },
];

export const nameOf = ({ path, as, state }: PageState): string => `${path} · ${as}${state ? ` · ${state}` : ''}`;
