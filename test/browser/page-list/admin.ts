import { themeName } from '../../../apps/server/web/municipality-look';
import type { PageState } from './page-state';

const BODY = '/admin/instanser/{body:Socialnämnden}';

export const ADMIN: readonly PageState[] = [
  { path: '/admin', as: 'administrator' },
  { path: '/admin/instanser', as: 'administrator', tallest: 2400 },
  { path: '/admin/instanser/ny', as: 'administrator' },
  { path: '/admin/instanser/importera', as: 'administrator' },
  { path: BODY, as: 'administrator' },
  { path: `${BODY}/sammantraden`, as: 'administrator' },
  { path: '/sammantraden/{body:Socialnämnden}', as: 'secretary' },
  { path: '/admin/personer', as: 'administrator', tallest: 2400 },
  { path: '/admin/personer/ny', as: 'administrator' },
  { path: '/admin/personer/{person:gunnar.astrom@example.se}', as: 'administrator' },
  { path: '/admin/personer/{person:gunnar.astrom@example.se}/uppdrag/{assignment}', as: 'administrator' },
  { path: '/admin/program', as: 'administrator' },
  { path: '/admin/mejl', as: 'administrator', tallest: 2900 },
  { path: '/admin/aterstallning', as: 'administrator' },
  { path: '/admin/installningar', as: 'administrator' },
  { path: '/admin/tjansteskrivelse-mall', as: 'administrator' },
  { path: '/admin/tjansteskrivelse-mall/fil', as: 'administrator', gives: 'file' },
  { path: '/admin/tjansteskrivelse-mall/prov', as: 'administrator', gives: 'file' },
  { path: '/admin/inloggningar', as: 'administrator', tallest: 2350 },
  { path: '/admin/oppningar', as: 'administrator' },
  { path: '/admin/adresser', as: 'administrator' },
  { path: '/admin/drift', as: 'administrator' },
  { path: `/tema/${themeName('#17493f')}`, as: 'nobody', gives: 'look' },
  { path: '/logotyp/{logo}', as: 'nobody', gives: 'look' },
];
