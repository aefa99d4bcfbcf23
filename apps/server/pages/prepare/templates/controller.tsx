import { Controller, Get, Post } from '@nestjs/common';
import { Database, oneLine, pathTo, route } from '@yttra/platform';
import { RemissReader, RemissTemplates } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { unitsOf } from '../units';
import { SaveTemplatePage, TemplatesPage } from './page';
import { texts } from './texts.sv';

const saveForm = z.object({ name: oneLine(200).trim().min(1, texts.missing) });
const removalForm = z.object({ template: z.uuid() });

/** The office's templates. */
@Controller()
export class TemplatesController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly templates: RemissTemplates,
  ) {}

  @Get(route('templates'))
  @PageRoute({ action: 'remiss.create' })
  list(@Visiting() { caller }: Visit) {
    return this.database.transaction(async (tx) => (
      <TemplatesPage templates={await this.templates.list(tx, unitsOf(caller))} />
    ));
  }

  @Post(route('templates.remove'))
  @PageRoute({ action: 'remiss.create', form: removalForm, again: 'list' })
  async remove(@Visiting() { caller, form }: Visit<z.infer<typeof removalForm>>) {
    await this.database.transaction((tx) => this.templates.remove(tx, unitsOf(caller), form.template));
    return goTo(pathTo('templates'), 'borttagen');
  }

  @Get(route('remiss.template'))
  @PageRoute({ action: 'remiss.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => (
      <SaveTemplatePage remiss={await this.reader.get(tx, places.remissId)} />
    ));
  }

  @Post(route('remiss.template'))
  @PageRoute({ action: 'remiss.change', form: saveForm, again: 'show' })
  async save(@Visiting() { caller, places, form }: Visit<z.infer<typeof saveForm>>) {
    await this.database.transaction((tx) => this.templates.save(tx, caller.personId, places.remissId, form));
    return goTo(pathTo('remiss', places), 'mall');
  }
}
