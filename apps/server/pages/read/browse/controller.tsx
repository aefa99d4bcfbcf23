import { Controller, Get, Post } from '@nestjs/common';
import { SavedFilters } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { Followers, RemissReader, RemissReviews, type RemissStatus } from '@yttra/remiss';
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
      const filter = { reach: ISSUED_TO_ALL, search: words, ...(onlyFollowed ? { among: [...followed] } : {}) };
      const list = (statuses: readonly RemissStatus[], limit: number, offset: number) =>
        this.remisser.list(tx, { ...filter, statuses }, { limit, offset });
      const open = await list(['issued'], MOST_OPEN, 0);
      const at = pageNumber(query);
      const ended = await list(ENDED, ENDED_A_PAGE, (at - 1) * ENDED_A_PAGE);
      return (
        <BrowsePage
          asked={await this.reviews.askedOf(tx, caller.personId)}
          words={words}
          onlyFollowed={onlyFollowed}
          open={open.items}
          ended={{ ...ended, page: at, pages: Math.max(1, Math.ceil(ended.total / ENDED_A_PAGE)) }}
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
}
