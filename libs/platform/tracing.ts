import type { Env } from './env';
import { log } from './log';
import type { OpenSpan, SpanWords, Tracer } from './tracer';

/** Without an address nothing is loaded, and each of these costs one comparison. */
let tracer: Tracer | undefined;

/**
 * Begins to tell of what this process does, when there is somebody to tell; `process` is its name unless it has one.
 */
export async function startTracing(settings: Env, process: string): Promise<void> {
  if (!settings.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  const { otlpTracer } = await import('./otlp.js');
  tracer = otlpTracer({
    endpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
    headers: settings.OTEL_EXPORTER_OTLP_HEADERS,
    service: settings.OTEL_SERVICE_NAME ?? process,
  });
  log().info('traces are told');
}

/** Tells what is left, within seconds whoever listens. */
export async function stopTracing(): Promise<void> {
  const stopped = tracer;
  tracer = undefined;
  await stopped?.stop();
}

/** A request, from its first header to its last byte; undefined when nobody is told. */
export const beginRequest = (words: () => SpanWords): OpenSpan | undefined => tracer?.root(words());

/** A piece of work of its own, or one that goes on with what was carried here. */
export const tracedWork = <T>(words: SpanWords, work: () => T, carried?: string): T =>
  spanned(tracer?.root(words, carried), work);

/** A part of the request or the work that it is done in; where there is none, only the work. */
export const traced = <T>(words: () => SpanWords, work: () => T): T => spanned(tracer?.part(words), work);

/** Adds to what is told of what is under way here. */
export const noted = (attributes: NonNullable<SpanWords['attributes']>): void => tracer?.note(attributes);

/** What goes with a ring or a job, so that another process can go on with the trace; undefined when nobody is told. */
export const carriedTrace = (): string | undefined => tracer?.carried();

function spanned<T>(span: OpenSpan | undefined, work: () => T): T {
  if (!span) return work();
  try {
    const told = span.within(work);
    if (!(told instanceof Promise)) span.end();
    else
      told.then(
        () => span.end(),
        (error: unknown) => span.end({ failed: kindOf(error) }),
      );
    return told;
  } catch (error) {
    span.end({ failed: kindOf(error) });
    throw error;
  }
}

/** A code where there is one: what an error says may hold what somebody wrote. */
function kindOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const said = [code, name].find((word): word is string => typeof word === 'string' && /^[\w.]{1,80}$/.test(word));
  return said ?? 'error';
}
