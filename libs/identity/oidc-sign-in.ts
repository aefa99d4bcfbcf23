import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { Database, log, pageUrl, pathTo, seal, unseal, type OidcIssuer } from '@yttra/platform';
import type { AuthorizationCodeGrantChecks, Configuration, IDToken } from 'openid-client';
import { z } from 'zod';
import { Identities } from './identities';
import { claimsOf, isAway, reasonOf, refusalOf, type Claims } from './oidc-claims';
import { OidcIssuers } from './oidc-issuers';
import { SignInLimits } from './sign-in-limits';

/** What the browser keeps while it is at the issuer: sealed, so that nobody reads or makes one. */
const loginSchema = z.object({
  key: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  till: z.string(),
  begunAt: z.number(),
  /** Who shows anew who it is; null for a sign-in like any other. */
  renews: z.uuid().nullable(),
});
type Login = z.infer<typeof loginSchema>;

const LOGIN_MS = 15 * 60_000;
/** Who shows anew who it is must have done so just now at the issuer. */
const RENEWED_SECONDS = 5 * 60;

/** Somebody who is signed in, and shows it anew. */
export interface Renewing {
  personId: string;
  email: string;
}

/** What became of a visit to an issuer. */
export type OidcOutcome =
  | { kind: 'right'; personId: string; till: string; strong: boolean }
  /** Right, but not the one who was to show anew who it is. */
  | { kind: 'another' }
  /** An account that nobody has said who it is. */
  | { kind: 'unlinked' }
  | { kind: 'refused' }
  | { kind: 'away' };

/** Sign-in with an account at an issuer: OpenID Connect, code flow with PKCE. */
@Injectable()
export class OidcSignIn {
  constructor(
    private readonly database: Database,
    private readonly issuers: OidcIssuers,
    private readonly identities: Identities,
    private readonly limits: SignInLimits,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Where to send the browser and what it is to keep meanwhile; null when the issuer is away. One who renews must sign
   * in there anew. Errors: identity.issuer_unknown.
   */
  async begin(key: string, till: string, renewing?: Renewing): Promise<{ href: string; login: string } | null> {
    const issuer = this.issuers.byKey(key);
    const config = await this.issuers.reach(issuer);
    if (!config) return null;
    const client = await import('openid-client');
    const begunAt = (await this.database.now()).getTime();
    const login: Login = {
      key,
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      till,
      begunAt,
      renews: renewing?.personId ?? null,
    };
    const maxAge = maxAgeFor(login, issuer);
    const href = client.buildAuthorizationUrl(config, {
      redirect_uri: callbackOf(issuer),
      scope: issuer.scope,
      state: login.state,
      nonce: login.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(login.verifier),
      code_challenge_method: 'S256',
      ...(issuer.acr.length > 0 ? { acr_values: issuer.acr.join(' ') } : {}),
      ...(maxAge === undefined ? {} : { max_age: String(maxAge) }),
      ...(renewing ? { prompt: 'login', login_hint: renewing.email } : {}),
    }).href;
    return { href, login: seal('login', JSON.stringify(login)) };
  }

  /**
   * The browser comes back: `search` is the query it brings, `kept` what it was given. Why somebody is refused stands
   * in the logs by a code, without token or claim; whoever is refused learns only that. Errors:
   * identity.issuer_unknown.
   */
  async finish(key: string, search: string, kept: string | undefined): Promise<OidcOutcome> {
    const issuer = this.issuers.byKey(key);
    const login = await this.loginOf(key, kept);
    // Without its own beginning it is nobody's: not worth a line in the audit log, which anyone could fill.
    if (!login) return refused(issuer, 'not_begun_here');
    const config = await this.issuers.reach(issuer);
    if (!config) return { kind: 'away' };
    const answer = await exchange(config, issuer, login, search, await this.realNow());
    if (answer.kind === 'away') return answer;
    if (answer.kind === 'refused') {
      await this.tellRefused(issuer, answer.reason);
      return refused(issuer, answer.reason);
    }
    const personId = await this.database.transaction(async (tx) => {
      const { sub, name, email, trusted } = answer.claims;
      return this.identities.personOf(tx, { issuer: issuer.issuer, subject: sub }, { name, email, trusted });
    });
    if (personId && login.renews && personId !== login.renews) {
      await this.tellRefused(issuer, 'another_person');
      return { kind: 'another' };
    }
    if (personId) return { kind: 'right', personId, till: login.till, strong: issuer.acr.length > 0 };
    await this.tellRefused(issuer, 'not_linked');
    refused(issuer, 'not_linked');
    return { kind: 'unlinked' };
  }

  /** Where to sign out at the issuer too, where it offers that. */
  async endAddress(key: string): Promise<{ name: string; href: string } | null> {
    const issuer = this.issuers.list().find((one) => one.key === key);
    const config = issuer && (await this.issuers.reach(issuer));
    if (!config?.serverMetadata().end_session_endpoint) return null;
    const { buildEndSessionUrl } = await import('openid-client');
    const { href } = buildEndSessionUrl(config, { post_logout_redirect_uri: pageUrl(pathTo('signedOut')) });
    return { name: issuer!.name, href };
  }

  private async loginOf(key: string, kept: string | undefined): Promise<Login | null> {
    const text = kept && unseal('login', kept);
    if (!text) return null;
    const login = loginSchema.parse(JSON.parse(text));
    const age = (await this.database.now()).getTime() - login.begunAt;
    return login.key === key && age < LOGIN_MS ? login : null;
  }

  /** In seconds. Tokens follow the clock on the wall, also where ours is made to stand still. */
  private async realNow(): Promise<number> {
    const [row] = await this.database.transaction((tx) =>
      tx.query<{ now: number }[]>(`select extract(epoch from clock_timestamp())::float as now`),
    );
    return row!.now;
  }

  private async tellRefused({ key }: OidcIssuer, reason: string): Promise<void> {
    if (!(await this.limits.within({ 'refusals kept': '' }))) return;
    await this.database.transaction((tx) =>
      this.audit.append(
        tx,
        { system: true },
        { type: 'session.refused', by: null, person: null, way: `oidc:${key}`, reason },
      ),
    );
  }
}

/** The most seconds since the person signed in at the issuer, which the library then demands to be told. */
const maxAgeFor = ({ renews }: Login, { maxAge }: OidcIssuer): number | undefined =>
  renews ? Math.min(RENEWED_SECONDS, maxAge ?? RENEWED_SECONDS) : maxAge;

type Answer = { kind: 'claims'; claims: Claims } | { kind: 'refused'; reason: string } | { kind: 'away' };

async function exchange(
  config: Configuration,
  issuer: OidcIssuer,
  login: Login,
  search: string,
  realNow: number,
): Promise<Answer> {
  const { authorizationCodeGrant, fetchUserInfo } = await import('openid-client');
  const checks: AuthorizationCodeGrantChecks = {
    expectedState: login.state,
    expectedNonce: login.nonce,
    pkceCodeVerifier: login.verifier,
    maxAge: maxAgeFor(login, issuer),
    idTokenExpected: true,
  };
  try {
    const tokens = await authorizationCodeGrant(config, new URL(callbackOf(issuer) + search), checks);
    const token = tokens.claims() as IDToken;
    const reason = refusalOf(token, issuer, realNow);
    if (reason) return { kind: 'refused', reason };
    const wantsMore = token.email === undefined && config.serverMetadata().userinfo_endpoint;
    const said = wantsMore ? await fetchUserInfo(config, tokens.access_token, token.sub) : token;
    return { kind: 'claims', claims: claimsOf({ ...token, ...said }, issuer) };
  } catch (error) {
    return isAway(error) ? { kind: 'away' } : { kind: 'refused', reason: reasonOf(error) };
  }
}

function refused({ key }: OidcIssuer, reason: string): OidcOutcome {
  log().info({ issuer: key, code: reason }, 'sign-in refused');
  return { kind: 'refused' };
}

/** Where the issuer sends people back: what must be registered there. */
const callbackOf = ({ key }: OidcIssuer): string => pageUrl(pathTo('signIn.oidc.back', { issuer: key }));
