import { DomainError, env } from '@yttra/platform';
import { Draining } from './draining';

it('is not ready from the moment it is asked to end, and ends when the balancer has had its time to see that', async () => {
  env().DRAIN_SECONDS = 1;
  const draining = new Draining();
  expect(() => draining.assertStays()).not.toThrow();
  jest.useFakeTimers();
  let ended = false;
  const ending = draining.beforeApplicationShutdown('SIGTERM').then(() => (ended = true));
  expect(() => draining.assertStays()).toThrow(DomainError);
  await jest.advanceTimersByTimeAsync(900);
  expect(ended).toBe(false);
  await jest.advanceTimersByTimeAsync(100);
  await ending;
  jest.useRealTimers();
});

it('ends at once where nobody sent a signal, as when a test is over', async () => {
  const draining = new Draining();
  await draining.beforeApplicationShutdown();
  expect(() => draining.assertStays()).not.toThrow();
});
