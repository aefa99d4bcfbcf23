import { Controller, Get } from '@nestjs/common';
import { Database, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ChangePage } from './forms';

/** What can be changed in a remiss that is out. */
@Controller()
export class ChangeController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
  ) {}

  @Get(route('remiss.change'))
  @PageRoute({ action: 'recipients.change' })
  async show(@Visiting() { places }: Visit) {
    return <ChangePage remiss={await this.database.transaction((tx) => this.reader.get(tx, places.remissId))} />;
  }
}
