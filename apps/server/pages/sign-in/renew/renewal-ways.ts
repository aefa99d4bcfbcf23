import { Injectable } from '@nestjs/common';
import { OidcIssuers, SecondFactors, SignInLimits, type SignedIn } from '@yttra/identity';
import { Database, pathTo } from '@yttra/platform';
import { isTooWeak } from '../../../web/page-access';
import type { RenewWays } from './page';

/** How each person may show anew who it is: never by less than what he or she came in with. */
@Injectable()
export class RenewalWays {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactors,
    private readonly issuers: OidcIssuers,
    private readonly limits: SignInLimits,
  ) {}

  /** `till`: where an issuer sends the person back. */
  async of(signedIn: SignedIn, till: string, sent: boolean): Promise<RenewWays> {
    const { personId, email } = signedIn.caller;
    const { since } = await this.database.transaction((tx) => this.factors.state(tx, personId, email));
    const app = since !== null;
    const issuer = this.issuers.list().find(({ key }) => key === signedIn.issuerKey);
    const weak = isTooWeak(signedIn);
    // Where it was too weak it is too weak again, and then it is only about time.
    const byAccount = issuer && (!weak || issuer.acr.length > 0 || (!signedIn.renewed && !app));
    const byCode = !app && !issuer && !(weak && signedIn.renewed);
    return {
      app,
      addApp: weak && !app,
      account: byAccount
        ? {
            name: issuer.name,
            href: pathTo('signIn.oidc', { issuer: issuer.key, query: { fornya: 'ja', till } }),
          }
        : null,
      code: byCode ? { sent } : null,
    };
  }

  /** Errors: identity.too_many. */
  countDigits(personId: string): Promise<void> {
    return this.limits.count({ 'digits by person': personId });
  }
}
