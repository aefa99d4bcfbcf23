import { DomainError, env } from '@yttra/platform';

/** The owner of the schema: what follows is the owner's alone, and no server has the address. */
export function ownerUrl(why: string): string {
  const url = env().MIGRATION_DATABASE_URL;
  if (url) return url;
  throw new DomainError({
    code: 'cli.no_owner',
    kind: 'invalid',
    message: `MIGRATION_DATABASE_URL is missing: ${why}`,
  });
}
