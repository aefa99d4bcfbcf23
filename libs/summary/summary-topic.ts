/** The topic of summaries in the worker's queue, and its bell. */
export const SUMMARY_TOPIC = 'summary';
