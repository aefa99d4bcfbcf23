import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace';
import { log } from './log';
import type { OpenSpan, SpanWords, Tracer } from './tracer';

/** Longer than this nobody waits for whoever is told, not even at the end. */
const PATIENCE_MS = 3_000;
/** What has not been told by then is let go: a receiver that is away costs this much memory and no more. */
const MOST_WAITING = 2_048;
const TELL_EVERY_MS = 1_000;

const KINDS = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Tells of spans over OTLP/HTTP, in batches and beside the work. */
export function otlpTracer({
  endpoint,
  headers,
  service,
  patienceMs = PATIENCE_MS,
}: {
  endpoint: string;
  headers: Record<string, string>;
  service: string;
  patienceMs?: number;
}): Tracer {
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const exporter = new ToldExporter(new OTLPTraceExporter({ url, headers, timeoutMillis: patienceMs }), patienceMs);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        maxQueueSize: MOST_WAITING,
        scheduledDelayMillis: TELL_EVERY_MS,
        exportTimeoutMillis: patienceMs,
      }),
    ],
  });
  const tracer = provider.getTracer('yttra');
  const here = new AsyncLocalStorage<Span>();
  const begin = ({ name, kind = 'internal', attributes }: SpanWords, from: Context): OpenSpan => {
    const span = tracer.startSpan(name, { kind: KINDS[kind], attributes }, from);
    return {
      within: (work) => here.run(span, work),
      end: ({ failed, attributes: more } = {}) => {
        if (more) span.setAttributes(more);
        if (failed !== undefined) span.setAttribute('error.type', failed).setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  };
  /** What has ended has no more parts: a timer that was set in it may run long after. */
  const underWay = () => {
    const span = here.getStore();
    return span?.isRecording() ? span : undefined;
  };
  return {
    root: (words, carried) => begin(words, contextOf(carried)),
    part: (words) => {
      const whole = underWay();
      return whole && begin(words(), trace.setSpan(ROOT_CONTEXT, whole));
    },
    note: (attributes) => void underWay()?.setAttributes(attributes),
    carried: () => {
      const context = underWay()?.spanContext();
      return context && `00-${context.traceId}-${context.spanId}-01`;
    },
    // What nobody heard is let go, also where an answer has begun that never ends.
    stop: async () => {
      await Promise.race([provider.shutdown().catch(() => undefined), sleep(patienceMs, undefined, { ref: false })]);
      exporter.saysNoMore();
    },
  };
}

function contextOf(carried = ''): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(carried) ?? [];
  if (!traceId || !spanId || !flags) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: parseInt(flags, 16), isRemote: true });
}

type Result = Parameters<Parameters<SpanExporter['export']>[1]>[0];

/**
 * Says once in the log that nobody listens, and once that somebody does again; nothing after the end. The exporter
 * waits for as long as bytes come, and takes an answer that breaks off for one: what is not whole in time is none.
 */
class ToldExporter implements SpanExporter {
  private isHeard = true;
  private isOver = false;

  constructor(
    private readonly exporter: SpanExporter,
    private readonly patienceMs: number,
  ) {}

  export(spans: Parameters<SpanExporter['export']>[0], done: (result: Result) => void): void {
    let isTold = false;
    const tell = (result: Result) => {
      if (!isTold) this.tell(result);
      isTold = true;
    };
    const late = setTimeout(() => tell({ code: 1, error: new Error('no whole answer in time') }), this.patienceMs);
    late.unref();
    this.exporter.export(spans, (result) => {
      clearTimeout(late);
      tell(result);
      done(result);
    });
  }

  async forceFlush(): Promise<void> {
    await this.exporter.forceFlush?.();
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }

  saysNoMore(): void {
    this.isOver = true;
  }

  private tell({ code, error }: Result): void {
    const heard = (code as number) === 0;
    if (heard === this.isHeard || this.isOver) return;
    this.isHeard = heard;
    if (heard) log().info('traces are heard again');
    else log().warn({ err: error?.message }, 'traces are not heard');
  }
}
