import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  DISPOSITIONS,
  newPlace,
  newViewpoint,
  partShape,
  removal,
  SimilarAnswers,
  viewpointChange,
  ViewpointSettling,
  ChangeViewpoint,
  MarkViewpoints,
  Viewpoints,
  type NewPlace,
  type NewViewpoint,
  type Removal,
  type ViewpointChange,
} from '@yttra/assessment';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { RESERVATION_TYPES } from '@yttra/response';
import { z } from 'zod';
import { By } from './by';
import { IfMatch } from './if-match';
import { pageOf, paging, type Paging } from './paging';
import { Route } from './route';

const viewpoint = z.object({
  id: z.uuid(),
  remissId: z.uuid(),
  recipientId: z.uuid(),
  responseId: z.uuid(),
  body: z.string(),
  number: z.int(),
  source: z.enum(['answer', 'section', 'reservation', 'separate_opinion', 'minutes_note']),
  question: z.int().nullable(),
  section: z.string().nullable(),
  quote: z.string().nullable(),
  place: z.object({ responseId: z.uuid(), part: partShape, from: z.int(), to: z.int() }).nullable(),
  unsettled: z.boolean(),
  text: z.string(),
  tags: z.array(z.string()),
  disposition: z.enum(DISPOSITIONS).nullable(),
  reason: z.string().nullable(),
  changeText: z.string().nullable(),
  aboutSection: z.string().nullable(),
  joinedTo: z.uuid().nullable(),
  ownVersion: z.int().nullable(),
  createdBy: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
  changedBy: z.uuid().nullable(),
  changedAt: z.iso.datetime().nullable(),
  version: z.int(),
});
const span = z.object({ from: z.int(), to: z.int() });
const bodyText = z.object({
  recipientId: z.uuid(),
  responseId: z.uuid(),
  body: z.string(),
  part: partShape,
  text: z.string(),
});
const similarGroup = z.object({
  question: z.int().nullable(),
  section: z.string().nullable(),
  dissent: z.enum(RESERVATION_TYPES).nullable(),
  model: bodyText,
  others: z.array(bodyText.extend({ similarity: z.number(), added: z.array(span), leftOut: z.array(span) })),
});

/** What the answers say, point by point, and where they say nearly the same. */
@Controller('api/v1/remisser/:remissId')
export class ViewpointsController {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly marking: MarkViewpoints,
    private readonly changing: ChangeViewpoint,
    private readonly settling: ViewpointSettling,
    private readonly similar: SimilarAnswers,
  ) {}

  @Get('viewpoints')
  @Route({ action: 'assessment.read', does: 'Lista synpunkter', query: paging, reply: pageOf(viewpoint) })
  async list(@By() caller: Caller, @Param('remissId') remissId: string, @Query() { limit, offset }: Paging) {
    const all = await this.database.transaction((tx) => this.viewpoints.list(tx, caller.personId, remissId));
    return { items: all.slice(offset, offset + limit), total: all.length };
  }

  @Post('viewpoints')
  @Route({
    action: 'assessment.write',
    does: 'Markera en synpunkt i ett svar',
    body: newViewpoint,
    reply: viewpoint,
    status: 201,
  })
  mark(@By() caller: Caller, @Param('remissId') remissId: string, @Body() body: NewViewpoint) {
    return this.database.transaction((tx) => this.marking.add(tx, caller.personId, remissId, body));
  }

  @Patch('viewpoints/:viewpointId')
  @Route({
    action: 'assessment.write',
    does: 'Bedöm eller ändra en synpunkt',
    body: viewpointChange,
    reply: viewpoint,
    ifMatch: true,
  })
  change(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('viewpointId') id: string,
    @IfMatch() version: number,
    @Body() body: ViewpointChange,
  ) {
    return this.database.transaction((tx) => this.changing.change(tx, caller.personId, remissId, id, version, body));
  }

  @Put('viewpoints/:viewpointId/place')
  @Route({
    action: 'assessment.write',
    does: 'Peka ut var en synpunkt står i svaret som gäller',
    body: newPlace,
    reply: viewpoint,
    ifMatch: true,
  })
  place(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('viewpointId') id: string,
    @IfMatch() version: number,
    @Body() body: NewPlace,
  ) {
    return this.database.transaction((tx) => this.settling.place(tx, caller.personId, remissId, id, version, body));
  }

  @Delete('viewpoints/:viewpointId')
  @Route({ action: 'assessment.write', does: 'Ta bort en synpunkt', body: removal, status: 204, ifMatch: true })
  async remove(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('viewpointId') id: string,
    @IfMatch() version: number,
    @Body() body: Removal,
  ) {
    await this.database.transaction((tx) => this.settling.remove(tx, caller.personId, remissId, id, version, body));
  }

  @Get('similar')
  @Route({
    costs: 'search',
    action: 'assessment.read',
    does: 'Se svar som är nästan lika',
    reply: z.array(similarGroup),
  })
  listSimilar(@By() caller: Caller, @Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.similar.of(tx, caller.personId, remissId));
  }

  @Post('viewpoints/:viewpointId/alike')
  @Route({
    action: 'assessment.write',
    does: 'Ta en synpunkt för alla som har skrivit samma ord',
    reply: z.array(viewpoint),
    status: 201,
  })
  takeForAll(@By() caller: Caller, @Param('remissId') remissId: string, @Param('viewpointId') id: string) {
    return this.database.transaction((tx) => this.similar.takeForAll(tx, caller.personId, remissId, id));
  }
}
