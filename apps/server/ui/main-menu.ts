import type { MenuRole } from '../http/request-context';
import { texts } from './texts.sv';

/** Each way in: whose it is, where it leads, and under which paths one is there. */
const WAYS: readonly { roles: readonly MenuRole[]; href: string; label: string; under: RegExp }[] = [
  { roles: ['case_officer'], href: '/remisser', label: texts.nav.case_officer, under: /^\/remisser(\/|$)/ },
  { roles: ['approver'], href: '/godkanna', label: texts.nav.approver, under: /^\/godkanna(\/|$)/ },
  {
    roles: ['secretary', 'contributor'],
    href: '/mina-remisser',
    label: texts.nav.secretary,
    under: /^\/(mina-remisser|svara)(\/|$)/,
  },
  { roles: ['reader'], href: '/las', label: texts.nav.reader, under: /^\/las(\/|$)|^\/remisser\/[^/]+\/(svar|bevaka)/ },
  { roles: ['registrar'], href: '/registrator', label: texts.nav.registrar, under: /^\/registrator(\/|$)/ },
  { roles: ['witness'], href: '/oppningar', label: texts.nav.witness, under: /^\/oppningar(\/|$)/ },
  { roles: ['administrator'], href: '/admin', label: texts.nav.administrator, under: /^\/admin(\/|$)/ },
];

export interface MenuWay {
  href: string;
  label: string;
  /** `page` for the page itself, `true` for a page below it. */
  current: 'page' | 'true' | undefined;
}

/** The ways in for these hats, and which of them one has taken: one at most, the first that fits. */
export function mainMenu(roles: readonly MenuRole[], path: string): MenuWay[] {
  const place = path.split(/[?#]/)[0]!;
  const open = WAYS.filter((way) => way.roles.some((role) => roles.includes(role)));
  const taken = open.find(({ under }) => under.test(place));
  return open.map((way) => ({
    href: way.href,
    label: way.label,
    current: way === taken ? (place === way.href ? 'page' : 'true') : undefined,
  }));
}
