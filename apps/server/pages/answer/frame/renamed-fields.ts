import { DomainError } from '@yttra/platform';

/** Does the work; a refusal names the fields of the page instead of those of the answer. */
export async function renamingFields<Result>(
  rename: (field: string) => string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields.length === 0) throw error;
    const { code, kind, message, details, logLevel } = error;
    const fields = error.fields.map((one) => ({ ...one, field: rename(one.field) }));
    throw new DomainError({ code, kind, message, fields, logLevel, cause: error, ...(details ? { details } : {}) });
  }
}
