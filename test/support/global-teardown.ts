import { rmSync } from 'node:fs';

interface Running {
  testRun?: { dir: string; postgres: { place: string; stop(mode?: 'immediate'): Promise<void> }; tellWaiting(): void };
}

export default async function teardown(): Promise<void> {
  const { testRun } = globalThis as Running;
  if (!testRun) return;
  await testRun.postgres.stop('immediate');
  for (const folder of [testRun.dir, testRun.postgres.place]) rmSync(folder, { recursive: true, force: true });
  testRun.tellWaiting();
}
