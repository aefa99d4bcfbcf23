import { REFUSED_AS } from '../../support/browser-refusals';
import type { PageState } from './page-state';

export const REFUSALS: readonly PageState[] = Object.entries(REFUSED_AS).map(([kind, status]) => ({
  path: `/vagran/${kind}`,
  as: 'officer',
  status,
}));
