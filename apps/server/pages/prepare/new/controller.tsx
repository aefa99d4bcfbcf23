import { Controller, Get, Post } from '@nestjs/common';
import { BodyRegister, isCommittee, MunicipalityRegister, nameKey, patternExample } from '@yttra/bodies';
import { People, type Caller } from '@yttra/identity';
import { Database, oneLine, pathTo, route } from '@yttra/platform';
import { newRemiss, RemissDrafts, RemissReader, RemissTemplates, type NewRemiss } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { unitsOf } from '../units';
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

/** How many earlier remisser there are to choose among. */
const EARLIER = 50;

/** A new remiss, blank, as a copy or from a template. */
@Controller()
export class NewRemissController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly drafts: RemissDrafts,
    private readonly templates: RemissTemplates,
    private readonly bodies: BodyRegister,
    private readonly municipality: MunicipalityRegister,
    private readonly people: People,
  ) {}

  @Get(route('remisser.new'))
  @PageRoute({ action: 'remiss.create' })
  show(@Visiting() { caller }: Visit) {
    return this.database.transaction(async (tx) => {
      const units = unitsOf(caller);
      const { items } = await this.mine(tx, units);
      const issuers = (await this.bodies.list(tx)).filter(({ active, kind }) => active && isCommittee(kind));
      const last = items[0] ? (await this.reader.get(tx, items[0].id)).issuerBodyId : null;
      const board = issuers.find(({ name }) => nameKey(name) === nameKey('Kommunstyrelsen'));
      const issuer = issuers.find(({ id }) => id === last) ?? board ?? null;
      const pattern = issuer?.caseNumberPattern ?? (await this.municipality.get(tx)).caseNumberPattern;
      return (
        <NewRemissPage
          example={pattern && patternExample(pattern)}
          issuers={issuers}
          issuerId={issuer?.id ?? null}
          earlier={items.map(({ id, title, caseNumber }) => ({ id, name: `${title}, ${caseNumber}` }))}
          templates={await this.templates.list(tx, units)}
        />
      );
    });
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
    const earlier = from === 'copy' && (await this.mine(tx, units)).items.find((one) => one.id === id);
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

  private mine(tx: EntityManager, units: readonly string[]) {
    const reach = { units, authorityIds: [], allIssued: false };
    return this.reader.list(tx, { reach }, { limit: EARLIER, offset: 0 });
  }
}
