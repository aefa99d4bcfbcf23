import { otlpReceiver, type Manner } from '../../test/support/otlp-receiver';
import { moment, WAIT_MS } from '../../test/support/patience';
import { log } from './log';
import { otlpTracer } from './otlp';
import type { Tracer } from './tracer';

const BATCH = 512;
/** A day's load in one moment, of which so many wait and a batch is on its way. */
const BURST = 60_000;
const MOST_KEPT = 2_048 + BATCH;

const tracerTo = (endpoint: string, patienceMs?: number): Tracer =>
  otlpTracer({ endpoint, headers: {}, service: 'yttra', patienceMs });

/** So many pieces of work: none of them waits for anything. */
function work(tracer: Tracer, pieces: number): void {
  for (let piece = 0; piece < pieces; piece++) tracer.root({ name: 'work' }).end();
}

afterEach(() => jest.restoreAllMocks());

it('keeps so many spans until they are told, and lets the rest go', async () => {
  const receiver = await otlpReceiver();
  const tracer = tracerTo(receiver.url, WAIT_MS);
  work(tracer, BURST);
  await tracer.stop();
  expect(receiver.spans).toHaveLength(MOST_KEPT);
  await receiver.close();
});

it.each<Manner | 'away'>(['silent', 'trickling', 'cut', 'refusing', 'flooding', 'away'])(
  'a receiver that is %s is spoken of once, and the end comes all the same, with much left to tell or nothing',
  async (manner) => {
    const warned = jest.spyOn(log(), 'warn').mockImplementation(() => undefined);
    const heardAgain = jest.spyOn(log(), 'info').mockImplementation(() => undefined);
    const receiver = await otlpReceiver(manner === 'away' ? 'answering' : manner);
    if (manner === 'away') await receiver.close();
    const loads = [BURST, BATCH];
    await Promise.all(
      loads.map((pieces) => {
        const tracer = tracerTo(receiver.url);
        work(tracer, pieces);
        return tracer.stop();
      }),
    );
    expect(warned.mock.calls.map(([, words]) => words)).toEqual(loads.map(() => 'traces are not heard'));
    if (manner !== 'away') await receiver.close();
    // What breaks off now was no answer, and whoever has ended says nothing more.
    await moment(100);
    expect(heardAgain).not.toHaveBeenCalled();
  },
);
