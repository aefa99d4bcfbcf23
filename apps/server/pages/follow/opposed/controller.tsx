import { Controller, Get, Post } from '@nestjs/common';
import { OpposedAnswers } from '@yttra/assessment';
import { People } from '@yttra/identity';
import { clockTime, Database, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { OpposedPage } from './page';

const form = z.object({ svar: z.uuid(), version: z.coerce.number().int(), text: z.string().max(20_000) });

/** The office's written answer to a body that opposes the proposal. */
@Controller()
export class OpposedController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly responses: ResponseReader,
    private readonly opposed: OpposedAnswers,
    private readonly people: People,
  ) {}

  @Get(route('remiss.recipient.opposed'))
  @PageRoute({ action: 'response.review' })
  show(@Visiting() { places: { remissId, rid } }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, remissId);
      const recipient = await this.reader.recipient(tx, rid, remissId);
      const counts = recipient.answer && (await this.responses.one(tx, recipient.answer.responseId));
      const written = (await this.opposed.all(tx, remissId)).find(({ recipientId }) => recipientId === rid);
      const names = await this.people.names(tx, written ? [written.writtenBy] : []);
      return (
        <OpposedPage
          remiss={remiss}
          recipient={recipient}
          responseId={counts?.stance === 'opposes' ? counts.id : null}
          written={written}
          writtenBy={names.get(written?.writtenBy ?? '') ?? null}
        />
      );
    });
  }

  @Post(route('remiss.recipient.opposed'))
  @PageRoute({ action: 'response.review', form, again: 'show' })
  async write(@Visiting() { caller, places, form: sent, wantsJson }: Visit<z.infer<typeof form>>) {
    const { remissId, rid } = places;
    const saved = await this.database.transaction((tx) =>
      this.opposed.write(tx, caller.personId, remissId, sent.svar, sent.version, sent.text),
    );
    if (wantsJson)
      return {
        version: saved?.version ?? 0,
        savedAt: `kl. ${clockTime(saved?.writtenAt ?? (await this.database.now()))}`,
      };
    return goTo(pathTo('remiss.recipient.opposed', { remissId, rid }), 'sparat');
  }
}
