export type { AuditChain, AuditEvent } from './audit-event';
export { AuditLog, type LoggedEvent } from './audit-log';
export { AuditModule } from './audit.module';
export { verifyChains, type ChainFault, type KeptHead } from './verify-chains';
