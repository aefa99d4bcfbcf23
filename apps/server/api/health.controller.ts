import { Controller, Get } from '@nestjs/common';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { Draining } from '../draining';
import { Route } from './route';

const health = z.object({ status: z.literal('ok') });

/** Whether the process lives, and whether it can take an answer now. The queue is not asked: answers do not need it. */
@Controller('api/v1')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly draining: Draining,
  ) {}

  @Get('health')
  @Route({ action: 'public', does: 'Lever processen?', reply: health })
  alive() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Route({ action: 'public', does: 'Kan servern ta emot ett svar nu?', reply: health })
  async ready() {
    this.draining.assertStays();
    await this.database.now();
    return { status: 'ok' };
  }
}
