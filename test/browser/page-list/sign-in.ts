import type { PageState } from './page-state';

export const SIGN_IN: readonly PageState[] = [
  { path: '/logga-in', as: 'nobody' },
  { path: '/logga-in', as: 'nobody', state: 'without an address', press: 'Skicka kod' },
  { path: '/logga-in?borta=exempel', as: 'nobody', state: 'the issuer is away' },
  { path: '/logga-in/kod', as: 'nobody' },
  { path: '/logga-in/kod', as: 'nobody', state: 'without a code', press: 'Logga in' },
  { path: '/logga-in/kod', as: 'nobody', state: 'a wrong code', write: { Kod: '7KQ2-M9XD' }, press: 'Logga in' },
  { path: '/logga-in/app', as: 'nobody', state: 'nobody has given a code', gives: 'redirect' },
  { path: '/logga-in/oidc/exempel', as: 'nobody', gives: 'redirect' },
  { path: '/logga-in/oidc/exempel/svar', as: 'nobody', state: 'an old link', status: 403 },
  { path: '/inloggad', as: 'officer' },
  { path: '/utloggad', as: 'nobody' },
  { path: '/konto', as: 'officer' },
  { path: '/konto/mejl', as: 'secretary' },
  { path: '/konto/sessioner', as: 'officer' },
  { path: '/konto/app', as: 'administrator' },
  { path: '/konto/app', as: 'administrator', state: 'the app is to be added', press: 'Lägg till en app', status: 200 },
  { path: '/konto/app', as: 'longSignedIn', state: 'must show who it is', press: 'Lägg till en app', status: 200 },
  { path: '/fornya', as: 'longSignedIn' },
  { path: '/admin/konton', as: 'administrator' },
];
