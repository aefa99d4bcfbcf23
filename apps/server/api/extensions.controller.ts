import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import {
  type AnswerVisit,
  extensionGrant,
  Extensions,
  extensionWish,
  type Extension,
  type Granted,
} from '@yttra/response';
import { z } from 'zod';
import { AtAnswer, By } from './by';
import { Route } from './route';

const extension = z.object({
  id: z.uuid(),
  recipientId: z.uuid(),
  requestedUntil: z.iso.date().nullable(),
  reason: z.string().nullable(),
  askedBy: z.enum(['body', 'officer_for_body', 'unasked']),
  requestedAt: z.iso.datetime(),
  state: z.enum(['requested', 'granted', 'refused', 'lapsed']),
  grantedUntil: z.iso.date().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
});
const granted = z.object({ extension, warnings: z.array(z.string()) });
const refusal = z.strictObject({ reason: z.string().max(4000).default('') });

/** Anstånd: asked for by the body, or written down by the officer, then granted or refused. */
@Controller('api/v1/remisser/:remissId/recipients/:rid/extension')
export class ExtensionsController {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
  ) {}

  @Get()
  @Route({ action: 'response.read', does: 'Lista en instans anstånd', reply: z.array(extension) })
  async list(@Param('rid') rid: string) {
    const all = await this.database.transaction((tx) => this.extensions.list(tx, rid));
    return all.map(shown);
  }

  @Post()
  @Route({ action: 'extension.ask', does: 'Begär anstånd', body: extensionWish, reply: extension, status: 201 })
  async ask(@AtAnswer() visit: AnswerVisit, @Param('rid') rid: string, @Body() body: z.infer<typeof extensionWish>) {
    return shown(await this.extensions.ask(visit, rid, body));
  }

  @Post('register')
  @Route({
    action: 'extension.decide',
    does: 'Skriv in ett anstånd som instansen har begärt per telefon eller mejl',
    body: extensionWish,
    reply: extension,
    status: 201,
  })
  async register(
    @AtAnswer() visit: AnswerVisit,
    @Param('rid') rid: string,
    @Body() body: z.infer<typeof extensionWish>,
  ) {
    return shown(await this.extensions.register(visit, rid, body));
  }

  @Post('give')
  @Route({
    action: 'extension.decide',
    does: 'Ge anstånd utan begäran',
    body: extensionWish,
    reply: granted,
    status: 201,
  })
  async give(@AtAnswer() visit: AnswerVisit, @Param('rid') rid: string, @Body() body: z.infer<typeof extensionWish>) {
    return shownWithWarnings(await this.extensions.give(visit, rid, body));
  }

  @Post(':extensionId/grant')
  @Route({
    action: 'extension.decide',
    does: 'Bevilja anstånd, till begärd eller annan dag',
    body: extensionGrant,
    reply: granted,
  })
  async grant(@By() caller: Caller, @Param('extensionId') id: string, @Body() body: z.infer<typeof extensionGrant>) {
    return shownWithWarnings(await this.extensions.grant(caller.personId, id, body));
  }

  @Post(':extensionId/refuse')
  @Route({ action: 'extension.decide', does: 'Avslå anstånd, med skäl', body: refusal, reply: extension })
  async refuse(@By() caller: Caller, @Param('extensionId') id: string, @Body() body: z.infer<typeof refusal>) {
    return shown(await this.extensions.refuse(caller.personId, id, body.reason));
  }
}

/** Who at the body asked is the body's own matter, and who decided stands in the log. */
function shown(extension: Extension) {
  const { id, recipientId, requestedUntil, reason, askedBy, requestedAt } = extension;
  const { state, grantedUntil, decidedAt, decisionReason } = extension;
  return {
    id,
    recipientId,
    requestedUntil,
    reason,
    askedBy,
    requestedAt,
    state,
    grantedUntil,
    decidedAt,
    decisionReason,
  };
}

const shownWithWarnings = ({ extension: given, warnings }: Granted) => ({ extension: shown(given), warnings });
