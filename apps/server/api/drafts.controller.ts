import { Body, Controller, Delete, Get, Headers, Param, Post, Put } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import {
  DraftComments,
  DraftInvitations,
  Drafts,
  newDraftComment,
  responseContent,
  shortAnswer,
  submission,
  SubmitResponse,
  type AnswerVisit,
  type ReceivedAt,
} from '@yttra/response';
import { mailAddress } from '@yttra/platform';
import { z } from 'zod';
import { AtAnswer, By } from './by';
import { FirstMoment } from './first-moment';
import { IfMatch } from './if-match';
import { notices } from './remiss.views';
import { receipt } from './response.views';
import { Route } from './route';

const instant = z.iso.datetime();
const draftVersion = z.object({
  recipientId: z.uuid(),
  version: z.int(),
  savedBy: z.uuid().nullable(),
  savedAt: instant.nullable(),
});
const draft = draftVersion.extend({ content: responseContent });
const comment = z.object({
  id: z.uuid(),
  recipientId: z.uuid(),
  questionNumber: z.int().nullable(),
  text: z.string(),
  writtenBy: z.uuid(),
  writtenAt: instant,
});
const invitation = z.object({
  person: z.object({ id: z.uuid(), name: z.string() }),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  doneAt: instant.nullable(),
});
const invite = z.strictObject({ email: mailAddress() });

/** A body's own draft and its submission: everything behind the wall. */
@Controller('api/v1/remisser/:remissId/recipients/:rid')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly comments: DraftComments,
    private readonly invitations: DraftInvitations,
    private readonly submitting: SubmitResponse,
  ) {}

  @Get('draft')
  @Route({ action: 'draft.read', does: 'Läs utkastet till svar', reply: draft })
  get(@AtAnswer() visit: AnswerVisit, @Param('rid') rid: string) {
    return this.drafts.get(visit, rid);
  }

  @Put('draft')
  @Route({
    action: 'draft.write',
    does: 'Spara utkastet över den version som du läste',
    body: responseContent,
    reply: draft.extend({ notices }),
    ifMatch: true,
  })
  save(
    @AtAnswer() visit: AnswerVisit,
    @Param('rid') rid: string,
    @IfMatch() version: number,
    @Body() content: unknown,
  ) {
    return this.drafts.save(visit, rid, { version, content });
  }

  @Post('draft/correction')
  @Route({ action: 'draft.correct', does: 'Börja rätta ett lämnat svar', reply: draft, ifMatch: true })
  correct(@AtAnswer() visit: AnswerVisit, @Param('rid') rid: string, @IfMatch() version: number) {
    return this.drafts.startCorrection(visit, rid, version);
  }

  @Get('draft/versions')
  @Route({ action: 'draft.read', does: 'Lista sparade versioner av utkastet', reply: z.array(draftVersion) })
  versions(@AtAnswer() visit: AnswerVisit, @Param('rid') rid: string) {
    return this.drafts.versions(visit, rid);
  }

  @Get('draft/versions/:version')
  @Route({ action: 'draft.read', does: 'Läs en sparad version av utkastet', reply: draft })
  version(@AtAnswer() visit: AnswerVisit, @Param('rid') rid: string, @Param('version') version: string) {
    return this.drafts.version(visit, rid, Number(version));
  }

  @Get('draft/comments')
  @Route({ action: 'draft.read', does: 'Läs kollegornas kommentarer', reply: z.array(comment) })
  listComments(@AtAnswer() visit: AnswerVisit, @Param('rid') rid: string) {
    return this.comments.list(visit, rid);
  }

  @Post('draft/comments')
  @Route({ action: 'draft.write', does: 'Kommentera utkastet', body: newDraftComment, reply: comment, status: 201 })
  addComment(@AtAnswer() visit: AnswerVisit, @Param('rid') rid: string, @Body() body: z.infer<typeof newDraftComment>) {
    return this.comments.add(visit, rid, body);
  }

  @Get('draft/invitations')
  @Route({ action: 'draft.read', does: 'Lista inbjudna kollegor', reply: z.array(invitation) })
  listInvitations(@By() caller: Caller, @Param('rid') rid: string) {
    return this.invitations.list(caller.personId, rid);
  }

  @Post('draft/invitations')
  @Route({
    action: 'draft.lead',
    does: 'Bjud in en kollega till utkastet',
    body: invite,
    reply: invitation,
    status: 201,
  })
  invite(@By() caller: Caller, @Param('rid') rid: string, @Body() body: z.infer<typeof invite>) {
    return this.invitations.invite(caller.personId, rid, body.email);
  }

  @Delete('draft/invitations/:personId')
  @Route({ action: 'draft.lead', does: 'Avsluta en inbjudan', status: 204 })
  async endInvitation(@By() caller: Caller, @Param('rid') rid: string, @Param('personId') personId: string) {
    await this.invitations.end(caller.personId, rid, personId);
  }

  @Post('draft/done')
  @Route({ action: 'draft.write', does: 'Meddela att din text är klar', status: 204 })
  async done(@By() caller: Caller, @Param('rid') rid: string) {
    await this.invitations.textDone(caller.personId, rid);
  }

  @Post('draft/submit')
  @Route({
    action: 'response.submit',
    does: 'Lämna svaret',
    body: submission,
    reply: receipt,
    status: 201,
    idempotent: true,
  })
  submit(
    @AtAnswer() visit: AnswerVisit,
    @Param('rid') recipientId: string,
    @Headers('idempotency-key') key: string,
    @FirstMoment() receivedAt: ReceivedAt,
    @Body() body: z.infer<typeof submission>,
  ) {
    return this.submitting.submit({ visit, recipientId, key, receivedAt }, body);
  }

  @Post('abstain')
  @Route({
    action: 'response.submit',
    does: 'Avstå från att svara',
    body: shortAnswer,
    reply: receipt,
    status: 201,
    idempotent: true,
  })
  abstain(
    @AtAnswer() visit: AnswerVisit,
    @Param('rid') recipientId: string,
    @Headers('idempotency-key') key: string,
    @FirstMoment() receivedAt: ReceivedAt,
    @Body() body: z.infer<typeof shortAnswer>,
  ) {
    return this.submitting.abstain({ visit, recipientId, key, receivedAt }, body);
  }

  @Post('no-comments')
  @Route({
    action: 'response.submit',
    does: 'Svara ingen erinran',
    body: shortAnswer,
    reply: receipt,
    status: 201,
    idempotent: true,
  })
  noComments(
    @AtAnswer() visit: AnswerVisit,
    @Param('rid') recipientId: string,
    @Headers('idempotency-key') key: string,
    @FirstMoment() receivedAt: ReceivedAt,
    @Body() body: z.infer<typeof shortAnswer>,
  ) {
    return this.submitting.noComments({ visit, recipientId, key, receivedAt }, body);
  }
}
