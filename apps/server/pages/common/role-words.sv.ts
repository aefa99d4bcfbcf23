import type { Role } from '@yttra/identity';

/** What each hat is called. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  case_officer: 'Handläggare',
  secretary: 'Nämndsekreterare',
  contributor: 'Medskribent',
  reader: 'Läsare',
  registrar: 'Registrator',
  administrator: 'Systemförvaltare',
  approver: 'Godkännare',
};
