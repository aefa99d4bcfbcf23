import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  BODY_KINDS,
  BodyRegister,
  bodyChange,
  BodyImport,
  Meetings,
  meetingsSchema,
  newBody,
  readBodiesFile,
  readMeetingsFile,
  readMeetingsJson,
  type BodyChange,
  type MeetingsForm,
  type NewBody,
} from '@yttra/bodies';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { By } from './by';
import { IfMatch } from './if-match';
import { Route } from './route';

const bodyView = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(BODY_KINDS),
  email: z.string().nullable(),
  registrarEmail: z.string().nullable(),
  caseNumberPattern: z.string().nullable(),
  postalAddress: z.string().nullable(),
  active: z.boolean(),
  groups: z.array(z.string()),
  version: z.int(),
});
const meeting = z.object({ date: z.iso.date(), agendaCutoff: z.iso.date().nullable() });
const meetingsChange = z.object({
  meetings: z.array(meeting),
  added: z.array(z.iso.date()),
  removed: z.array(z.iso.date()),
  uncertain: z.array(meeting.extend({ title: z.string().optional() })),
  notes: z.array(z.string()),
});
const importReport = z.object({
  lines: z.array(
    z.object({
      line: z.int(),
      name: z.string().nullable(),
      outcome: z.enum(['new', 'changed', 'unchanged', 'error']),
      message: z.string(),
      changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), error: z.int() }),
  notes: z.array(z.string()),
  summary: z.string(),
});
const yesOrNo = z.string().max(10).pipe(z.stringbool()).default(false);
const trying = z.object({ preview: yesOrNo, acceptGoodLines: yesOrNo });

/** Whoever reads a body's mailbox is let in by it. */
const changesMailbox = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && ('email' in body || 'registrarEmail' in body);

/** How meetings are read, by media type; anything else is JSON. */
const MEETING_FORMS: Record<string, MeetingsForm> = { 'text/csv': 'csv', 'text/calendar': 'ics' };

/** The register of nämnder, styrelser and the rest, with their meetings. */
@Controller('api/v1/bodies')
export class BodiesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyRegister,
    private readonly imports: BodyImport,
    private readonly meetings: Meetings,
  ) {}

  @Get()
  @Route({ action: 'bodies.read', does: 'Lista instanser i svensk ordning', reply: z.array(bodyView) })
  list() {
    return this.database.transaction((tx) => this.bodies.list(tx));
  }

  @Post()
  @Route({ action: 'bodies.change', does: 'Lägg till en instans', body: newBody, reply: bodyView, status: 201 })
  create(@By() caller: Caller, @Body() body: NewBody) {
    return this.database.transaction((tx) => this.bodies.create(tx, caller.personId, body));
  }

  @Patch(':bodyId')
  @Route({
    action: 'bodies.change',
    does: 'Ändra en instans',
    notByKey: changesMailbox,
    body: bodyChange,
    reply: bodyView,
    ifMatch: true,
  })
  change(@By() caller: Caller, @Param('bodyId') id: string, @IfMatch() version: number, @Body() body: BodyChange) {
    return this.database.transaction((tx) => this.bodies.update(tx, caller.personId, id, version, body));
  }

  @Post('import')
  @HttpCode(200)
  @Route({
    action: 'bodies.change',
    does: 'Läs in instanser från CSV, rad för rad',
    notByKey: true,
    files: ['text/csv'],
    query: trying,
    reply: importReport,
  })
  async import(@By() caller: Caller, @Body() bytes: Buffer, @Query() query: z.infer<typeof trying>) {
    const file = await readBodiesFile(bytes);
    return this.database.transaction((tx) =>
      query.preview ? this.imports.preview(tx, file) : this.imports.apply(tx, caller.personId, file, query),
    );
  }

  @Get(':bodyId/meetings')
  @Route({ action: 'bodies.read', does: 'Lista en instans sammanträden', reply: z.array(meeting) })
  listMeetings(@Param('bodyId') id: string) {
    return this.database.transaction((tx) => this.meetings.get(tx, id));
  }

  @Put(':bodyId/meetings')
  @Route({
    action: 'meetings.change',
    does: 'Ersätt en instans sammanträden, från JSON, CSV eller ICS',
    body: meetingsSchema,
    files: Object.keys(MEETING_FORMS),
    query: trying,
    reply: meetingsChange,
  })
  async putMeetings(
    @By() caller: Caller,
    @Param('bodyId') id: string,
    @Headers('content-type') mediaType: string,
    @Body() given: unknown,
    @Query() query: z.infer<typeof trying>,
  ) {
    const form = MEETING_FORMS[mediaType?.split(';')[0]?.trim() ?? ''];
    const names = await this.database.transaction((tx) => this.meetings.namesFor(tx, id));
    const read = form && Buffer.isBuffer(given) ? await readMeetingsFile(given, form, names) : readMeetingsJson(given);
    return this.database.transaction((tx) =>
      this.meetings.put(tx, caller.personId, id, read, { save: !query.preview }),
    );
  }
}
