import { Controller, Get } from '@nestjs/common';
import { route } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { SignedInPage } from './page';

/** Back to the other tab. */
@Controller()
export class SignedInController {
  @Get(route('signedIn'))
  @PageRoute({ action: 'own.pages' })
  show() {
    return <SignedInPage />;
  }
}
