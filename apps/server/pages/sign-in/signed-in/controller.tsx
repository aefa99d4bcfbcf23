import { Controller, Get } from '@nestjs/common';
import { PageRoute } from '../../../web/page-route';
import { SignedInPage } from './page';

/** Back to the other tab. */
@Controller('inloggad')
export class SignedInController {
  @Get()
  @PageRoute({ action: 'own.pages' })
  show() {
    return <SignedInPage />;
  }
}
