import { pathTo } from '@yttra/platform';
import type { FollowQuery, FollowView, Order } from './follow-view';

/** The status page as it stands, but for what is given. */
export function hrefWith({ remiss, query }: FollowView, change: Partial<FollowQuery>): string {
  const { status, mejl, ordning, fallande, sida } = { ...query, ...change };
  const asked: [string, string][] = [
    ['status', status],
    ['mejl', mejl],
    ['ordning', ordning === 'instans' ? '' : ordning],
    ['fallande', fallande ?? ''],
    ['sida', sida === 1 ? '' : String(sida)],
  ];
  const search = new URLSearchParams(asked.filter(([, value]) => value !== ''));
  return pathTo('remiss.follow', { remissId: remiss.id, query: search });
}

/** Sorted by a column; by the one it is sorted by already, the other way round. */
export function hrefSorted(view: FollowView, ordning: Order): string {
  const turned = view.query.ordning === ordning && !view.query.fallande;
  return hrefWith(view, { ordning, fallande: turned ? 'ja' : undefined, sida: 1 });
}
