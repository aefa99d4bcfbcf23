export { AccessKeys, type ShownKey } from './access-keys.service';
export { Assignments, type Assignment, type NewAssignment } from './assignments.service';
export type { Caller } from './caller';
export { IdentityHooks, type AssignmentChanged, type IdentityHook } from './identity-hooks';
export { actionForbidden, foreignForm, notYours, signInFirst } from './identity.errors';
export { IdentityModule } from './identity.module';
export { People, type Person } from './people.service';
export { Sessions, type ShownSession, type SignedIn, type SignedInWith } from './session.service';
export {
  WHO_MAY,
  couldEver,
  may,
  type Action,
  type ActionObject,
  type Hat,
  type Role,
  type Scope,
} from './who-may-what';
