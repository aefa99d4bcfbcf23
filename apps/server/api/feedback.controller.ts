import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  DISPOSITIONS,
  Feedback,
  FEEDBACK_STAGES,
  FeedbackAnswers,
  feedbackOnPaper,
  feedbackReplies,
  feedbackSending,
  SendFeedback,
  type FeedbackOnPaper,
  type FeedbackReplies,
  type FeedbackSending,
} from '@yttra/assessment';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { CHANNELS } from '@yttra/response';
import { z } from 'zod';
import { By } from './by';
import { Route } from './route';

const assessment = z.object({
  viewpointId: z.uuid(),
  text: z.string(),
  disposition: z.enum(DISPOSITIONS).nullable(),
  reason: z.string().nullable(),
  changeText: z.string().nullable(),
});

const feedback = z.object({
  recipientId: z.uuid(),
  body: z.string(),
  leftOut: z.boolean(),
  viewpoints: z.array(z.uuid()),
  counts: z.record(z.enum(DISPOSITIONS), z.int()),
  sent: z.array(
    z.object({
      stage: z.enum(FEEDBACK_STAGES),
      sentAt: z.iso.datetime(),
      answerBy: z.iso.date().nullable(),
      assessments: z.array(assessment),
    }),
  ),
  removed: z.array(
    z.object({ viewpointId: z.uuid(), number: z.int(), removedAt: z.iso.datetime(), reason: z.string() }),
  ),
  replies: z.array(
    z.object({
      viewpointId: z.uuid(),
      recipientId: z.uuid(),
      remains: z.boolean(),
      text: z.string().nullable(),
      channel: z.enum(CHANNELS).nullable(),
      arrivedOn: z.iso.date().nullable(),
    }),
  ),
});

/** What each body is told of its viewpoints, and what it says of that. */
@Controller('api/v1/remisser/:remissId')
export class FeedbackController {
  constructor(
    private readonly database: Database,
    private readonly feedback: Feedback,
    private readonly sending: SendFeedback,
    private readonly answers: FeedbackAnswers,
  ) {}

  @Get('feedback')
  @Route({
    action: 'remiss.report',
    does: 'Se vad varje instans får veta om sina synpunkter',
    reply: z.array(feedback),
  })
  async feedbackOf(@Param('remissId') remissId: string) {
    const bodies = await this.database.transaction((tx) => this.feedback.of(tx, remissId));
    return bodies.map(({ viewpoints, removed, ...body }) => ({
      ...body,
      viewpoints: viewpoints.map(({ id }) => id),
      removed: removed.map(({ id, number, removedAt, removedReason }) => ({
        viewpointId: id,
        number,
        removedAt,
        reason: removedReason,
      })),
    }));
  }

  @Post('feedback')
  @Route({
    action: 'remiss.report',
    does: 'Skicka återkoppling till instanserna: före beslut med sista dag att svara, efter beslutet ett brev till var och en',
    body: feedbackSending,
    reply: z.object({ sent: z.int() }),
  })
  sendFeedback(@By() caller: Caller, @Param('remissId') remissId: string, @Body() body: FeedbackSending) {
    return this.database.transaction((tx) => this.sending.send(tx, caller.personId, remissId, body));
  }

  @Put('recipients/:rid/feedback')
  @Route({
    action: 'response.submit',
    does: 'Svara om instansen är nöjd med bedömningen eller om något kvarstår',
    body: feedbackReplies,
    status: 204,
  })
  async replyToFeedback(@By() caller: Caller, @Param('rid') rid: string, @Body() body: FeedbackReplies) {
    await this.database.transaction((tx) => this.answers.reply(tx, caller.personId, rid, body));
  }

  @Put('recipients/:rid/feedback/on-paper')
  @Route({
    action: 'response.register',
    does: 'Registrera vad instansen har svarat på papper eller med e-post om bedömningen',
    body: feedbackOnPaper,
    status: 204,
  })
  async registerFeedback(@By() caller: Caller, @Param('rid') rid: string, @Body() body: FeedbackOnPaper) {
    await this.database.transaction((tx) => this.answers.register(tx, caller.personId, rid, body));
  }
}
