import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { BODY_KINDS } from '@yttra/bodies';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import {
  newRemiss,
  questionsInput,
  RecipientChoice,
  recipientChoice,
  remissChange,
  RemissDrafts,
  RemissQuestions,
  RemissReader,
  REMISS_STATUSES,
  type NewRemiss,
  type RemissChange,
  type SavedRemiss,
} from '@yttra/remiss';
import { z } from 'zod';
import { By } from './by';
import { IfMatch } from './if-match';
import { pageOf, paging } from './paging';
import { excludedBody, notices, questionView, remissListItem, remissView, savedRemiss } from './remiss.views';
import { reachOf } from '../http/reach';
import { Route } from './route';

const wanted = paging.extend({ status: z.enum(REMISS_STATUSES).optional(), search: z.string().max(200).optional() });
const questions = z.strictObject({ questions: questionsInput });
const savedQuestions = z.object({ version: z.int(), questions: z.array(questionView), notices });
const savedRule = z.object({
  version: z.int(),
  rule: z.string(),
  on: z.iso.date(),
  included: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      kind: z.enum(BODY_KINDS),
      broughtBy: z.array(z.string()),
      parts: z.array(z.string()),
    }),
  ),
  excluded: z.array(excludedBody),
  idleExceptions: z.array(z.string()),
  notices,
});

/** A remiss while it is prepared: its facts, its questions, and whom it goes to. */
@Controller('api/v1/remisser')
export class RemisserController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly drafts: RemissDrafts,
    private readonly questions: RemissQuestions,
    private readonly choice: RecipientChoice,
  ) {}

  @Get()
  @Route({
    action: 'remiss.list',
    costs: 'search',
    does: 'Lista de remisser som du har med att göra',
    query: wanted,
    reply: pageOf(remissListItem),
  })
  list(@By() caller: Caller, @Query() { status, search, ...page }: z.infer<typeof wanted>) {
    return this.database.asPerson(caller.personId, (tx) =>
      this.reader.list(tx, { reach: reachOf(caller), search, ...(status ? { statuses: [status] } : {}) }, page),
    );
  }

  @Post()
  @Route({
    action: 'remiss.create',
    does: 'Skapa ett utkast till remiss',
    body: newRemiss,
    reply: savedRemiss,
    status: 201,
  })
  async create(@By() caller: Caller, @Body() body: NewRemiss) {
    return flat(await this.database.transaction((tx) => this.drafts.create(tx, caller.personId, body)));
  }

  @Get(':remissId')
  @Route({ action: 'remiss.read', does: 'Läs en remiss', reply: remissView })
  get(@Param('remissId') id: string) {
    return this.database.transaction((tx) => this.reader.get(tx, id));
  }

  @Patch(':remissId')
  @Route({ action: 'remiss.change', does: 'Ändra en remiss', body: remissChange, reply: savedRemiss, ifMatch: true })
  async change(
    @By() caller: Caller,
    @Param('remissId') id: string,
    @IfMatch() version: number,
    @Body() body: RemissChange,
  ) {
    return flat(await this.database.transaction((tx) => this.drafts.patch(tx, caller.personId, id, version, body)));
  }

  @Get(':remissId/questions')
  @Route({ action: 'remiss.read', does: 'Läs remissfrågorna', reply: z.array(questionView) })
  listQuestions(@Param('remissId') id: string) {
    return this.database.transaction((tx) => this.reader.questions(tx, id));
  }

  @Put(':remissId/questions')
  @Route({
    action: 'remiss.change',
    does: 'Ersätt remissfrågorna',
    body: questions,
    reply: savedQuestions,
    ifMatch: true,
  })
  putQuestions(
    @By() caller: Caller,
    @Param('remissId') id: string,
    @IfMatch() version: number,
    @Body() body: z.infer<typeof questions>,
  ) {
    return this.database.transaction((tx) => this.questions.put(tx, caller.personId, id, version, body.questions));
  }

  @Put(':remissId/recipients')
  @Route({
    action: 'remiss.change',
    does: 'Bestäm mottagare med en regel',
    body: recipientChoice,
    reply: savedRule,
    ifMatch: true,
  })
  async putRule(
    @By() caller: Caller,
    @Param('remissId') id: string,
    @IfMatch() version: number,
    @Body() body: z.input<typeof recipientChoice>,
  ) {
    const saved = await this.database.transaction((tx) => this.choice.put(tx, caller.personId, id, version, body));
    return { version: saved.version, notices: saved.notices, ...saved.resolved };
  }
}

const flat = ({ remiss, notices: told }: SavedRemiss) => ({ ...remiss, notices: told });
