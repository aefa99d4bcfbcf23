import { appointCommand } from './appoint.command';
import type { Command } from './command';
import { demoCommand } from './demo.command';
import { doctorCommand } from './doctor.command';
import { migrateCommand } from './migrate.command';
import { openCommand } from './open.command';
import { seedCommand } from './seed.command';
import { tokenCommand } from './token.command';
import { verifyAuditCommand } from './verify-audit.command';

/** Every command, in the order that help prints them. */
export const commands: Record<string, Command> = {
  migrate: migrateCommand,
  appoint: appointCommand,
  token: tokenCommand,
  seed: seedCommand,
  demo: demoCommand,
  open: openCommand,
  'verify-audit': verifyAuditCommand,
  doctor: doctorCommand,
};
