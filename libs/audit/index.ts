export type { AuditChain, AuditEvent } from './audit-event';
export { AuditLog, type LoggedEvent } from './audit-log';
export { LinkEventsJob } from './link-events.job';
export { AuditModule } from './audit.module';
export { verifyChain, verifyChains, verifyNow, type ChainFault, type FaultWord, type KeptHead } from './verify-chains';
