import type { Stopped } from './child-guard';

/** A child did not do its work: what it told itself (with its own word for the fault), or how it ended. */
export class ChildFailure extends Error {
  constructor(
    readonly why: 'told' | 'failed' | Stopped,
    message: string,
    readonly fault: string | null = null,
  ) {
    super(message);
  }
}
