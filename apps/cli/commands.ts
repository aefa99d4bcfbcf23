import type { Command } from './command';

/** Every command, in the order that help prints them. Each is loaded when it is asked for: all that one of them needs is half a second. */
export const commands: Record<string, () => Command> = {
  migrate: () => (module.require('./migrate.command') as typeof import('./migrate.command')).migrateCommand,
  appoint: () => (module.require('./appoint.command') as typeof import('./appoint.command')).appointCommand,
  token: () => (module.require('./token.command') as typeof import('./token.command')).tokenCommand,
  seed: () => (module.require('./seed.command') as typeof import('./seed.command')).seedCommand,
  demo: () => (module.require('./demo.command') as typeof import('./demo.command')).demoCommand,
  open: () => (module.require('./open.command') as typeof import('./open.command')).openCommand,
  'verify-audit': () =>
    (module.require('./verify-audit.command') as typeof import('./verify-audit.command')).verifyAuditCommand,
  doctor: () => (module.require('./doctor.command') as typeof import('./doctor.command')).doctorCommand,
};
