import { DomainError } from './domain-error';
import { log } from './log';

/** Ends a process that could not start: by its log, or in plain lines where it is the settings that give it none. */
export function didNotStart(name: string, error: unknown): never {
  const err = error instanceof DomainError ? error.message : error;
  try {
    log().fatal({ err }, `${name} did not start`);
  } catch {
    process.stderr.write(`${String(err)}\n`);
  }
  process.exit(1);
}
