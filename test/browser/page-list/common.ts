import type { PageState } from './page-state';

export const COMMON: readonly PageState[] = [
  { path: '/', as: 'officer' },
  { path: '/hjalp', as: 'nobody' },
  { path: '/hjalp', as: 'secretary', state: 'signed in' },
  { path: '/hjalp/logga-in', as: 'nobody' },
  { path: '/hjalp/satta-upp', as: 'nobody', state: 'commands' },
  { path: '/hjalp/aterlasa-och-uppgradera', as: 'nobody', state: 'commands' },
  { path: '/hjalp/drift-och-tillit', as: 'nobody' },
  { path: '/hjalp/drift-och-tillit/asvs/1', as: 'nobody', state: 'a requirement a row', tallest: 7300 },
  { path: '/hjalp/drift-och-tillit/asvs/6', as: 'nobody', state: 'the longest chapter', tallest: 8300 },
  { path: '/.well-known/security.txt', as: 'nobody', gives: 'text' },
  { path: '/tillganglighet', as: 'nobody' },
  { path: '/tillganglighet', as: 'nobody', state: 'without a message', press: 'Skicka meddelandet' },
  { path: '/robots.txt', as: 'nobody', gives: 'text' },
  { path: '/offentligt', as: 'nobody' },
  { path: '/finns-inte', as: 'officer', state: 'no such page', status: 404 },
  { path: '/finns-inte', as: 'nobody', state: 'no such page, signed out', status: 404 },
  { path: '/%E0%A4%A', as: 'officer', state: 'an address that cannot be read', status: 400 },
];
