import { rmSync } from 'node:fs';

interface TestPostgres {
  dir: string;
  stop(): Promise<void>;
}

export default async function teardown(): Promise<void> {
  const { testPostgres } = globalThis as { testPostgres?: TestPostgres };
  await testPostgres?.stop();
  if (testPostgres?.dir) rmSync(testPostgres.dir, { recursive: true, force: true });
}
