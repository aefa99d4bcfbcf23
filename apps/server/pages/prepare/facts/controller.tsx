import { Controller, Get, Post } from '@nestjs/common';
import { People } from '@yttra/identity';
import { Database, mailAddress, oneLine, pathTo, route } from '@yttra/platform';
import { hasBeenIssued, RemissDrafts, RemissReader, type RemissChange } from '@yttra/remiss';
import { z } from 'zod';
import { many, ticked } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { maybeLine, maybeText, version } from '../form-parts';
import { withFieldNames } from '../frame';
import { texts as kinds } from '../new/texts.sv';
import { FactsPage } from './page';
import { texts } from './texts.sv';

const KINDS = Object.keys(kinds.kind.options) as (keyof typeof kinds.kind.options)[];
const { faults } = texts;
const factsForm = z.object({
  version,
  title: oneLine(300).trim().min(1, faults.title).optional(),
  caseNumber: oneLine(100).trim().min(1, faults.caseNumber).optional(),
  documentKind: z.enum(KINDS, kinds.faults.kind).optional(),
  subjectArea: maybeLine(200),
  background: maybeText(20_000),
  name: oneLine(300).trim().min(1, faults.name),
  email: mailAddress(faults.email),
  phone: maybeLine(60),
  audience: z.enum(['internal', 'public']).optional(),
  openToOthers: ticked,
  namedReaders: many(z.uuid()),
});

/** A remiss's own facts. */
@Controller()
export class FactsController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly drafts: RemissDrafts,
    private readonly people: People,
  ) {}

  @Get(route('remiss.facts'))
  @PageRoute({ action: 'remiss.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => {
      return (
        <FactsPage
          remiss={await this.reader.get(tx, places.remissId)}
          readers={await this.people.wearing(tx, 'reader')}
        />
      );
    });
  }

  @Post(route('remiss.facts'))
  @PageRoute({ action: 'remiss.change', form: factsForm, again: 'show' })
  async save(@Visiting() { caller, places, form }: Visit<z.infer<typeof factsForm>>) {
    const { version, title, caseNumber, documentKind, audience, name, email, phone } = form;
    const { subjectArea, background, namedReaders } = form;
    await withFieldNames(
      (field) => field.replace(/^contact\./, ''),
      () =>
        this.database.transaction(async (tx) => {
          const { status } = await this.reader.get(tx, places.remissId);
          const asked: RemissChange = {
            ...(title ? { title } : {}),
            ...(caseNumber ? { caseNumber } : {}),
            ...(documentKind ? { documentKind } : {}),
            ...(audience ? { audience } : {}),
          };
          await this.drafts.patch(tx, caller.personId, places.remissId, version, {
            ...(hasBeenIssued(status) ? {} : asked),
            subjectArea,
            background,
            contact: { name, email, phone },
            openToOthers: form.openToOthers !== undefined,
            namedReaders,
          });
        }),
    );
    return goTo(pathTo('remiss', places), 'uppgifter');
  }
}
