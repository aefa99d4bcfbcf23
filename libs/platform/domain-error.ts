/** What kind of refusal it is; the server's error filter maps each kind to one HTTP status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'missing_precondition'
  | 'gone'
  | 'too_large'
  | 'unsupported'
  | 'too_many'
  | 'unavailable'
  | 'unexpected';

/** One field that must be mended: where it is, what is wrong, what is allowed. */
export interface FieldError {
  field: string;
  message: string;
  allowed?: string;
}

export interface DomainErrorOptions {
  code: string;
  kind: ErrorKind;
  message: string;
  field?: string;
  allowed?: string;
  fields?: FieldError[];
  /** What the reader needs besides the message, such as both texts when two people saved at once. */
  details?: Record<string, unknown>;
  /** Seconds until it is worth another try, where that is known. */
  retryAfter?: number;
  logLevel?: 'info' | 'warn' | 'error';
  cause?: unknown;
}

/** A refusal with a stable code and a message in Swedish that is safe to show to the one who asked. */
export class DomainError extends Error {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly fields: FieldError[];
  readonly details?: Record<string, unknown>;
  readonly logLevel: 'info' | 'warn' | 'error';
  readonly allowed?: string;
  readonly retryAfter?: number;

  constructor(options: DomainErrorOptions) {
    super(options.message, { cause: options.cause });
    this.name = 'DomainError';
    this.code = options.code;
    this.kind = options.kind;
    this.allowed = options.allowed;
    this.details = options.details;
    this.retryAfter = options.retryAfter;
    this.logLevel = options.logLevel ?? (options.kind === 'unexpected' ? 'error' : 'info');
    this.fields =
      options.fields ??
      (options.field ? [{ field: options.field, message: options.message, allowed: options.allowed }] : []);
  }
}
