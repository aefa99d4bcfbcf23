import { otlpReceiver } from '../support/otlp-receiver';
import { until } from '../support/patience';
import { Cluster, SESSION_SECRET } from './rig/cluster';
import { Rig } from './rig/rig';

let cluster: Cluster;
beforeAll(async () => (cluster = await Cluster.start()));
afterAll(() => cluster?.stop());

const KEY = 'Bearer nyckel till insamlaren';

/** One answer, on a whole Yttra that tells of itself there, until its mails have left and every part has ended. */
async function answered(name: string, endpoint: string, look: (rig: Rig) => Promise<void> | void): Promise<Rig> {
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_HEADERS: `Authorization=${encodeURIComponent(KEY)}`,
  };
  const rig = await Rig.start(cluster, name, { queue: 'postgres', servers: 1, workers: 1, bodies: 2, env });
  try {
    await rig.startWorkers();
    await rig.comeToRest();
    const before = rig.sink.received.length;
    await rig.round.answer(rig.round.bodies[0]!);
    await until(() => rig.sink.received.length > before, 'a mail comes');
    await rig.comeToRest();
    for (const part of [...rig.workers, ...rig.servers]) await part.end('SIGTERM');
    await look(rig);
    return rig;
  } finally {
    await rig.stop();
  }
}

describe('traces by OpenTelemetry', () => {
  it('tell of an answer from its request to its mails, and of nobody', async () => {
    const receiver = await otlpReceiver();
    try {
      await answered('rig_traces', receiver.url, ({ round, sink }) => {
        expect([...receiver.paths]).toEqual(['POST /v1/traces']);
        expect([...receiver.keys]).toEqual([KEY]);

        const { spans } = receiver;
        const request = spans.find(({ name }) => /^POST .*\/draft\/submit$/.test(name))!;
        expect(request).toMatchObject({ service: 'yttra-server', kind: 2 });
        expect(request.attributes).toMatchObject({
          'http.request.method': 'POST',
          'http.route': '/api/v1/remisser/:remissId/recipients/:rid/draft/submit',
          'http.response.status_code': 201,
        });
        const inIt = spans.filter(({ traceId }) => traceId === request.traceId);
        const namesOf = (service: string) => inIt.filter((span) => span.service === service).map(({ name }) => name);
        expect(namesOf('yttra-server')).toEqual(
          expect.arrayContaining(['transaction', 'INSERT response', 'INSERT outgoing_mail', 'COMMIT']),
        );
        expect(namesOf('yttra-worker')).toEqual(
          expect.arrayContaining(['sweep mail', 'work mail', 'transaction', 'mail response.late_receipt']),
        );
        const mail = inIt.find(({ name }) => name === 'mail response.late_receipt')!;
        expect(mail.attributes).toEqual({ 'yttra.mail': 'response.late_receipt', 'yttra.outcome': 'accepted' });
        // Each is a part of another in its trace, but for the request that began it.
        const ids = new Set(inIt.map(({ spanId }) => spanId));
        const orphans = inIt.filter(({ parentSpanId }) => !parentSpanId || !ids.has(parentSpanId));
        expect(orphans.map(({ name }) => name)).toEqual([request.name]);

        const said = receiver.bytes.join('\n');
        const [body] = round.bodies;
        const secrets = [
          ...Object.values(body!),
          ...[
            round.remissId,
            round.office.officerKey,
            SESSION_SECRET,
            'yttra_app',
            'Nämnden',
            'Sekreterare',
            'Handläggare',
          ],
          ...['Riktlinje', 'SN/2022:88', 'Ja.'],
          ...sink.received.flatMap(({ messageId, to }) => [messageId, to]),
        ];
        expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
        // Nothing that could be an id of a row, an address or a hash of words.
        expect(said.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/g) ?? []).toEqual([]);
        expect(said.match(/\S{0,20}@\S{0,20}/g) ?? []).toEqual([]);
        expect(new Set(spans.flatMap(({ attributes }) => Object.keys(attributes)))).toEqual(ATTRIBUTES);
      });
    } finally {
      await receiver.close();
    }
  });

  it.each(['silent', 'trickling'] as const)('stop nothing where whoever is at the address is %s', async (manner) => {
    const receiver = await otlpReceiver(manner);
    try {
      const rig = await answered(`rig_${manner}`, receiver.url, (rig) => {
        expect(rig.transcript.exchanges.filter(({ status }) => status === 0 || status >= 500)).toEqual([]);
      });
      // Once for each process, however many batches nobody heard.
      expect(rig.logs().match(/traces are not heard/g)).toHaveLength(2);
    } finally {
      await receiver.close();
    }
  });
});

/** All that is told of anything. */
const ATTRIBUTES = new Set([
  'http.request.method',
  'http.route',
  'http.response.status_code',
  'yttra.request',
  'yttra.topic',
  'yttra.mail',
  'yttra.outcome',
  'db.system.name',
  'db.operation.name',
  'db.collection.name',
]);
