import { Controller, Get, Param } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { By } from './by';
import { Route } from './route';

const logged = z.array(
  z.object({ seq: z.int(), at: z.iso.datetime(), event: z.looseObject({ type: z.string() }), hash: z.string() }),
);

/** The logs: the issuer reads the remiss's, a body its own, which stands behind the wall. */
@Controller('api/v1/remisser/:remissId')
export class AuditController {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  @Get('audit')
  @Route({ costs: 'document', action: 'audit.read', does: 'Läs remissens logg', reply: logged })
  list(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.audit.list(tx, { remiss: remissId }));
  }

  @Get('recipients/:rid/audit')
  @Route({ action: 'draft.read', does: 'Läs er egen logg', reply: logged })
  listOwn(@By() caller: Caller, @Param('rid') rid: string) {
    return this.database.asPerson(caller.personId, (tx) => this.audit.list(tx, { recipient: rid }));
  }
}
