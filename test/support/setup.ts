import { TEST_MS } from './patience';

jest.setTimeout(TEST_MS);
process.env.LOG_LEVEL ??= 'silent';
