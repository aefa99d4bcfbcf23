import { Controller, Get, Post } from '@nestjs/common';
import { caseNumberInName, FileStore } from '@yttra/documents';
import { may } from '@yttra/identity';
import { Database } from '@yttra/platform';
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
@Controller('registrator/svar/:responseId')
export class ReceivedController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly packages: ResponsePackage,
    private readonly marks: ResponseMarks,
    private readonly store: FileStore,
  ) {}

  @Get()
  @PageRoute({ action: 'response.read' })
  async show(@Visiting() { caller, places, object, said }: Visit) {
    const { remiss, response } = await this.read(caller.personId, places.responseId!);
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

  @Get('paket')
  @PageRoute({ action: 'response.read', costs: 'document' })
  async package(@Visiting() { caller, places, reply }: Visit) {
    const { remiss, response } = await this.read(caller.personId, places.responseId!);
    const content = await this.database.transaction(async (tx) => {
      const recipient = await this.remisser.recipient(tx, response.recipientId);
      return this.packages.zip(tx, response, { remiss, recipient });
    });
    const name = texts.packageName(response.body.name, caseNumberInName(remiss.caseNumber));
    return sendFile(reply, { name, mediaType: 'application/zip', content });
  }

  @Get('filer/:fileId')
  @PageRoute({ action: 'response.read' })
  async file(@Visiting() { caller, places, reply }: Visit) {
    const { id } = await this.responses.file(caller.personId, places.responseId!, places.fileId!);
    return sendFile(reply, await this.database.transaction((tx) => this.store.open(tx, id)));
  }

  @Get('makulera')
  @PageRoute({ action: 'response.void' })
  async askVoid(@Visiting() { caller, places }: Visit) {
    return <VoidPage {...await this.read(caller.personId, places.responseId!)} />;
  }

  @Post('makulera')
  @PageRoute({ action: 'response.void', form: voidForm, again: 'askVoid' })
  async void(@Visiting() { caller, places, form }: Visit<z.infer<typeof voidForm>>) {
    await this.marks.void(caller.personId, places.responseId!, form.reason);
    return goTo(`/registrator/svar/${places.responseId}`, 'makulerad');
  }

  private async read(personId: string, responseId: string) {
    const response = await this.responses.get(personId, responseId);
    return { response, remiss: await this.database.transaction((tx) => this.remisser.get(tx, response.remissId)) };
  }
}
