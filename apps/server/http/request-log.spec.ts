import { requestNumber } from './request-log';

it('can be read aloud, and is another each time', () => {
  const numbers = Array.from({ length: 1_000 }, requestNumber);
  for (const number of numbers) expect(number).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(numbers.join('')).not.toMatch(/[IO01]/);
  expect(new Set(numbers).size).toBe(1_000);
});
