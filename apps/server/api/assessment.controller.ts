import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  CompletenessGate,
  DISPOSITIONS,
  Matrix,
  newPlace,
  newViewpoint,
  OfficeComments,
  partShape,
  Reading,
  removal,
  viewpointChange,
  Viewpoints,
  type NewPlace,
  type NewViewpoint,
  type Removal,
  type ViewpointChange,
} from '@yttra/assessment';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { RESPONSE_KINDS, STANCES } from '@yttra/response';
import { z } from 'zod';
import { By } from './by';
import { IfMatch } from './if-match';
import { pageOf, paging, type Paging } from './paging';
import { Route } from './route';

const matrixRow = z.object({
  recipientId: z.uuid(),
  body: z.string(),
  kind: z.string(),
  status: z.string(),
  statusText: z.string(),
  responseId: z.uuid().nullable(),
  answerKind: z.enum(RESPONSE_KINDS).nullable(),
  stance: z.enum(STANCES).nullable(),
  stanceText: z.string().nullable(),
  basisText: z.string().nullable(),
  receivedAt: z.iso.datetime().nullable(),
  late: z.boolean(),
  preliminary: z.boolean(),
  recalled: z.boolean(),
  dissents: z.int(),
  reservations: z.int(),
  separateOpinions: z.int(),
  extendedTo: z.iso.date().nullable(),
  questions: z.array(
    z.object({
      number: z.int(),
      state: z.enum(['read', 'unread', 'nothing_to_add', 'blank', 'none']),
      preview: z.string().nullable(),
    }),
  ),
  beside: z.enum(['read', 'unread', 'none']),
  viewpoints: z.int(),
  viewpointsLeft: z.int(),
});
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
const comment = z.object({ question: z.int(), responseId: z.uuid().nullable(), text: z.string(), version: z.int() });
const newComment = z.strictObject({
  question: z.int().min(1),
  responseId: z.uuid().nullish(),
  text: z.string().max(20_000),
});
const hindrance = z.object({
  what: z.enum(['viewpoint_not_assessed', 'quotation_unsettled', 'answer_not_read', 'preliminary_not_confirmed']),
  message: z.string(),
  about: z.array(z.union([z.int(), z.string()])),
});
const reading = z.strictObject({
  parts: z
    .array(z.union([z.int().min(0), partShape]))
    .max(1000)
    .optional(),
});

/** What the office makes of the answers: matrix, reading, viewpoints, comments. */
@Controller('api/v1/remisser/:remissId')
export class AssessmentController {
  constructor(
    private readonly database: Database,
    private readonly matrices: Matrix,
    private readonly viewpoints: Viewpoints,
    private readonly comments: OfficeComments,
    private readonly reading: Reading,
    private readonly gate: CompletenessGate,
  ) {}

  @Get('matrix')
  @Route({ action: 'assessment.read', does: 'Se instanser mot frågor', reply: z.array(matrixRow) })
  matrix(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.matrices.of(tx, remissId));
  }

  @Get('viewpoints')
  @Route({ action: 'assessment.read', does: 'Lista synpunkter', query: paging, reply: pageOf(viewpoint) })
  async list(@By() caller: Caller, @Param('remissId') remissId: string, @Query() { limit, offset }: Paging) {
    const all = await this.viewpoints.list(caller.personId, remissId);
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
    return this.database.transaction((tx) => this.viewpoints.add(tx, caller.personId, remissId, body));
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
    return this.database.transaction((tx) => this.viewpoints.change(tx, caller.personId, remissId, id, version, body));
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
    return this.database.transaction((tx) => this.viewpoints.place(tx, caller.personId, remissId, id, version, body));
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
    await this.database.transaction((tx) => this.viewpoints.remove(tx, caller.personId, remissId, id, version, body));
  }

  @Get('comments')
  @Route({ action: 'assessment.read', does: 'Läs kontorets kommentarer', reply: z.array(comment) })
  listComments(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.comments.all(tx, remissId));
  }

  @Put('comments')
  @Route({
    action: 'assessment.write',
    does: 'Skriv kontorets kommentar till en fråga eller ett svar',
    body: newComment,
    reply: comment.nullable(),
    ifMatch: true,
  })
  comment(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @IfMatch() version: number,
    @Body() body: z.infer<typeof newComment>,
  ) {
    const place = { question: body.question, responseId: body.responseId ?? null };
    return this.database.transaction((tx) =>
      this.comments.write(tx, caller.personId, remissId, place, version, body.text),
    );
  }

  @Put('responses/:responseId/read')
  @Route({
    action: 'assessment.write',
    does: 'Märk ett svar, eller delar av det, som läst',
    body: reading,
    status: 204,
  })
  async read(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('responseId') responseId: string,
    @Body() body: z.infer<typeof reading>,
  ) {
    await this.database.transaction((tx) =>
      this.reading.markRead(tx, caller.personId, remissId, responseId, body.parts ?? null),
    );
  }

  @Put('responses/:responseId/confirm')
  @Route({ action: 'response.review', does: 'Låt ett preliminärt svar stå i sammanställningen', status: 204 })
  async confirm(@By() caller: Caller, @Param('remissId') remissId: string, @Param('responseId') responseId: string) {
    await this.database.transaction((tx) => this.reading.confirmPreliminary(tx, caller.personId, remissId, responseId));
  }

  @Get('hindrances')
  @Route({
    action: 'assessment.read',
    does: 'Se vad som återstår innan remissen kan rapporteras',
    reply: z.array(hindrance),
  })
  hindrances(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.gate.hindrances(tx, remissId));
  }
}
