import { Controller, Get } from '@nestjs/common';
import { Database, env, pageUrl, route } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { securityTxt } from './security-txt';

/** Where to report a weakness, for those who look for it where RFC 9116 says that it stands. */
@Controller()
export class SecurityContactController {
  constructor(private readonly database: Database) {}

  @Get(route('securityContact'))
  @PageRoute({ action: 'public' })
  async show(@Visiting() { reply }: Visit): Promise<string> {
    const { SECURITY_CONTACT } = env();
    void reply.type('text/plain; charset=utf-8');
    return securityTxt({ contact: SECURITY_CONTACT, site: pageUrl(''), now: await this.database.now() });
  }
}
