import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log';

/** The append-only logs. */
@Module({ providers: [AuditLog], exports: [AuditLog] })
export class AuditModule {}
