import { pathTo } from '@yttra/platform';
import { texts } from './way-up.sv';

interface Remiss {
  id: string;
  title: string;
}

interface Step {
  href: string;
  label: string;
}

/** The officer's way up from a page of a remiss: the list, the remiss, and what lies between. */
export const wayUp = ({ id, title }: Remiss, ...between: Step[]): Step[] => [
  { href: pathTo('remisser'), label: texts.list },
  { href: pathTo('remiss', { remissId: id }), label: title },
  ...between,
];

/** The same from what lies under the page that follows the answers. */
export const wayUpToFollow = (remiss: Remiss, ...between: Step[]): Step[] =>
  wayUp(remiss, { href: pathTo('remiss.follow', { remissId: remiss.id }), label: texts.follow }, ...between);
