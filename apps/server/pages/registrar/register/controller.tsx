import { randomUUID } from 'node:crypto';
import { Controller, Get, Post } from '@nestjs/common';
import { FeedbackAnswers } from '@yttra/assessment';
import { may } from '@yttra/identity';
import { asLocalDate, Database, localDate, now, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { RegisterResponse, RegistrationFiles } from '@yttra/response';
import { formObject } from '../../../http/form-body';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { namingBasis } from '../../answer/frame/basis-form';
import { RegisterPage } from './page';
import { blanksOf, confirmedIn, contentOf, isBlankReservation, registerForm, type RegisterForm } from './register-form';

/** Registers, on a body's behalf, an answer that came by post, by mail or by hand. */
@Controller()
export class RegisterController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly files: RegistrationFiles,
    private readonly registering: RegisterResponse,
    private readonly feedback: FeedbackAnswers,
  ) {}

  @Get(route('registrar.register.body'))
  @PageRoute({ action: 'response.register' })
  show(@Visiting() { caller, places, said }: Visit) {
    return this.database.transaction(async (tx) => {
      const recipient = await this.remisser.recipient(tx, places.rid);
      const written = said.written ? formObject(said.written) : {};
      const isRegistrar = may(caller.hats, 'diary.read', {});
      return (
        <RegisterPage
          remiss={await this.remisser.get(tx, recipient.remissId)}
          recipient={recipient}
          questions={await this.remisser.questions(tx, recipient.remissId)}
          waiting={await this.files.waiting(tx, caller.personId, recipient.id)}
          requestKey={typeof written.key === 'string' && written.key ? written.key : randomUUID()}
          post={postedOn(written)}
          hasReservations={[written.reservations ?? []].flat().some((one) => !isBlankReservation(one))}
          hasFeedback={(await this.feedback.asked(tx, recipient.id)) !== null}
          back={
            isRegistrar
              ? pathTo('registrar.register')
              : pathTo('remiss.recipient', { remissId: recipient.remissId, rid: recipient.id })
          }
        />
      );
    });
  }

  @Post(route('registrar.register.body'))
  @PageRoute({
    action: 'response.register',
    form: registerForm,
    files: { most: 10, needed: false, mustReceive: true },
    again: 'show',
  })
  async register(@Visiting() { caller, places, form, files }: Visit<RegisterForm>) {
    const recipientId = places.rid;
    // Kept before anything can be refused, so that nobody chooses a file twice.
    const stored: string[] = [];
    for (const file of files) stored.push(await this.files.addOnce(caller.personId, recipientId, file));
    const { kind, questions, today } = await this.database.transaction(async (tx) => {
      const { remissId, kind } = await this.remisser.recipient(tx, recipientId);
      return { kind, questions: await this.remisser.questions(tx, remissId), today: localDate(await now(tx)) };
    });
    const { channel = 'post', on, ...arrival } = form.arrival;
    const content = contentOf(form, kind, questions);
    const { responseId } = await namingBasis(form, () =>
      this.registering.register(
        { personId: caller.personId, recipientId, key: form.key },
        {
          arrival: { ...arrival, channel, on: on || today },
          content,
          files: [...new Set([...form.files, ...stored])].map((id) => ({ id, kind: 'scan' })),
          confirmed: confirmedIn(form),
        },
        blanksOf(form),
      ),
    );
    return goTo(pathTo('registrar.response', { responseId }), 'registrerat');
  }
}

/** The day that was written for an answer by post. */
function postedOn(written: Record<string, unknown>): string | null {
  const { channel, on } = (written.arrival ?? {}) as { channel?: unknown; on?: unknown };
  return channel === 'post' && typeof on === 'string' ? asLocalDate(on) : null;
}
