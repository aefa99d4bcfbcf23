import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  AnswerReading,
  CompletenessGate,
  DISPOSITIONS,
  Feedback,
  FEEDBACK_STAGES,
  feedbackReplies,
  feedbackSending,
  HINDRANCES,
  Matrix,
  newAssignments,
  newPlace,
  newViewpoint,
  OfficeComments,
  OpposedAnswers,
  partShape,
  Reading,
  ReadingAssignments,
  removal,
  SimilarAnswers,
  stretchesOf,
  viewpointChange,
  Viewpoints,
  type FeedbackReplies,
  type FeedbackSending,
  type NewAssignments,
  type NewPlace,
  type NewViewpoint,
  type Removal,
  type ViewpointChange,
} from '@yttra/assessment';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { RESERVATION_TYPES, RESPONSE_KINDS, STANCES } from '@yttra/response';
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
  what: z.enum(HINDRANCES),
  message: z.string(),
  about: z.array(z.union([z.int(), z.string()])),
  items: z.array(z.object({ label: z.string(), recipientId: z.uuid(), viewpointId: z.uuid().nullable() })),
});
const opposedAnswer = z.object({
  recipientId: z.uuid(),
  responseId: z.uuid(),
  text: z.string(),
  version: z.int(),
  writtenBy: z.uuid(),
  writtenAt: z.iso.datetime(),
});
const feedback = z.object({
  recipientId: z.uuid(),
  body: z.string(),
  viewpoints: z.array(z.uuid()),
  counts: z.record(z.enum(DISPOSITIONS), z.int()),
  sent: z.array(
    z.object({ stage: z.enum(FEEDBACK_STAGES), sentAt: z.iso.datetime(), answerBy: z.iso.date().nullable() }),
  ),
  replies: z.array(
    z.object({ viewpointId: z.uuid(), recipientId: z.uuid(), remains: z.boolean(), text: z.string().nullable() }),
  ),
});
const newOpposedAnswer = z.strictObject({ text: z.string().max(20_000) });
const partOfAnswer = z.object({
  part: partShape,
  text: z.string(),
  choice: z.union([z.string(), z.number()]).nullable(),
  question: z.int().nullable(),
  about: z.string().nullable(),
  dissent: z.enum(RESERVATION_TYPES).nullable(),
  masked: z.boolean(),
  done: z.object({ what: z.enum(['marked', 'read']), by: z.string(), at: z.iso.datetime() }).nullable(),
  stretches: z.array(z.object({ from: z.int(), to: z.int(), text: z.string(), quotedBy: z.array(z.int()) })),
});
const answerParts = z.object({ responseId: z.uuid().nullable(), parts: z.array(partOfAnswer) });
const span = z.object({ from: z.int(), to: z.int() });
const bodyText = z.object({ recipientId: z.uuid(), responseId: z.uuid(), body: z.string(), text: z.string() });
const similarGroup = z.object({
  part: partShape,
  model: bodyText,
  others: z.array(bodyText.extend({ similarity: z.number(), added: z.array(span), leftOut: z.array(span) })),
});
const assignment = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  person: z.string(),
  recipientId: z.uuid().nullable(),
  body: z.string().nullable(),
  question: z.int().nullable(),
  lastDay: z.iso.date(),
  parts: z.int(),
  left: z.int(),
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
    private readonly opposed: OpposedAnswers,
    private readonly feedback: Feedback,
    private readonly answers: AnswerReading,
    private readonly similar: SimilarAnswers,
    private readonly assignments: ReadingAssignments,
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

  @Get('opposed-answers')
  @Route({
    action: 'assessment.read',
    does: 'Läs kontorets svar till dem som avstyrker',
    reply: z.array(opposedAnswer),
  })
  listOpposed(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.opposed.all(tx, remissId));
  }

  @Put('responses/:responseId/opposed-answer')
  @Route({
    action: 'response.review',
    does: 'Skriv kontorets svar till en instans som avstyrker; en tom text tar bort det',
    body: newOpposedAnswer,
    reply: opposedAnswer.nullable(),
    ifMatch: true,
  })
  answerOpposed(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('responseId') responseId: string,
    @IfMatch() version: number,
    @Body() { text }: z.infer<typeof newOpposedAnswer>,
  ) {
    return this.database.transaction((tx) =>
      this.opposed.write(tx, caller.personId, remissId, responseId, version, text),
    );
  }

  @Get('feedback')
  @Route({
    action: 'remiss.report',
    does: 'Se vad varje instans får veta om sina synpunkter',
    reply: z.array(feedback),
  })
  async feedbackOf(@Param('remissId') remissId: string) {
    const bodies = await this.database.transaction((tx) => this.feedback.of(tx, remissId));
    return bodies.map(({ viewpoints, ...body }) => ({ ...body, viewpoints: viewpoints.map(({ id }) => id) }));
  }

  @Post('feedback')
  @Route({
    action: 'remiss.report',
    does: 'Skicka återkoppling till instanserna: före beslut med sista dag att svara, efter beslutet ett brev till var och en',
    body: feedbackSending,
    reply: z.object({ sent: z.int() }),
  })
  sendFeedback(@By() caller: Caller, @Param('remissId') remissId: string, @Body() body: FeedbackSending) {
    return this.database.transaction((tx) => this.feedback.send(tx, caller.personId, remissId, body));
  }

  @Put('recipients/:rid/feedback')
  @Route({
    action: 'response.submit',
    does: 'Svara om instansen är nöjd med bedömningen eller om något kvarstår',
    body: feedbackReplies,
    status: 204,
  })
  async replyToFeedback(@By() caller: Caller, @Param('rid') rid: string, @Body() body: FeedbackReplies) {
    await this.database.transaction((tx) => this.feedback.reply(tx, caller.personId, rid, body));
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

  @Get('recipients/:rid/parts')
  @Route({
    action: 'assessment.read',
    does: 'Läs ett svar del för del: vad som är citerat, och vem som har läst',
    reply: answerParts,
  })
  async parts(@By() caller: Caller, @Param('remissId') remissId: string, @Param('rid') recipientId: string) {
    const { response, parts, viewpoints } = await this.answers.of(caller.personId, remissId, recipientId);
    const quotations = viewpoints.flatMap(({ number, place }) => {
      if (place === null || place.responseId !== response?.id) return [];
      return [{ viewpoint: number, part: place.part, from: place.from, to: place.to }];
    });
    return {
      responseId: response?.id ?? null,
      parts: parts.map(({ part, text, choice, question, about, dissent, masked, done }) => {
        const within = quotations.filter((quotation) => quotation.part === part);
        return { part, text, choice, question, about, dissent, masked, done, stretches: stretchesOf(text, within) };
      }),
    };
  }

  @Get('similar')
  @Route({ action: 'assessment.read', does: 'Se svar som är nästan lika', reply: z.array(similarGroup) })
  listSimilar(@By() caller: Caller, @Param('remissId') remissId: string) {
    return this.similar.of(caller.personId, remissId);
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

  @Get('reading-assignments')
  @Route({ action: 'assessment.read', does: 'Se vem som läser vad', reply: z.array(assignment) })
  listAssignments(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.assignments.list(tx, remissId));
  }

  @Post('reading-assignments')
  @Route({
    action: 'response.review',
    does: 'Ge någon svar att läsa, med en dag',
    body: newAssignments,
    reply: z.array(assignment),
    status: 201,
  })
  giveToRead(@By() caller: Caller, @Param('remissId') remissId: string, @Body() body: NewAssignments) {
    return this.database.transaction((tx) => this.assignments.give(tx, caller.personId, remissId, body));
  }

  @Delete('reading-assignments/:readingId')
  @Route({ action: 'response.review', does: 'Ta tillbaka det som någon skulle läsa', status: 204 })
  async takeBack(@By() caller: Caller, @Param('remissId') remissId: string, @Param('readingId') id: string) {
    await this.database.transaction((tx) => this.assignments.takeBack(tx, caller.personId, remissId, id));
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
