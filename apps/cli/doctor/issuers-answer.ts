import { OidcIssuers } from '@yttra/identity';
import type { Env, OidcIssuer } from '@yttra/platform';

/** Whether every issuer of the settings answers and can do what we ask. Errors: which does not, and why. */
export async function issuersAnswer({ OIDC_ISSUERS, BASE_URL }: Env): Promise<string> {
  if (OIDC_ISSUERS.length === 0) return 'by mailed code only (OIDC_ISSUERS is not set)';
  const issuers = new OidcIssuers();
  const told: string[] = [];
  for (const issuer of OIDC_ISSUERS) {
    const fault = await faultOf(issuers, issuer);
    if (fault) throw new Error(`${issuer.key}: ${fault}`);
    told.push(
      `${issuer.key} answers; registered there: ${BASE_URL.replace(/\/$/, '')}/logga-in/oidc/${issuer.key}/svar`,
    );
  }
  return told.join('; ');
}

async function faultOf(issuers: OidcIssuers, issuer: OidcIssuer): Promise<string | null> {
  const metadata = (await issuers.reach(issuer))?.serverMetadata();
  if (!metadata) return `${issuer.issuer} does not answer, or calls itself something else`;
  const algorithms = metadata.id_token_signing_alg_values_supported;
  if (algorithms && !algorithms.includes(issuer.algorithm)) return `signs with ${algorithms.join(', ')}: set algorithm`;
  // Silence is no refusal: many support it without saying so.
  if (metadata.code_challenge_methods_supported && !metadata.supportsPKCE()) return 'does not support PKCE with S256';
  return null;
}
