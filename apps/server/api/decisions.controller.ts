import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import {
  decidedDocument,
  DecideRemiss,
  decisionStep,
  INSTANCES,
  OUTCOMES,
  type NewDecidedDocument,
  type NewDecisionStep,
} from '@yttra/remiss';
import { z } from 'zod';
import { By } from './by';
import { IfMatch } from './if-match';
import { Route } from './route';

const stepView = z.object({
  id: z.uuid(),
  position: z.int(),
  instance: z.enum(INSTANCES),
  heldOn: z.iso.date(),
  section: z.string(),
  outcome: z.enum(OUTCOMES),
  toCouncil: z.boolean(),
  toDo: z.string().nullable(),
  note: z.string().nullable(),
  sentTo: z.string().nullable(),
  recordedBy: z.uuid(),
  recordedAt: z.iso.datetime(),
});
const documentView = z.object({
  title: z.string(),
  isRepeal: z.boolean(),
  decidedOn: z.iso.date(),
  decidedBy: z.enum(INSTANCES),
  section: z.string(),
  caseNumber: z.string(),
  replaces: z.string().nullable(),
  appliesTo: z.string().nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  responsible: z.string().nullable(),
  followUpOn: z.iso.date().nullable(),
  version: z.int(),
  writtenBy: z.uuid(),
  writtenAt: z.iso.datetime(),
});

/** The way of a reported remiss through its meetings, and the document that was decided. */
@Controller('api/v1/remisser/:remissId')
export class DecisionsController {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecideRemiss,
  ) {}

  @Get('decisions')
  @Route({
    action: 'summary.read',
    does: 'Läs vilka sammanträden som har behandlat remissen',
    reply: z.array(stepView),
  })
  way(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.decisions.way(tx, remissId));
  }

  @Post('decisions')
  @Route({
    action: 'remiss.report',
    does: 'Skriv in nästa sammanträdes beslut',
    body: decisionStep,
    reply: stepView,
    status: 201,
  })
  record(@By() caller: Caller, @Param('remissId') remissId: string, @Body() body: NewDecisionStep) {
    return this.database.transaction((tx) => this.decisions.record(tx, caller.personId, remissId, body));
  }

  @Get('decided-document')
  @Route({
    action: 'summary.read',
    does: 'Läs det antagna eller upphävda dokumentets uppgifter',
    reply: z.object({ document: documentView.nullable() }),
  })
  async document(@Param('remissId') remissId: string) {
    return { document: await this.database.transaction((tx) => this.decisions.document(tx, remissId)) };
  }

  @Put('decided-document')
  @Route({
    action: 'remiss.report',
    does: 'Skriv in det antagna eller upphävda dokumentets uppgifter',
    body: decidedDocument,
    reply: documentView,
    ifMatch: true,
  })
  write(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @IfMatch() version: number,
    @Body() body: NewDecidedDocument,
  ) {
    return this.database.transaction((tx) =>
      this.decisions.writeDocument(tx, caller.personId, remissId, version, body),
    );
  }
}
