/** Every route that anyone may call without signing in. All others ask who you are. */
export const PUBLIC_ROUTES = ['GET /api/v1/health', 'GET /api/v1/ready'] as const;
