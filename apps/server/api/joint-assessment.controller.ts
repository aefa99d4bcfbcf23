import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { JointAssessment, viewpointRequest, ViewpointRequests } from '@yttra/assessment';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { By } from './by';
import { IfMatch } from './if-match';
import { Route } from './route';

const joining = z.strictObject({
  viewpoints: z.array(z.strictObject({ id: z.uuid(), version: z.int().min(1) })).max(2000),
});

/** What is done to viewpoints together, and by several people: joined, parted, given to a colleague. */
@Controller('api/v1/remisser/:remissId')
export class JointAssessmentController {
  constructor(
    private readonly database: Database,
    private readonly joint: JointAssessment,
    private readonly requests: ViewpointRequests,
  ) {}

  @Post('joined-viewpoints')
  @Route({
    action: 'assessment.write',
    does: 'Lägg ihop synpunkter som är samma sak; var och en behåller instans, ord och nummer',
    body: joining,
    status: 204,
  })
  async join(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Body() { viewpoints }: z.infer<typeof joining>,
  ) {
    await this.database.transaction((tx) => this.joint.join(tx, caller.personId, remissId, viewpoints));
  }

  @Delete('joined-viewpoints/:viewpointId')
  @Route({ action: 'assessment.write', does: 'Skilj ut en synpunkt som är lagd ihop', status: 204, ifMatch: true })
  async part(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('viewpointId') id: string,
    @IfMatch() version: number,
  ) {
    await this.database.transaction((tx) => this.joint.part(tx, caller.personId, remissId, { id, version }));
  }

  @Put('viewpoints/:viewpointId/request')
  @Route({
    action: 'assessment.write',
    does: 'Be en kollega skriva skälet till en synpunkt, till en dag',
    body: viewpointRequest,
    status: 204,
  })
  async ask(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('viewpointId') id: string,
    @Body() body: z.input<typeof viewpointRequest>,
  ) {
    await this.database.transaction((tx) => this.requests.ask(tx, caller.personId, remissId, id, body));
  }

  @Delete('viewpoints/:viewpointId/request')
  @Route({ action: 'assessment.write', does: 'Be inte längre en kollega om skälet', status: 204 })
  async askNoMore(@By() caller: Caller, @Param('remissId') remissId: string, @Param('viewpointId') id: string) {
    await this.database.transaction((tx) => this.requests.takeBack(tx, caller.personId, remissId, id));
  }
}
