export { AccessKeys, type ShownKey } from './access-keys.service';
export { Assignments, type Assignment, type NewAssignment } from './assignments.service';
export type { Caller } from './caller';
export { EnrolmentCodes } from './enrolment-codes.service';
export { Guests } from './guests.service';
export { Identities, type Account, type LinkedAccount, type WaitingAccount } from './identities.service';
export { IdentityHooks, type AssignmentChanged, type IdentityHook, type KeyChanged } from './identity-hooks';
export {
  actionForbidden,
  codeWrong,
  digitsWrong,
  enrolmentCodeWrong,
  foreignForm,
  notByKey,
  notYours,
  refusedFor,
  renewFirst,
  signInFirst,
  strongerFirst,
} from './identity.errors';
export { IdentityModule } from './identity.module';
export { KeptForms, type KeptForm } from './kept-forms.service';
export { OidcIssuers } from './oidc-issuers';
export { OidcSignIn, type OidcOutcome } from './oidc-sign-in.service';
export { People, type Person } from './people.service';
export { FILTERED_PAGES, SavedFilters, type FilteredPage, type SavedFilter } from './saved-filters.service';
export { SecondFactors, type FactorState } from './second-factor.service';
export { Services, type Service } from './services.service';
export { Sessions, type NewSession, type ShownSession, type SignedIn, type SignedInWith } from './session.service';
export { SignInLimits, type Limited } from './sign-in-limits';
export { SignInPost, type SignInMailer } from './sign-in-post';
export { SweepSignInJob } from './sweep-sign-in.job';
export { rememberedIn } from './known-browser';
export { SignInCodes, type AwaitedCode, type CodeAsker, type CodeOutcome } from './sign-in-codes.service';
export {
  keptOutside,
  outsideAs,
  standsInside,
  standsOutside,
  type KeptOutside,
  type OutsideAs,
  type OutsideRole,
} from './wall';
export {
  ROLES,
  WHO_MAY,
  couldEver,
  may,
  type Action,
  type ActionObject,
  type Hat,
  type Role,
  type Scope,
} from './who-may-what';
