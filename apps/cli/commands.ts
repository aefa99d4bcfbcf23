import type { Command } from './command';

/**
 * Every command, in the order that help prints them. Each is loaded when it is asked for: all that one of them needs is
 * half a second.
 */
export const commands: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import('./migrate.command.js')).migrateCommand,
  appoint: async () => (await import('./appoint.command.js')).appointCommand,
  token: async () => (await import('./token.command.js')).tokenCommand,
  seed: async () => (await import('./seed.command.js')).seedCommand,
  demo: async () => (await import('./demo.command.js')).demoCommand,
  open: async () => (await import('./open.command.js')).openCommand,
  'verify-audit': async () => (await import('./verify-audit.command.js')).verifyAuditCommand,
  backup: async () => (await import('./backup.command.js')).backupCommand,
  restore: async () => (await import('./restore.command.js')).restoreCommand,
  doctor: async () => (await import('./doctor.command.js')).doctorCommand,
};
