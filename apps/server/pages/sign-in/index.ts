import { CodeController } from './code/controller';
import { OidcController } from './oidc/controller';
import { SignInController } from './sign-in/controller';
import { SignOutController } from './sign-out/controller';
import { SignedInController } from './signed-in/controller';

/** In, out, and what is one's own. */
export const SIGN_IN_PAGES = [SignInController, CodeController, OidcController, SignOutController, SignedInController];
