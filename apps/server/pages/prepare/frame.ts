import { DomainError, type FieldError } from '@yttra/platform';
import type { RemissView } from '@yttra/remiss';

/** What the frame of a page says of the remiss. */
export const caseOf = ({ id, title, caseNumber }: RemissView) => ({ id, title, caseNumber });

/** Runs the work; faults in its fields are told by the names that the form's fields have. */
export async function withFieldNames<T>(name: (field: string) => string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields.length === 0) throw error;
    const { code, kind, message, details, logLevel } = error;
    const fields = error.fields.map((fault): FieldError => ({ ...fault, field: name(fault.field) }));
    throw new DomainError({ code, kind, message, details, logLevel, fields, cause: error });
  }
}
