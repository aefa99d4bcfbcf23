import { pathTo } from '@yttra/platform';
import { goTo, type GoTo } from '../../../web/go-to';
import type { Visit } from '../../../web/visit';
import { benchFilterOf, withFilter } from '../frame/bench-filter';

/** The viewpoint again, within the filter that the round is worked through by. */
export const toViewpoint = (remissId: string, viewpointId: string, query: Visit['query'], notice: string): GoTo =>
  goTo(withFilter(pathTo('remiss.viewpoint', { remissId, viewpointId }), benchFilterOf(query)), notice);
