import { Controller, Get, Post } from '@nestjs/common';
import { People, SignInLimits } from '@yttra/identity';
import { FeedbackMails } from '@yttra/mail';
import { Database, DomainError, mailAddress, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { AccessibilityPage } from './page';
import { texts } from './texts.sv';

const message = z.object({
  message: z.string().max(4_000, texts.form.tooLong).trim().min(1, texts.form.empty),
  address: z.union([z.literal(''), mailAddress(texts.form.badAddress)]).default(''),
});

/** The accessibility statement, and the way to say what is lacking: open to everyone. */
@Controller()
export class AccessibilityController {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly feedback: FeedbackMails,
    private readonly limits: SignInLimits,
  ) {}

  @Get(route('accessibility'))
  @PageRoute({ action: 'public' })
  show() {
    return <AccessibilityPage />;
  }

  @Post(route('accessibility'))
  @PageRoute({ action: 'public', form: message, again: 'show' })
  async send(@Visiting() { form, request }: Visit<z.infer<typeof message>>) {
    await this.limits.count({ 'messages by place': request.ip, 'messages in all': '' });
    await this.database.transaction(async (tx) => {
      const administrators = await this.people.wearing(tx, 'administrator');
      if (administrators.length === 0) throw nobody();
      for (const { email } of administrators)
        await this.feedback.send(tx, { to: email, from: form.address || null, text: form.message });
    });
    return goTo(pathTo('accessibility'), 'skickat');
  }
}

const nobody = () =>
  new DomainError({ code: 'feedback.nobody', kind: 'conflict', message: texts.form.nobody, logLevel: 'warn' });
