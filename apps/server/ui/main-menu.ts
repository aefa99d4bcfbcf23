import { isUnder, pathTo, type PageName } from '@yttra/platform';
import type { MenuRole } from '../http/request-context';
import { texts } from './texts.sv';

/** A page that is of nothing in particular. */
type Entrance = 'remisser' | 'approvals' | 'ownRemisser' | 'reading' | 'registrar' | 'openings' | 'admin';

interface Way {
  roles: readonly MenuRole[];
  to: Entrance;
  label: string;
  /** What else lies under it than what its address says. */
  also?: readonly PageName[];
}

/** Each way in: whose it is, where it leads, and under which pages one is there. */
const WAYS: readonly Way[] = [
  { roles: ['case_officer'], to: 'remisser', label: texts.nav.case_officer },
  { roles: ['approver'], to: 'approvals', label: texts.nav.approver },
  { roles: ['secretary', 'contributor'], to: 'ownRemisser', label: texts.nav.secretary, also: ['answer'] },
  { roles: ['reader'], to: 'reading', label: texts.nav.reader, also: ['remiss.answers', 'remiss.watch'] },
  { roles: ['registrar'], to: 'registrar', label: texts.nav.registrar },
  { roles: ['witness'], to: 'openings', label: texts.nav.witness },
  { roles: ['administrator'], to: 'admin', label: texts.nav.administrator },
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
  const taken = open.find(({ to, also = [] }) => [to, ...also].some((page) => isUnder(page, place)));
  return open.map((way) => {
    const href = pathTo(way.to);
    return { href, label: way.label, current: way === taken ? (place === href ? 'page' : 'true') : undefined };
  });
}
