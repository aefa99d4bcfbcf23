import type { Role } from './who-may-what';

/** Where a hat is worn: at a body, at an office, or anywhere. */
export interface RolePlace {
  field: 'bodyId' | 'unit' | null;
  required: boolean;
  ask: string;
}

/**
 * A role's place is part of the role: a secretary without a body serves nobody, and an administrator has no body to
 * serve.
 */
export const ROLE_PLACES: Readonly<Record<Role, RolePlace>> = {
  case_officer: { field: 'unit', required: true, ask: 'Ange vilket kontor handläggaren arbetar vid.' },
  approver: { field: 'unit', required: true, ask: 'Ange vilket kontors remisser personen får godkänna.' },
  secretary: { field: 'bodyId', required: true, ask: 'Ange vilken instans sekreteraren svarar för.' },
  contributor: { field: 'bodyId', required: false, ask: 'En medskribent hör till en instans, inte till ett kontor.' },
  reader: { field: null, required: false, ask: 'Den som läser hör varken till en instans eller till ett kontor.' },
  registrar: { field: 'bodyId', required: true, ask: 'Ange vilken myndighet registratorn tillhör.' },
  administrator: {
    field: null,
    required: false,
    ask: 'En systemförvaltare hör varken till en instans eller till ett kontor.',
  },
};

/** The field that is missing for a role, or that it cannot have; null when the place is right. */
export function misplaced(role: Role, place: { bodyId: string | null; unit: string | null }): 'bodyId' | 'unit' | null {
  const { field, required } = ROLE_PLACES[role];
  if (field && required && !place[field]) return field;
  return (['bodyId', 'unit'] as const).find((other) => other !== field && place[other]) ?? null;
}
