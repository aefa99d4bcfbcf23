/** Every route that anyone may call without signing in. All others ask who you are. */
export const PUBLIC_ROUTES = [
  'GET /api/v1/health',
  'GET /api/v1/ready',
  'GET /logga-in',
  'POST /logga-in',
  'GET /logga-in/kod',
  'POST /logga-in/kod',
  'POST /logga-in/kod/ny',
  'GET /logga-in/app',
  'POST /logga-in/app',
  'GET /logga-in/oidc/:issuer',
  'GET /logga-in/oidc/:issuer/svar',
  'POST /logga-ut',
  'GET /utloggad',
] as const;
