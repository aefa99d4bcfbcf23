export type { AuditChain, AuditEvent } from './audit-event';
export { AuditLog, type LoggedEvent } from './audit-log';
export { AuditModule } from './audit.module';
export { verifyChain, verifyChains, type ChainFault, type FaultWord, type KeptHead } from './verify-chains';
