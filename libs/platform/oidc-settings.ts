import { z } from 'zod';

/** One place where people sign in with an account that they have already. */
const issuer = z.strictObject({
  /** Part of our own addresses: /logga-in/oidc/KEY. Never change it, or the issuer must be told the new one. */
  key: z.string().regex(/^[a-z0-9-]{1,30}$/, 'a-z, 0-9 and -, at most 30 signs'),
  /** What the button says: "Logga in med …". */
  name: z.string().min(1).default('kommunens konto'),
  /** As it stands in the tokens, without /.well-known. */
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  /** Left out for a public client. */
  clientSecret: z.string().min(1).optional(),
  scope: z.string().default('openid email profile'),
  /** How the sign-in may have been made, where that matters: asked for, and any other is refused. */
  acr: z.array(z.string().min(1)).default([]),
  /** The most seconds since the person showed who it is at the issuer. */
  maxAge: z.number().int().min(0).optional(),
  /**
   * True where the issuer itself has checked that an address is the person's: then the first sign-in finds the person
   * by it.
   */
  trustEmail: z.boolean().default(false),
  /** The tokens' signature. Never `none`, never a shared secret. */
  algorithm: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA']).default('RS256'),
});

/** One configured issuer. */
export type OidcIssuer = z.infer<typeof issuer>;

/** OIDC_ISSUERS: a JSON list, one object an issuer. */
export const oidcIssuers = z
  .string()
  .default('[]')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'is no JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(issuer).max(10))
  .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'two issuers have the same key')
  .refine((list) => new Set(list.map(({ issuer: url }) => url)).size === list.length, 'one issuer stands there twice');

/** An issuer that anyone on the way can pretend to be: http, but on this very machine while developing. */
export function isUnsafeIssuer({ issuer: url }: OidcIssuer, production: boolean): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol !== 'https:' && (production || !['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
