import { rmSync } from 'node:fs';
import { tellWaiting } from './processor-time';

interface Running {
  testPostgres?: { dir: string; postgres: { place: string; stop(mode?: 'immediate'): Promise<void> } };
}

export default async function teardown(): Promise<void> {
  const { testPostgres } = globalThis as Running;
  if (!testPostgres) return;
  await testPostgres.postgres.stop('immediate');
  for (const folder of [testPostgres.dir, testPostgres.postgres.place])
    rmSync(folder, { recursive: true, force: true });
  tellWaiting();
}
