import { AccountController } from './account/controller';
import { WaitingAccountsController } from './accounts/controller';
import { AppController } from './app/controller';
import { AppSignInController } from './app-sign-in/controller';
import { CodeController } from './code/controller';
import { OwnEventsController } from './events/controller';
import { KeysController } from './keys/controller';
import { OidcController } from './oidc/controller';
import { RenewController } from './renew/controller';
import { RenewalWays } from './renew/renewal-ways';
import { SessionsController } from './sessions/controller';
import { SignInController } from './sign-in/controller';
import { SignOutController } from './sign-out/controller';
import { SignedInController } from './signed-in/controller';

/** In, out, and what is one's own. */
export const SIGN_IN_PAGES = [
  SignInController,
  CodeController,
  AppSignInController,
  OidcController,
  SignOutController,
  SignedInController,
  AccountController,
  SessionsController,
  AppController,
  RenewController,
  KeysController,
  OwnEventsController,
  WaitingAccountsController,
];

/** What several of them are made from. */
export const SIGN_IN_PARTS = [RenewalWays];
