import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { PlatformModule } from '@yttra/platform';
import { AccessKeys } from './access-keys';
import { AssignmentEntity } from './assignment.entity';
import { Assignments } from './assignments';
import { EnrolmentCodes } from './enrolment-codes';
import { Guests } from './guests';
import { Identities } from './identities';
import { IdentityHooks } from './identity-hooks';
import { KeptForms } from './kept-forms';
import { OidcIssuers } from './oidc-issuers';
import { OidcSignIn } from './oidc-sign-in';
import { People } from './people';
import { PersonEntity } from './person.entity';
import { SavedFilters } from './saved-filters';
import { SecondFactors } from './second-factors';
import { Services } from './services';
import { Sessions } from './sessions';
import { SignInCodes } from './sign-in-codes';
import { SignInLimits } from './sign-in-limits';
import { SignInPost } from './sign-in-post';
import { SweepSignInJob } from './sweep-sign-in.job';

const SHARED = [
  People,
  Assignments,
  AccessKeys,
  Services,
  SavedFilters,
  Guests,
  Sessions,
  SignInCodes,
  OidcIssuers,
  OidcSignIn,
  Identities,
  SecondFactors,
  EnrolmentCodes,
  KeptForms,
  SignInLimits,
  SweepSignInJob,
  SignInPost,
  IdentityHooks,
];

/** People, their hats, and the keys of programs. */
@Module({
  imports: [PlatformModule, AuditModule, TypeOrmModule.forFeature([PersonEntity, AssignmentEntity])],
  providers: SHARED,
  exports: SHARED,
})
export class IdentityModule {}
