import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { FeedbackPapers } from '@yttra/assessment';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { LETTER_KINDS, PostalLetters } from '@yttra/remiss';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { By } from './by';
import { Route } from './route';
import { sendFile } from '../http/send-file';

const letter = z.object({
  id: z.uuid(),
  recipientId: z.uuid(),
  body: z.string(),
  kind: z.enum(LETTER_KINDS),
  dueOn: z.iso.date(),
  sentOn: z.iso.date().nullable(),
});
const posted = z.strictObject({ on: z.iso.date() });

/** Letters to bodies that take no mail. */
@Controller('api/v1/remisser/:remissId/letters')
export class LettersController {
  constructor(
    private readonly database: Database,
    private readonly letters: PostalLetters,
    private readonly papers: FeedbackPapers,
  ) {}

  @Get()
  @Route({ action: 'remiss.change', does: 'Lista brev till instanser utan e-post', reply: z.array(letter) })
  list(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.letters.list(tx, remissId));
  }

  @Get(':letterId')
  @Route({
    action: 'remiss.change',
    does: 'Hämta ett brev att skriva ut',
    reply: { bytes: 'application/pdf' },
    costs: 'document',
  })
  async print(
    @Param('remissId') remissId: string,
    @Param('letterId') letterId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { name, content } = await this.database.transaction((tx) => this.papers.posted(tx, remissId, letterId));
    return sendFile(reply, { name, mediaType: 'application/pdf', content });
  }

  @Post(':letterId/sent')
  @Route({ action: 'remiss.change', does: 'Anteckna vilken dag brevet postades', body: posted, status: 204 })
  async sent(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('letterId') letterId: string,
    @Body() { on }: z.infer<typeof posted>,
  ) {
    await this.database.transaction((tx) => this.letters.markSent(tx, caller.personId, remissId, letterId, on));
  }
}
