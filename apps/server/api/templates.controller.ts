import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { Database, oneLine } from '@yttra/platform';
import { RemissTemplates } from '@yttra/remiss';
import { z } from 'zod';
import { By } from './by';
import { unitsOf } from '../http/reach';
import { Route } from './route';

const template = z.object({
  id: z.uuid(),
  unit: z.string(),
  name: z.string(),
  documentKind: z.string().nullable(),
  questions: z.array(z.looseObject({ text: z.string() })),
  rule: z.string().nullable(),
  ladder: z.array(z.int()).nullable(),
  letter: z.string().nullable(),
});
const keptTemplate = z.object({ id: z.uuid() });
const named = z.strictObject({ name: oneLine(200).trim().min(1) });

/** What an office keeps of its earlier remisser to start new ones from. */
@Controller('api/v1')
export class TemplatesController {
  constructor(
    private readonly database: Database,
    private readonly templates: RemissTemplates,
  ) {}

  @Get('templates')
  @Route({ action: 'remiss.create', does: 'Lista dina kontors mallar', reply: z.array(template) })
  async list(@By() caller: Caller) {
    const kept = await this.database.transaction((tx) => this.templates.list(tx, unitsOf(caller)));
    return kept.map(({ id, unit, name, documentKind, questions, rule, ladder, letter }) => ({
      id,
      unit,
      name,
      documentKind,
      questions,
      rule,
      ladder,
      letter,
    }));
  }

  @Delete('templates/:templateId')
  @Route({ action: 'remiss.create', does: 'Ta bort en mall', status: 204 })
  async remove(@By() caller: Caller, @Param('templateId') id: string) {
    await this.database.transaction((tx) => this.templates.remove(tx, unitsOf(caller), id));
  }

  @Post('remisser/:remissId/template')
  @Route({ action: 'remiss.change', does: 'Spara remissen som mall', body: named, reply: keptTemplate, status: 201 })
  async keep(@By() caller: Caller, @Param('remissId') remissId: string, @Body() wanted: z.infer<typeof named>) {
    return { id: await this.database.transaction((tx) => this.templates.save(tx, caller.personId, remissId, wanted)) };
  }
}
