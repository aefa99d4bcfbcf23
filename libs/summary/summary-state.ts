/**
 * `waiting` to be made or tried again, `building` by a worker with a lease, `ready`, `failed` for good, or `cancelled`
 * by somebody.
 */
export type SummaryState = 'waiting' | 'building' | 'ready' | 'failed' | 'cancelled';
