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
  /** `file`: handed over for download. `redirect`: leads on, and shows nothing itself. Both are asked for, not shown. */
  gives?: 'file' | 'redirect';
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
  { path: '/%E0%A4%A', as: 'officer', state: 'an address that cannot be read', status: 400 },

  // Signing in
  { path: '/logga-in', as: 'nobody' },
  { path: '/logga-in', as: 'nobody', state: 'without an address', press: 'Skicka kod' },
  { path: '/logga-in?borta=exempel', as: 'nobody', state: 'the issuer is away' },
  { path: '/logga-in/kod', as: 'nobody' },
  { path: '/logga-in/kod', as: 'nobody', state: 'without a code', press: 'Logga in' },
  { path: '/logga-in/kod', as: 'nobody', state: 'a wrong code', write: { Kod: '7KQ2-M9XD' }, press: 'Logga in' },
  { path: '/logga-in/oidc/exempel', as: 'nobody', gives: 'redirect' },
  { path: '/logga-in/oidc/exempel/svar', as: 'nobody', state: 'an old link', status: 403 },
  { path: '/inloggad', as: 'officer' },
  { path: '/utloggad', as: 'nobody' },
];

export const nameOf = ({ path, as, state }: PageState): string => `${path} · ${as}${state ? ` · ${state}` : ''}`;
