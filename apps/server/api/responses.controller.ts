import { Body, Controller, Get, Headers, Param, Post, Put } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import {
  CompleteDecision,
  completion,
  RegisterResponse,
  registration,
  ResponseMarks,
  ResponseReader,
} from '@yttra/response';
import { z } from 'zod';
import { By } from './by';
import { receipt, responseView } from './response.views';
import { Route } from './route';

const registering = registration.extend({ recipientId: z.uuid() });
const reason = z.strictObject({ reason: z.string().max(4000).default('') });
const optionalReason = z.strictObject({ reason: z.string().max(4000).nullable().default(null) });
const review = z.strictObject({
  decision: z.enum(['publish', 'withhold']),
  reason: z.string().max(4000).nullable().default(null),
});

/** Received answers, and what is written beside them. */
@Controller('api/v1/remisser/:remissId/responses')
export class ResponsesController {
  constructor(
    private readonly database: Database,
    private readonly reader: ResponseReader,
    private readonly registering: RegisterResponse,
    private readonly completing: CompleteDecision,
    private readonly marks: ResponseMarks,
  ) {}

  @Get()
  @Route({ action: 'response.read', does: 'Läs inkomna svar, alla versioner', reply: z.array(responseView) })
  list(@By() caller: Caller, @Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.reader.list(tx, caller.personId, remissId));
  }

  @Get(':responseId')
  @Route({ action: 'response.read', does: 'Läs ett svar', reply: responseView })
  get(@By() caller: Caller, @Param('responseId') responseId: string) {
    return this.database.transaction((tx) => this.reader.get(tx, caller.personId, responseId));
  }

  @Post()
  @Route({
    action: 'response.register',
    does: 'Registrera ett svar som kom på annat sätt',
    body: registering,
    reply: receipt,
    status: 201,
    idempotent: true,
  })
  register(
    @By() caller: Caller,
    @Headers('idempotency-key') key: string,
    @Body() { recipientId, ...body }: z.infer<typeof registering>,
  ) {
    return this.registering.register({ personId: caller.personId, recipientId, key }, body);
  }

  @Put(':responseId/decision')
  @Route({
    action: 'response.complete',
    does: 'Komplettera ett preliminärt svar med beslutet',
    body: completion,
    status: 204,
  })
  async complete(
    @By() caller: Caller,
    @Param('responseId') responseId: string,
    @Body() body: z.infer<typeof completion>,
  ) {
    await this.completing.complete(caller.personId, responseId, body);
  }

  @Post(':responseId/void')
  @Route({ action: 'response.void', does: 'Makulera en felaktig registrering, med skäl', body: reason, status: 204 })
  async void(@By() caller: Caller, @Param('responseId') responseId: string, @Body() body: z.infer<typeof reason>) {
    await this.marks.void(caller.personId, responseId, body.reason);
  }

  @Post(':responseId/recall')
  @Route({ action: 'response.submit', does: 'Märk ert svar som återkallat', body: optionalReason, status: 204 })
  async recall(
    @By() caller: Caller,
    @Param('responseId') responseId: string,
    @Body() body: z.infer<typeof optionalReason>,
  ) {
    await this.marks.recall(caller.personId, responseId, body.reason);
  }

  @Put(':responseId/publishing')
  @Route({ action: 'response.review', does: 'Granska ett svar inför publicering', body: review, status: 204 })
  async review(@By() caller: Caller, @Param('responseId') responseId: string, @Body() body: z.infer<typeof review>) {
    await this.marks.review(caller.personId, responseId, body.decision, body.reason);
  }
}
