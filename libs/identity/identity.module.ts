import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { PlatformModule } from '@yttra/platform';
import { AccessKeys } from './access-keys.service';
import { AssignmentEntity } from './assignment.entity';
import { Assignments } from './assignments.service';
import { EnrolmentCodes } from './enrolment-codes.service';
import { Guests } from './guests.service';
import { Identities } from './identities.service';
import { IdentityHooks } from './identity-hooks';
import { KeptForms } from './kept-forms.service';
import { OidcIssuers } from './oidc-issuers';
import { OidcSignIn } from './oidc-sign-in.service';
import { People } from './people.service';
import { PersonEntity } from './person.entity';
import { SavedFilters } from './saved-filters.service';
import { SecondFactors } from './second-factor.service';
import { Services } from './services.service';
import { Sessions } from './session.service';
import { SignInCodes } from './sign-in-codes.service';
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
