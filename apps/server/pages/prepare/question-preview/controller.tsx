import { Controller, Get } from '@nestjs/common';
import { Database, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { QuestionPreviewPage } from './page';

/** The questions of a draft as a body will meet them. */
@Controller()
export class QuestionPreviewController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
  ) {}

  @Get(route('remiss.questions.preview'))
  @PageRoute({ action: 'remiss.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => (
      <QuestionPreviewPage
        remiss={await this.reader.get(tx, places.remissId)}
        questions={await this.reader.questions(tx, places.remissId)}
      />
    ));
  }
}
