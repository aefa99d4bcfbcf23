import { Controller, Delete, Get, Put, Res } from '@nestjs/common';
import { MunicipalityRegister } from '@yttra/bodies';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { MEMO_TAGS, MemoTemplates, SUMMARY_FORMATS, type MemoTag } from '@yttra/summary';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { By } from './by';
import { IfMatch } from './if-match';
import { Route } from './route';
import { sendFile } from '../http/send-file';
import { Uploaded, type Upload } from './upload';

const { mediaType } = SUMMARY_FORMATS.memo;

const state = z.object({ memoTemplateFileId: z.uuid().nullable(), version: z.int() });
const tag = z.object({
  name: z.string(),
  means: z.string(),
  /** The loops that it stands in, the outermost first. */
  within: z.array(z.string()),
  needed: z.boolean(),
});

/**
 * The municipality's own Word template of the tjänsteskrivelse: what it may hold, checked tag by tag before it is used.
 */
@Controller('api/v1/settings/memo-template')
export class MemoTemplateApiController {
  constructor(
    private readonly database: Database,
    private readonly municipality: MunicipalityRegister,
    private readonly templates: MemoTemplates,
  ) {}

  @Get()
  @Route({
    action: 'settings.change',
    does: 'Hämta mallen för tjänsteskrivelsen som används',
    reply: { bytes: mediaType },
    costs: 'document',
  })
  async get(@Res({ passthrough: true }) reply: FastifyReply) {
    const content = await this.database.transaction((tx) => this.templates.inUse(tx));
    return sendFile(reply, { name: 'mall för tjänsteskrivelse.docx', mediaType, content });
  }

  @Get('tags')
  @Route({ action: 'settings.change', does: 'Lista de taggar som mallen får ha', reply: z.array(tag) })
  tags() {
    return listed(MEMO_TAGS, []);
  }

  @Get('preview')
  @Route({
    action: 'settings.change',
    does: 'Hämta mallen som används, ifylld med exempel',
    reply: { bytes: mediaType },
    costs: 'document',
  })
  async preview(@Res({ passthrough: true }) reply: FastifyReply) {
    const template = await this.database.transaction((tx) => this.templates.inUse(tx));
    const content = await this.templates.example(template);
    return sendFile(reply, { name: 'prov på tjänsteskrivelse.docx', mediaType, content });
  }

  @Put()
  @Route({
    action: 'settings.change',
    does: 'Ladda upp kommunens egen mall; varje tagg kontrolleras, och felen räknas upp i details.faults',
    upload: z.strictObject({}),
    reply: state,
    ifMatch: true,
  })
  async put(@By() caller: Caller, @IfMatch() version: number, @Uploaded() { file }: Upload) {
    const template = await this.templates.checked(file);
    return this.use(caller, version, template);
  }

  @Delete()
  @Route({
    action: 'settings.change',
    does: 'Gå tillbaka till den mall som följer med',
    reply: state,
    ifMatch: true,
  })
  remove(@By() caller: Caller, @IfMatch() version: number) {
    return this.use(caller, version, null);
  }

  private use({ personId }: Caller, version: number, template: Parameters<MemoTemplates['use']>[3]) {
    return this.database.transaction(async (tx) => {
      await this.templates.use(tx, personId, version, template);
      const { memoTemplateFileId, version: saved } = await this.municipality.get(tx);
      return { memoTemplateFileId, version: saved };
    });
  }
}

/** The tags one by one, each after what it stands in. */
function listed(tags: readonly MemoTag[], within: string[]): z.infer<typeof tag>[] {
  return tags.flatMap(({ name, means, holds = [], isNeeded = false }) => [
    { name, means, within, needed: isNeeded },
    ...listed(holds, [...within, name]),
  ]);
}
