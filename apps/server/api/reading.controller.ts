import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import {
  AnswerReading,
  Matrix,
  newAssignments,
  partShape,
  Reading,
  GiveReading,
  ReadingAssignments,
  stretchesOf,
  type NewAssignments,
} from '@yttra/assessment';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { storedValue } from '@yttra/remiss';
import { RESERVATION_TYPES, RESPONSE_KINDS, STANCES } from '@yttra/response';
import { z } from 'zod';
import { By } from './by';
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
const partOfAnswer = z.object({
  part: partShape,
  text: z.string(),
  choice: storedValue.nullable(),
  question: z.int().nullable(),
  about: z.string().nullable(),
  dissent: z.enum(RESERVATION_TYPES).nullable(),
  masked: z.boolean(),
  done: z.object({ what: z.enum(['marked', 'read']), by: z.string(), at: z.iso.datetime() }).nullable(),
  stretches: z.array(z.object({ from: z.int(), to: z.int(), text: z.string(), quotedBy: z.array(z.int()) })),
});
const answerParts = z.object({ responseId: z.uuid().nullable(), parts: z.array(partOfAnswer) });
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

/** How the answers are read to their end: by whom, part by part. */
@Controller('api/v1/remisser/:remissId')
export class ReadingController {
  constructor(
    private readonly database: Database,
    private readonly matrices: Matrix,
    private readonly answers: AnswerReading,
    private readonly reading: Reading,
    private readonly assignments: ReadingAssignments,
    private readonly giving: GiveReading,
  ) {}

  @Get('matrix')
  @Route({ action: 'assessment.read', does: 'Se instanser mot frågor', reply: z.array(matrixRow) })
  matrix(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.matrices.of(tx, remissId));
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
    const { response, parts, viewpoints } = await this.database.transaction((tx) =>
      this.answers.of(tx, caller.personId, remissId, recipientId),
    );
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
    return this.database.transaction((tx) => this.giving.give(tx, caller.personId, remissId, body));
  }

  @Delete('reading-assignments/:readingId')
  @Route({ action: 'response.review', does: 'Ta tillbaka det som någon skulle läsa', status: 204 })
  async takeBack(@By() caller: Caller, @Param('remissId') remissId: string, @Param('readingId') id: string) {
    await this.database.transaction((tx) => this.giving.takeBack(tx, caller.personId, remissId, id));
  }

  @Put('responses/:responseId/confirm')
  @Route({ action: 'response.review', does: 'Låt ett preliminärt svar stå i sammanställningen', status: 204 })
  async confirm(@By() caller: Caller, @Param('remissId') remissId: string, @Param('responseId') responseId: string) {
    await this.database.transaction((tx) => this.reading.confirmPreliminary(tx, caller.personId, remissId, responseId));
  }
}
