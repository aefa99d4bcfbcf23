import { goTo, type GoTo } from '../../../web/go-to';
import type { Visit } from '../../../web/visit';

/** The page of the body again. */
export const toRecipient = (places: Visit['places'], notice: string): GoTo =>
  goTo(`/remisser/${places.remissId}/folj/${places.rid}`, notice);
