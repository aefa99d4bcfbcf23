import { Controller, Get, Post } from '@nestjs/common';
import { BodyRegister, RecipientRules } from '@yttra/bodies';
import { Database, DomainError, pathTo, route } from '@yttra/platform';
import { RecipientChoice, RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { maybeLine, version } from '../form-parts';
import { withFieldNames } from '../frame';
import { RecipientsPage } from './page';
import { RecipientsFactsReader } from './recipients-facts-reader';
import { boxesForm, ruleOf, withPart, type BoxesForm } from './rule-form';
import { texts } from './texts.sv';

const textForm = z.object({ version, rule: z.string().max(5000).trim().min(1, texts.text.missing) });
const partForm = z.object({ version, body: z.uuid(texts.part.chooseBody), part: maybeLine(300) });

/** Whom a remiss goes to. */
@Controller()
export class RecipientsPageController {
  constructor(
    private readonly database: Database,
    private readonly facts: RecipientsFactsReader,
    private readonly reader: RemissReader,
    private readonly rules: RecipientRules,
    private readonly bodies: BodyRegister,
    private readonly choice: RecipientChoice,
  ) {}

  @Get(route('remiss.recipients'))
  @PageRoute({ action: 'remiss.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => <RecipientsPage {...await this.facts.read(tx, places.remissId)} />);
  }

  @Post(route('remiss.recipients'))
  @PageRoute({ action: 'remiss.change', form: boxesForm, again: 'show' })
  async fromBoxes(@Visiting() { caller, places, form }: Visit<BoxesForm>) {
    const id = places.remissId;
    await withFieldNames(
      (field) => (field === 'rule' ? 'kinds' : field),
      () =>
        this.database.transaction(async (tx) => {
          const { rule: before } = await this.reader.get(tx, id);
          const rule = await this.rules.write(tx, ruleOf(form, before ? await this.rules.read(tx, before) : null));
          return this.choice.put(tx, caller.personId, id, form.version, { rule });
        }),
    );
    return goTo(pathTo('remiss.recipients', { remissId: id }), 'sparad');
  }

  @Post(route('remiss.recipients.rule'))
  @PageRoute({ action: 'remiss.change', form: textForm, again: 'show' })
  async fromText(@Visiting() { caller, places, form }: Visit<z.infer<typeof textForm>>) {
    const id = places.remissId;
    await this.database.transaction((tx) =>
      this.choice.put(tx, caller.personId, id, form.version, { rule: form.rule }),
    );
    return goTo(pathTo('remiss.recipients', { remissId: id }), 'sparad');
  }

  @Post(route('remiss.recipients.part'))
  @PageRoute({ action: 'remiss.change', form: partForm, again: 'show' })
  async part(@Visiting() { caller, places, form }: Visit<z.infer<typeof partForm>>) {
    const id = places.remissId;
    await this.database.transaction(async (tx) => {
      const { rule: before } = await this.reader.get(tx, id);
      const rule = before && (await this.rules.read(tx, before));
      if (!rule)
        throw new DomainError({ code: 'rule.missing', kind: 'invalid', field: 'rule', message: texts.text.missing });
      const body = await this.bodies.get(tx, form.body);
      const text = await this.rules.write(tx, withPart(rule, body, form.part));
      await this.choice.put(tx, caller.personId, id, form.version, { rule: text });
    });
    return goTo(pathTo('remiss.recipients', { remissId: id }), 'del');
  }
}
