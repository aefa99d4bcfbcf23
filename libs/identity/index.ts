export { AccessKeys, type ShownKey } from './access-keys';
export { Assignments, type Assignment, type NewAssignment } from './assignments';
export type { Caller } from './caller';
export { EnrolmentCodes } from './enrolment-codes';
export { Guests } from './guests';
export { Identities, type Account, type LinkedAccount, type WaitingAccount } from './identities';
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
export { KeptForms, type KeptForm } from './kept-forms';
export { OidcIssuers } from './oidc-issuers';
export { OidcSignIn, type OidcOutcome } from './oidc-sign-in';
export { People, type Person, type WantedPeople } from './people';
export { FILTERED_PAGES, SavedFilters, type FilteredPage, type SavedFilter } from './saved-filters';
export { SecondFactors, type FactorState } from './second-factors';
export { Services, type Service } from './services';
export { Sessions, type NewSession, type ShownSession, type SignedIn, type SignedInWith } from './sessions';
export { SignInLimits, type Limited } from './sign-in-limits';
export { SignInPost, type SignInMailer } from './sign-in-post';
export { SweepSignInJob } from './sweep-sign-in.job';
export { rememberedIn } from './known-browser';
export { SignInCodes, type AwaitedCode, type CodeAsker, type CodeOutcome } from './sign-in-codes';
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
