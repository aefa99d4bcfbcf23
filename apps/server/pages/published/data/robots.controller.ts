import { Controller, Get } from '@nestjs/common';
import { route } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';

/** What is published may be found by a search; the rest is of use to nobody who is not at work here. */
const ROBOTS = [
  'User-agent: *',
  'Allow: /offentligt',
  'Allow: /static/',
  'Allow: /tema/',
  'Allow: /logotyp/',
  'Disallow: /',
  '',
].join('\n');

@Controller()
export class RobotsController {
  @Get(route('robots'))
  @PageRoute({ action: 'public' })
  show(@Visiting() { reply }: Visit): string {
    void reply.type('text/plain; charset=utf-8');
    return ROBOTS;
  }
}
