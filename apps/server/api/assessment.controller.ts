import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ReportHindrances, HINDRANCES, OfficeComments, OpposedAnswers } from '@yttra/assessment';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { By } from './by';
import { IfMatch } from './if-match';
import { Route } from './route';

const comment = z.object({ question: z.int(), responseId: z.uuid().nullable(), text: z.string(), version: z.int() });
const newComment = z.strictObject({
  question: z.int().min(1),
  responseId: z.uuid().nullish(),
  text: z.string().max(20_000),
});
const opposedAnswer = z.object({
  recipientId: z.uuid(),
  responseId: z.uuid(),
  text: z.string(),
  version: z.int(),
  writtenBy: z.uuid(),
  writtenAt: z.iso.datetime(),
});
const newOpposedAnswer = z.strictObject({ text: z.string().max(20_000) });
const hindrance = z.object({
  what: z.enum(HINDRANCES),
  message: z.string(),
  about: z.array(z.union([z.int(), z.string()])),
  items: z.array(z.object({ label: z.string(), recipientId: z.uuid(), viewpointId: z.uuid().nullable() })),
});

/** What the office says of the answers beside its viewpoints, and what is left before the report. */
@Controller('api/v1/remisser/:remissId')
export class AssessmentController {
  constructor(
    private readonly database: Database,
    private readonly comments: OfficeComments,
    private readonly opposed: OpposedAnswers,
    private readonly gate: ReportHindrances,
  ) {}

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
