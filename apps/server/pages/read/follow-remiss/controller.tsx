import { Controller, Get, Post } from '@nestjs/common';
import { may } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { Followers, RemissReader } from '@yttra/remiss';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { texts as roundTexts } from '../round/texts.sv';
import { FollowRemissPage } from './page';

/** Following a remiss: for everyone who may read it, whatever the hat. */
@Controller()
export class FollowRemissController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly followers: Followers,
  ) {}

  @Get(route('remiss.watch'))
  @PageRoute({ action: 'remiss.read' })
  async show(@Visiting() { caller, object, places }: Visit) {
    const remissId = places.remissId;
    const { remiss, followed } = await this.database.transaction(async (tx) => ({
      remiss: await this.remisser.get(tx, remissId),
      followed: await this.followers.followed(tx, caller.personId),
    }));
    // The way up is the page that the visitor's own hat has of this remiss.
    const up = may(caller.hats, 'remiss.change', object)
      ? [
          { href: pathTo('remisser'), label: roundTexts.up.office },
          { href: pathTo('remiss', { remissId }), label: remiss.title },
        ]
      : may(caller.hats, 'assessment.read', object)
        ? [
            { href: pathTo('reading'), label: roundTexts.up.reader },
            { href: pathTo('remiss.answers', { remissId }), label: roundTexts.up.answers },
          ]
        : [];
    return <FollowRemissPage remiss={remiss} following={followed.has(remissId)} email={caller.email} up={up} />;
  }

  @Post(route('remiss.watch'))
  @PageRoute({ action: 'remiss.read' })
  async follow(@Visiting() { caller, places }: Visit) {
    await this.database.transaction((tx) => this.followers.follow(tx, caller.personId, places.remissId));
    return goTo(pathTo('remiss.watch', places), 'bevakas');
  }

  @Post(route('remiss.watch.end'))
  @PageRoute({ action: 'remiss.read' })
  async unfollow(@Visiting() { caller, places }: Visit) {
    await this.database.transaction((tx) => this.followers.unfollow(tx, caller.personId, places.remissId));
    return goTo(pathTo('remiss.watch', places), 'bevakas-inte');
  }
}
