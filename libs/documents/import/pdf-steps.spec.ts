import { PdfSteps } from './pdf-steps';

/** As the library reads a page: it asks for the time once for a hundred operators. */
const drawing = (operators: number) => async () => {
  for (let at = 0; at < operators; at += 100) Date.now();
  return Promise.resolve(operators);
};
const tooMuch = { fault: 'too_much' };

it('reads pages as large as a map, until the document is larger than any', async () => {
  const steps = new PdfSteps();
  for (const operators of [400_000, 390_000]) expect(await steps.counted(drawing(operators))).toBe(operators);
  await expect(steps.counted(drawing(20_000))).rejects.toMatchObject(tooMuch);
});

it('refuses a page that is larger than a map by itself', async () => {
  await expect(new PdfSteps().counted(drawing(400_100))).rejects.toMatchObject(tooMuch);
});

it('leaves the clock as it was', async () => {
  const { now } = Date;
  await new PdfSteps().counted(drawing(500_000)).catch(() => undefined);
  expect(Date.now).toBe(now);
});
