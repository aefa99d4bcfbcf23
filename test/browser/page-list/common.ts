import type { PageState } from './page-state';

export const COMMON: readonly PageState[] = [
  { path: '/', as: 'officer' },
  { path: '/finns-inte', as: 'officer', state: 'no such page', status: 404 },
  { path: '/finns-inte', as: 'nobody', state: 'no such page, signed out', status: 404 },
  { path: '/%E0%A4%A', as: 'officer', state: 'an address that cannot be read', status: 400 },
];
