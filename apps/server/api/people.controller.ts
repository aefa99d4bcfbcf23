import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Assignments, People, ROLES, type Caller } from '@yttra/identity';
import { Database, mailAddress, oneLine } from '@yttra/platform';
import { z } from 'zod';
import { By } from './by';
import { pageOf, paging, type Paging } from './paging';
import { Route } from './route';

const newPerson = z.strictObject({
  name: oneLine(200).trim().min(1),
  email: mailAddress(),
  phone: oneLine(60).nullish(),
});
const person = z.object({ id: z.uuid(), name: z.string(), email: z.string(), phone: z.string().nullable() });

const roles = z.enum(ROLES);
const newAssignment = z.strictObject({
  personId: z.uuid(),
  role: roles,
  bodyId: z.uuid().nullish(),
  unit: oneLine(200).min(1).nullish(),
  substitute: z.boolean().default(false),
  fromDate: z.iso.date().optional(),
  toDate: z.iso.date().nullish(),
});
const assignment = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  role: roles,
  bodyId: z.uuid().nullable(),
  unit: z.string().nullable(),
  substitute: z.boolean(),
  fromDate: z.iso.date(),
  toDate: z.iso.date().nullable(),
});
const ending = z.strictObject({ lastDay: z.iso.date().optional() });
const whose = z.object({ personId: z.uuid().optional(), bodyId: z.uuid().optional() });

/** People and the hats they wear from day to day: the administrator's. */
@Controller('api/v1')
export class PeopleController {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly assignments: Assignments,
  ) {}

  @Get('people')
  @Route({ action: 'people.manage', does: 'Lista personer', query: paging, reply: pageOf(person) })
  list(@Query() page: Paging) {
    return this.database.transaction((tx) => this.people.list(tx, page));
  }

  @Post('people')
  @Route({ action: 'people.manage', does: 'Lägg till en person', body: newPerson, reply: person, status: 201 })
  add(@Body() body: z.infer<typeof newPerson>) {
    return this.database.transaction((tx) => this.people.add(tx, body));
  }

  @Get('assignments')
  @Route({
    action: 'people.manage',
    does: 'Lista en persons eller en instans uppdrag',
    query: whose,
    reply: z.array(assignment),
  })
  listAssignments(@Query() query: z.infer<typeof whose>) {
    return this.database.transaction((tx) => this.assignments.list(tx, query));
  }

  @Post('assignments')
  @Route({
    action: 'people.manage',
    does: 'Ge en person ett uppdrag',
    notByKey: true,
    body: newAssignment,
    reply: assignment,
    status: 201,
  })
  appoint(@By() caller: Caller, @Body() body: z.infer<typeof newAssignment>) {
    return this.database.transaction((tx) => this.assignments.appoint(tx, caller.personId, body));
  }

  @Post('assignments/:assignmentId/end')
  @Route({
    action: 'people.manage',
    does: 'Avsluta ett uppdrag, genast eller efter en dag',
    notByKey: true,
    body: ending,
    status: 204,
  })
  async end(@By() caller: Caller, @Param('assignmentId') id: string, @Body() body: z.infer<typeof ending>) {
    await this.database.transaction((tx) => this.assignments.end(tx, caller.personId, id, body.lastDay));
  }
}
