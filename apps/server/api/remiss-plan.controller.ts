import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { PlanRemiss, RemissDrafts } from '@yttra/remiss';
import { By } from './by';
import { IfMatch } from './if-match';
import { planView, remissView } from './remiss.views';
import { Route } from './route';

/** What a remiss will come to, and its own day to go out. */
@Controller('api/v1/remisser/:remissId')
export class RemissPlanController {
  constructor(
    private readonly database: Database,
    private readonly planning: PlanRemiss,
    private readonly drafts: RemissDrafts,
  ) {}

  @Get('plan')
  @Route({
    action: 'remiss.change',
    named: 'RemissRound_plan',
    does: 'Se varje mejl med sin dag, vilka som hinner besluta, och vad som saknas',
    reply: planView,
  })
  plan(@Param('remissId') id: string) {
    return this.database.transaction((tx) => this.planning.plan(tx, id));
  }

  @Post('schedule')
  @Route({
    action: 'remiss.issue',
    named: 'RemissRound_schedule',
    does: 'Låt remissen skickas ut av sig själv på sin dag',
    reply: remissView,
    ifMatch: true,
  })
  schedule(@By() caller: Caller, @Param('remissId') id: string, @IfMatch() version: number) {
    return this.database.transaction((tx) => this.planning.schedule(tx, caller.personId, id, version));
  }

  @Post('unschedule')
  @Route({
    action: 'remiss.issue',
    named: 'RemissRound_unschedule',
    does: 'Ta tillbaka remissen till utkast',
    reply: remissView,
    ifMatch: true,
  })
  unschedule(@By() caller: Caller, @Param('remissId') id: string, @IfMatch() version: number) {
    return this.database.transaction((tx) => this.drafts.unschedule(tx, caller.personId, id, version));
  }
}
