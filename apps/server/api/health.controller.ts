import { Controller, Get } from '@nestjs/common';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { Route } from './route';

const health = z.object({ status: z.literal('ok') });

/** Whether the process lives, and whether it can take an answer now. The queue is not asked: answers do not need it. */
@Controller('api/v1')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('health')
  @Route({ action: 'public', does: 'Lever processen?', reply: health })
  alive() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Route({ action: 'public', does: 'Kan servern ta emot ett svar nu?', reply: health })
  async ready() {
    await this.database.now();
    return { status: 'ok' };
  }
}
