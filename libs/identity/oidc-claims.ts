import type { OidcIssuer } from '@yttra/platform';
import { CLOCK_TOLERANCE_SECONDS } from './oidc-issuers';

/** What an issuer says of somebody. */
export interface Claims {
  sub: string;
  name: string | null;
  email: string | null;
  /** The address, where the issuer has checked it and our settings trust it for that. */
  trusted: string | null;
}

type Token = Readonly<Record<string, unknown>>;

/**
 * What we ask of a token besides what the library has checked (signature, issuer, audience, expiry, nonce), or null
 * when it is right: made for us alone, made by now, and made as strongly as the settings demand. `realNow` in seconds.
 */
export function refusalOf(token: Token, { clientId, acr }: OidcIssuer, realNow: number): string | null {
  if (token.azp !== undefined && token.azp !== clientId) return 'claim:azp';
  if (Number(token.iat) > realNow + CLOCK_TOLERANCE_SECONDS) return 'claim:iat';
  if (acr.length > 0 && !(typeof token.acr === 'string' && acr.includes(token.acr))) return 'claim:acr';
  return null;
}

/** A verified address is `true`, not "true" or 1: what is anything else is not verified. */
export function claimsOf(said: Token & { sub: string }, { trustEmail }: OidcIssuer): Claims {
  const email = text(said.email);
  return {
    sub: said.sub,
    name: text(said.name),
    email,
    trusted: trustEmail && said.email_verified === true ? email : null,
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The library's names for what was wrong with an answer: a code and a claim's name, nothing of what was sent. */
export function reasonOf(error: unknown): string {
  const { code, error: said } = (error ?? {}) as { code?: unknown; error?: unknown };
  if (typeof code === 'string' && typeof said === 'string')
    return `${code}:${KNOWN_ANSWERS.has(said) ? said : 'other'}`;
  const claim = claimIn(error);
  return claim ? `claim:${claim}` : typeof code === 'string' ? code : 'error';
}

/** What an issuer may answer instead of a code, by the standards; anything else is not repeated. */
const KNOWN_ANSWERS = new Set([
  'access_denied',
  'invalid_grant',
  'invalid_client',
  'invalid_request',
  'login_required',
  'interaction_required',
  'consent_required',
  'unmet_authentication_requirements',
  'temporarily_unavailable',
  'server_error',
]);

function claimIn(error: unknown): string | null {
  const found = chainOf(error).find(({ claim }) => typeof claim === 'string' && /^[a-z_]{1,30}$/.test(claim));
  return found ? String(found.claim) : null;
}

/** The issuer did not answer, or said that it is broken: nobody has been refused. */
export function isAway(error: unknown): boolean {
  return chainOf(error).some(
    ({ code, status, message }) =>
      message === 'fetch failed' || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || Number(status) >= 500,
  );
}

type Link = Readonly<Record<'claim' | 'code' | 'status' | 'message' | 'cause', unknown>>;

/** An error, what caused it, and so on. */
function chainOf(error: unknown): Link[] {
  const chain: Link[] = [];
  for (let one = error; typeof one === 'object' && one !== null && chain.length < 5; one = (one as Link).cause)
    chain.push(one as Link);
  return chain;
}
