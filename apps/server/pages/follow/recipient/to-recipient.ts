import { pathTo } from '@yttra/platform';
import { goTo, type GoTo } from '../../../web/go-to';
import type { Visit } from '../../../web/visit';

/** The page of the body again. */
export const toRecipient = (places: Visit['places'], notice: string): GoTo =>
  goTo(pathTo('remiss.recipient', places), notice);
