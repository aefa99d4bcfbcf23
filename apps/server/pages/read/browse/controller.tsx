import { Controller, Get, Post } from '@nestjs/common';
import { SavedFilters } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { Followers, RemissReader, RemissReviews, type RemissListItem, type RemissStatus } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { pageNumber } from '../matrix/filter-query';
import { BrowsePage } from './page';

/** A reader's list holds what has gone out, and nothing that comes with another hat. */
const ISSUED_TO_ALL = { units: [], authorityIds: [], allIssued: true };
const ENDED: readonly RemissStatus[] = ['closed', 'reported', 'withdrawn'];
const ENDED_A_PAGE = 50;
const MOST_OPEN = 200;

/** The reader's start. */
@Controller()
export class BrowseController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly followers: Followers,
    private readonly filters: SavedFilters,
    private readonly reviews: RemissReviews,
  ) {}

  @Get(route('reading'))
  @PageRoute({ action: 'issued.browse' })
  async show(@Visiting() { caller, query }: Visit) {
    const words = typeof query.sok === 'string' ? query.sok.slice(0, 200).trim() : '';
    const onlyFollowed = query.bevakas === 'ja';
    return this.database.transaction(async (tx) => {
      const followed = await this.followers.followed(tx, caller.personId);
      const chosen = (items: readonly RemissListItem[]) =>
        onlyFollowed ? items.filter(({ id }) => followed.has(id)) : items;
      const open = chosen((await this.list(tx, ['issued'], words, { limit: MOST_OPEN, offset: 0 })).items);
      const at = pageNumber(query);
      // Those that one follows are few: they are picked out of everything, and stand on one page.
      const ended = onlyFollowed
        ? await this.list(tx, ENDED, words, { limit: 10_000, offset: 0 })
        : await this.list(tx, ENDED, words, { limit: ENDED_A_PAGE, offset: (at - 1) * ENDED_A_PAGE });
      const endedItems = chosen(ended.items);
      const total = onlyFollowed ? endedItems.length : ended.total;
      return (
        <BrowsePage
          asked={await this.reviews.askedOf(tx, caller.personId)}
          words={words}
          onlyFollowed={onlyFollowed}
          open={open}
          ended={{
            items: endedItems,
            total,
            page: onlyFollowed ? 1 : at,
            pages: onlyFollowed ? 1 : Math.max(1, Math.ceil(total / ENDED_A_PAGE)),
          }}
          followed={followed}
          followsNew={await this.followers.followsNew(tx, caller.personId)}
          saved={await this.filters.list(tx, caller.personId, 'las')}
          query={new URLSearchParams({
            ...(words ? { sok: words } : {}),
            ...(onlyFollowed ? { bevakas: 'ja' } : {}),
          }).toString()}
        />
      );
    });
  }

  @Post(route('reading.follow'))
  @PageRoute({ action: 'issued.browse' })
  async followNew(@Visiting() { caller }: Visit) {
    await this.database.transaction((tx) => this.followers.followNew(tx, caller.personId, true));
    return goTo(pathTo('reading'), 'nya-bevakas');
  }

  @Post(route('reading.unfollow'))
  @PageRoute({ action: 'issued.browse' })
  async unfollowNew(@Visiting() { caller }: Visit) {
    await this.database.transaction((tx) => this.followers.followNew(tx, caller.personId, false));
    return goTo(pathTo('reading'), 'nya-bevakas-inte');
  }

  private list(
    tx: EntityManager,
    statuses: readonly RemissStatus[],
    search: string,
    page: { limit: number; offset: number },
  ) {
    return this.remisser.list(tx, { reach: ISSUED_TO_ALL, statuses, search }, page);
  }
}
