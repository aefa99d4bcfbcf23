import { Controller, Get } from '@nestjs/common';
import { AuditLog, type LoggedEvent } from '@yttra/audit';
import { caseNumberInName, FileStore } from '@yttra/documents';
import { People } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import { AnswerDesk } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { sendFile } from '../../../http/send-file';
import { pageNumber } from '../../../web/form-fields';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { logLines } from './log-lines';
import { LINES_A_PAGE, LogPage } from './page';
import { texts, type LogNames } from './texts.sv';

const wanted = z.object({ sida: pageNumber });

/** The recipient's own log, behind the wall. */
@Controller()
export class OwnLogController {
  constructor(
    private readonly database: Database,
    private readonly desks: AnswerDesk,
    private readonly audit: AuditLog,
    private readonly people: People,
    private readonly files: FileStore,
  ) {}

  @Get(route('answer.log'))
  @PageRoute({ action: 'draft.read' })
  async show(@Visiting() { caller, round, request }: Visit) {
    const desk = await this.desks.at({ caller, round });
    const { sida: page } = wanted.parse(request.query);
    const lines = await this.database.asPerson(caller.personId, async (tx) => {
      const logged = await this.audit.list(tx, { recipient: desk.recipient.id });
      return logLines(logged, await this.namesIn(tx, logged));
    });
    const shown = lines.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE);
    return <LogPage desk={desk} lines={shown} total={lines.length} page={page} />;
  }

  @Get(route('answer.log.json'))
  @PageRoute({ action: 'draft.read', costs: 'document' })
  async export(@Visiting() { caller, round, reply }: Visit) {
    const { recipient, remiss } = round;
    const logged = await this.database.asPerson(caller.personId, (tx) =>
      this.audit.list(tx, { recipient: recipient.id }),
    );
    const content = Buffer.from(`${JSON.stringify(logged, null, 2)}\n`);
    const name = texts.export.file(recipient.body, caseNumberInName(remiss.caseNumber));
    return sendFile(reply, { name, mediaType: 'application/json', content });
  }

  private async namesIn(tx: EntityManager, logged: readonly LoggedEvent[]): Promise<LogNames> {
    const ids = logged.flatMap(({ event }) => [event.by, 'person' in event ? event.person : null]);
    const people = await this.people.names(tx, [...new Set(ids.flatMap((id) => id ?? []))]);
    const fileIds = logged.flatMap(({ event }) => ('file' in event ? [event.file] : []));
    const files = new Map((await this.files.describe(tx, fileIds)).map(({ id, name }) => [id, name]));
    return { person: (id) => people.get(id) ?? texts.someone, file: (id) => files.get(id) ?? null };
  }
}
