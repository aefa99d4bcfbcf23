import { appointCommand } from './appoint.command';
import { demoCommand } from './demo.command';
import { doctorCommand } from './doctor.command';
import { migrateCommand } from './migrate.command';
import { tokenCommand } from './token.command';
import { verifyAuditCommand } from './verify-audit.command';

/** One command of the command line: what it does, in one line, and the work; it returns the exit code. */
export interface Command {
  does: string;
  run(args: string[]): Promise<number>;
}

/** Every command, in the order that help prints them. */
export const commands: Record<string, Command> = {
  migrate: migrateCommand,
  appoint: appointCommand,
  token: tokenCommand,
  demo: demoCommand,
  'verify-audit': verifyAuditCommand,
  doctor: doctorCommand,
};
