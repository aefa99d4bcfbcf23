import type { Frame } from '@yttra/platform';

/** A part of a job that holds JSON. */
export function jsonPart({ parts }: Frame, index: number): unknown {
  return JSON.parse(parts[index]!.toString('utf8'));
}
