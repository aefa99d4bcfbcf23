import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MunicipalityService } from '@yttra/bodies';
import { Database } from '@yttra/platform';
import { Route } from './route';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What stands at the root until there are pages: where to go. */
@ApiExcludeController()
@Controller()
export class StartController {
  constructor(
    private readonly database: Database,
    private readonly municipality: MunicipalityService,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Route({ action: 'public', does: 'Startsida' })
  async start(): Promise<string> {
    const { name } = await this.database.transaction((tx) => this.municipality.get(tx));
    return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Yttra</title><link rel="icon" href="data:,"></head>
<body><main><h1>Yttra</h1><p>Remisser i ${escaped(name)}.</p>
<ul><li><a href="/api/docs">Läs om gränssnittet för program</a></li><li><a href="/api/docs-json">Hämta beskrivningen som OpenAPI</a></li><li><a href="/api/v1/ready">Se om servern är redo</a></li></ul></main></body></html>`;
  }
}
