import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { CloseRemiss, dueDateMove, IssueRemiss, MoveDueDate, withdrawal, WithdrawRemiss } from '@yttra/remiss';
import { z } from 'zod';
import { By } from './by';
import { IfMatch } from './if-match';
import { notices, recipientView, remissView, warnings } from './remiss.views';
import { Route } from './route';

const issued = z.object({ remiss: remissView, recipients: z.array(recipientView), withoutMail: z.array(z.string()) });
const withdrawn = z.object({ remiss: remissView, notices });
const moved = z.object({
  remiss: remissView,
  warnings,
  notices,
});

/** What happens to a whole remiss: issued, moved, withdrawn, closed. */
@Controller('api/v1/remisser/:remissId')
export class RemissRoundController {
  constructor(
    private readonly database: Database,
    private readonly issuing: IssueRemiss,
    private readonly moving: MoveDueDate,
    private readonly withdrawing: WithdrawRemiss,
    private readonly closing: CloseRemiss,
  ) {}

  @Post('issue')
  @Route({ action: 'remiss.issue', does: 'Skicka ut remissen nu', reply: issued })
  issue(@By() caller: Caller, @Param('remissId') id: string) {
    return this.database.transaction((tx) => this.issuing.issue(tx, caller.personId, id));
  }

  @Post('due-date')
  @Route({ action: 'remiss.issue', does: 'Flytta fram sista svarsdag', body: dueDateMove, reply: moved, ifMatch: true })
  move(
    @By() caller: Caller,
    @Param('remissId') id: string,
    @IfMatch() version: number,
    @Body() body: z.input<typeof dueDateMove>,
  ) {
    return this.database.transaction((tx) => this.moving.move(tx, caller.personId, id, version, body));
  }

  @Post('withdraw')
  @Route({ action: 'remiss.issue', does: 'Återkalla remissen', body: withdrawal, reply: withdrawn })
  withdraw(@By() caller: Caller, @Param('remissId') id: string, @Body() body: z.input<typeof withdrawal>) {
    return this.database.transaction((tx) => this.withdrawing.withdraw(tx, caller.personId, id, body));
  }

  @Post('close')
  @Route({ action: 'remiss.issue', does: 'Avsluta remisstiden', reply: remissView })
  close(@By() caller: Caller, @Param('remissId') id: string) {
    return this.database.transaction((tx) => this.closing.close(tx, caller.personId, id));
  }
}
