import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log';
import { LinkEventsJob } from './link-events.job';

/** The append-only logs. */
@Module({ providers: [AuditLog, LinkEventsJob], exports: [AuditLog, LinkEventsJob] })
export class AuditModule {}
