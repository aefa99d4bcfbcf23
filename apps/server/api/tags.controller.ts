import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { TagPeople, tagPerson, tagRenaming, type TagPerson, type TagRenaming } from '@yttra/assessment';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { RenamesTags } from '../http/renames-tags';
import { By } from './by';
import { Route } from './route';

const taggedTo = z.object({
  tag: z.string(),
  personId: z.uuid(),
  person: z.string(),
  expert: z.boolean(),
  days: z.int(),
});

/** Tags of viewpoints: whose they are, and what they are called. */
@Controller('api/v1/remisser/:remissId/tags')
export class TagsApiController {
  constructor(
    private readonly database: Database,
    private readonly people: TagPeople,
    private readonly names: RenamesTags,
  ) {}

  @Get('people')
  @Route({
    action: 'assessment.read',
    does: 'Lista de taggar som tillhör någon, som skriver skälen till det som får dem',
    reply: z.array(taggedTo),
  })
  list(@Param('remissId') remissId: string): Promise<TagPerson[]> {
    return this.database.transaction((tx) => this.people.list(tx, remissId));
  }

  @Put('people')
  @Route({
    action: 'assessment.write',
    does: 'Ge en tagg till en kollega eller en sakkunnig, eller till ingen',
    body: tagPerson,
    status: 204,
  })
  async give(@By() caller: Caller, @Param('remissId') remissId: string, @Body() body: z.input<typeof tagPerson>) {
    await this.database.transaction((tx) => this.people.choose(tx, caller.personId, remissId, body));
  }

  @Post('rename')
  @Route({
    action: 'assessment.write',
    does: 'Byt namn på en tagg i alla synpunkter, och i de filter som någon har sparat',
    body: tagRenaming,
    status: 204,
  })
  async rename(@By() caller: Caller, @Param('remissId') remissId: string, @Body() body: TagRenaming) {
    await this.database.transaction((tx) => this.names.rename(tx, caller.personId, remissId, body));
  }
}
