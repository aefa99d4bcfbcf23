import { Controller, Get, Post } from '@nestjs/common';
import { caseNumberInName, FileStore } from '@yttra/documents';
import { may } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponseMarks, ResponsePackage, ResponseReader } from '@yttra/response';
import { z } from 'zod';
import { sendFile } from '../../../http/send-file';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ReceivedPage } from './page';
import { texts } from './texts.sv';
import { VoidPage } from './void-page';

const voidForm = z.object({ reason: z.string().max(4000) });

/** One received answer, for the register of the authority that it reached or left. */
@Controller()
export class ReceivedController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly packages: ResponsePackage,
    private readonly marks: ResponseMarks,
    private readonly store: FileStore,
  ) {}

  @Get(route('registrar.response'))
  @PageRoute({ action: 'response.read' })
  async show(@Visiting() visit: Visit) {
    const { caller, object, said } = visit;
    const { remiss, response } = await this.read(visit);
    const mayVoid = Boolean(response.registeredBy) && !response.voided && may(caller.hats, 'response.void', object);
    const isRegistrar = caller.hats.some(({ role }) => role === 'registrar');
    return (
      <ReceivedPage
        remiss={remiss}
        response={response}
        mayVoid={mayVoid}
        isRegistrar={isRegistrar}
        justRegistered={said.notice === 'registrerat'}
      />
    );
  }

  @Get(route('registrar.response.package'))
  @PageRoute({ action: 'response.read', costs: 'document' })
  async package(@Visiting() { caller, places, reply }: Visit) {
    const { round, content } = await this.database.transaction(async (tx) => {
      const response = await this.responses.get(tx, caller.personId, places.responseId);
      const answered = await this.remisser.round(tx, response.recipientId);
      return { round: answered, content: await this.packages.zip(tx, response, answered) };
    });
    const name = texts.packageName(round.recipient.body, caseNumberInName(round.remiss.caseNumber));
    return sendFile(reply, { name, mediaType: 'application/zip', content });
  }

  @Get(route('registrar.response.file'))
  @PageRoute({ action: 'response.read' })
  async file(@Visiting() { caller, places, reply }: Visit) {
    const file = await this.database.transaction(async (tx) => {
      const { id } = await this.responses.file(tx, caller.personId, places.responseId, places.fileId);
      return this.store.open(tx, id);
    });
    return sendFile(reply, file);
  }

  @Get(route('registrar.response.void'))
  @PageRoute({ action: 'response.void' })
  async askVoid(@Visiting() visit: Visit) {
    return <VoidPage {...await this.read(visit)} />;
  }

  @Post(route('registrar.response.void'))
  @PageRoute({ action: 'response.void', form: voidForm, again: 'askVoid' })
  async void(@Visiting() { caller, places, form }: Visit<z.infer<typeof voidForm>>) {
    await this.marks.void(caller.personId, places.responseId, form.reason);
    return goTo(pathTo('registrar.response', places), 'makulerad');
  }

  private async read({ caller, places, remiss }: Visit) {
    const response = await this.database.transaction((tx) =>
      this.responses.get(tx, caller.personId, places.responseId),
    );
    return { response, remiss };
  }
}
