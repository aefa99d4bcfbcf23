import { DATABASE_FAULTS } from './database-faults';
import type { Fault } from './fault';
import { MAIL_FAULTS } from './mail-faults';
import { QUEUE_FAULTS } from './queue-faults';
import { ROUND_FAULTS } from './round-faults';
import { WORKER_FAULTS } from './worker-faults';

/** Every fault that is played on the whole product. */
export const CATALOGUE: readonly Fault[] = [
  ...WORKER_FAULTS,
  ...QUEUE_FAULTS,
  ...DATABASE_FAULTS,
  ...MAIL_FAULTS,
  ...ROUND_FAULTS,
];
