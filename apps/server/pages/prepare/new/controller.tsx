import { Controller, Get, Post } from '@nestjs/common';
import { People, type Caller } from '@yttra/identity';
import { Database, oneLine, pathTo, route } from '@yttra/platform';
import { newRemiss, RemissDrafts, RemissTemplates, type NewRemiss } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { unitsOf } from '../units';
import { NewRemissFactsReader } from './new-remiss-facts-reader';
import { NewRemissPage } from './page';
import { texts } from './texts.sv';

const KINDS = Object.keys(texts.kind.options) as (keyof typeof texts.kind.options)[];
const { faults } = texts;
const newForm = z.object({
  title: oneLine(300).trim().min(1, faults.title),
  caseNumber: oneLine(100).trim().min(1, faults.caseNumber),
  documentKind: z.enum(KINDS, faults.kind),
  issuerBodyId: z.union([z.literal(''), z.uuid()]).default(''),
  /** Nothing, or `template:` or `copy:` with the id of what it begins from. */
  start: z.string().max(100).default(''),
});
type NewForm = z.infer<typeof newForm>;

/** A new remiss, blank, as a copy or from a template. */
@Controller()
export class NewRemissController {
  constructor(
    private readonly database: Database,
    private readonly facts: NewRemissFactsReader,
    private readonly drafts: RemissDrafts,
    private readonly templates: RemissTemplates,
    private readonly people: People,
  ) {}

  @Get(route('remisser.new'))
  @PageRoute({ action: 'remiss.create' })
  show(@Visiting() { caller }: Visit) {
    return this.database.transaction(async (tx) => <NewRemissPage {...await this.facts.read(tx, unitsOf(caller))} />);
  }

  @Post(route('remisser.new'))
  @PageRoute({ action: 'remiss.create', form: newForm, again: 'show' })
  async create(@Visiting() { caller, form }: Visit<NewForm>) {
    const id = await this.database.transaction(async (tx) => {
      const wanted = await this.wanted(tx, caller, form);
      return (await this.begin(tx, caller, wanted, form)).remiss.id;
    });
    return goTo(pathTo('remiss', { remissId: id }), 'skapad');
  }

  private async begin(tx: EntityManager, caller: Caller, wanted: NewRemiss, form: NewForm) {
    const units = unitsOf(caller);
    const [from, id] = form.start.split(':');
    if (from === 'template' && id)
      return this.templates.start(tx, caller.personId, wanted, await this.templates.get(tx, units, id));
    const earlier = from === 'copy' && (await this.facts.earlier(tx, units)).find((one) => one.id === id);
    if (earlier) return this.templates.copy(tx, caller.personId, wanted, earlier.id);
    return this.drafts.create(tx, caller.personId, wanted);
  }

  private async wanted(tx: EntityManager, caller: Caller, form: NewForm): Promise<NewRemiss> {
    const { phone } = await this.people.byEmail(tx, caller.email);
    return newRemiss.parse({
      title: form.title,
      caseNumber: form.caseNumber,
      documentKind: form.documentKind,
      issuerBodyId: form.issuerBodyId || null,
      unit: unitsOf(caller)[0],
      contact: { name: caller.name, email: caller.email, phone },
    });
  }
}
