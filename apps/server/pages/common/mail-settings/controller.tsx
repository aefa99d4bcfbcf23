import { Controller, Get, Post } from '@nestjs/common';
import { MAIL_CHOICES, MailChoices, OPTIONAL_MAILS, type MailChoice, type OptionalMail } from '@yttra/mail';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { MailSettingsPage } from './page';

/** A field cannot hold a dot in its last step: `response.answered` is written `response-answered`. */
const chosenForm = z.object({ chosen: z.record(z.string(), z.enum(MAIL_CHOICES)).default({}) });

/** What one wants mail about. */
@Controller()
export class MailSettingsController {
  constructor(
    private readonly database: Database,
    private readonly choices: MailChoices,
  ) {}

  @Get(route('account.mail'))
  @PageRoute({ action: 'own.pages' })
  async show(@Visiting() { caller: { email } }: Visit) {
    const chosen = await this.database.transaction((tx) => this.choices.of(tx, email));
    return <MailSettingsPage address={email} chosen={chosen} />;
  }

  @Post(route('account.mail'))
  @PageRoute({ action: 'own.pages', form: chosenForm, again: 'show' })
  async save(@Visiting() { caller: { email }, form }: Visit<z.infer<typeof chosenForm>>) {
    const chosen = Object.fromEntries(
      OPTIONAL_MAILS.map((kind) => [kind, form.chosen[kind.replace('.', '-')] ?? 'each']),
    ) as Record<OptionalMail, MailChoice>;
    await this.database.transaction((tx) => this.choices.choose(tx, email, chosen));
    return goTo(pathTo('account.mail'), 'sparat');
  }
}
