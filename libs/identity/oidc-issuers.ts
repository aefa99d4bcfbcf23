import { Injectable } from '@nestjs/common';
import { env, log, type OidcIssuer } from '@yttra/platform';
import type { Configuration } from 'openid-client';
import { issuerUnknown } from './identity.errors';

const WAITS_SECONDS = 6;
const KNOWN_FOR_MS = 60 * 60_000;
/** Two machines' clocks differ a little. */
export const CLOCK_TOLERANCE_SECONDS = 15;

/** The configured issuers, and what each says of itself: asked when somebody comes, never when the server starts. */
@Injectable()
export class OidcIssuers {
  private known = new Map<string, { asked: Promise<Configuration>; until: number }>();

  /** In the order of the settings. */
  list(): readonly OidcIssuer[] {
    return env().OIDC_ISSUERS;
  }

  /** Errors: identity.issuer_unknown. */
  byKey(key: string): OidcIssuer {
    const found = this.list().find((issuer) => issuer.key === key);
    if (!found) throw issuerUnknown();
    return found;
  }

  /** How to speak with an issuer; null when it does not answer, and then it is asked anew the next time. */
  async reach(issuer: OidcIssuer): Promise<Configuration | null> {
    const kept = this.known.get(issuer.key);
    const asked = kept && kept.until > performance.now() ? kept.asked : this.ask(issuer);
    try {
      return await asked;
    } catch (error) {
      this.known.delete(issuer.key);
      log().warn({ issuer: issuer.key, code: codeOf(error) }, 'issuer does not answer');
      return null;
    }
  }

  private ask(issuer: OidcIssuer): Promise<Configuration> {
    const asked = discover(issuer);
    this.known.set(issuer.key, { asked, until: performance.now() + KNOWN_FOR_MS });
    return asked;
  }
}

async function discover({ issuer, clientId, clientSecret, algorithm }: OidcIssuer): Promise<Configuration> {
  // Only a server needs it, and only once somebody signs in that way.
  const { allowInsecureRequests, clockTolerance, ClientSecretBasic, discovery, enableNonRepudiationChecks, None } =
    await import('openid-client');
  const url = new URL(issuer);
  return discovery(
    url,
    clientId,
    { id_token_signed_response_alg: algorithm, [clockTolerance]: CLOCK_TOLERANCE_SECONDS },
    clientSecret ? ClientSecretBasic(clientSecret) : None(),
    {
      timeout: WAITS_SECONDS,
      // Settings let http through for this very machine only, and never in production.
      execute: [enableNonRepudiationChecks, ...(url.protocol === 'http:' ? [allowInsecureRequests] : [])],
    },
  );
}

/** The library's name for what went wrong, which holds nothing of what was sent. */
export function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return [code, name].find((word) => typeof word === 'string') ?? 'error';
}
